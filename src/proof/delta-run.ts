import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RulePoint } from '../analysis/delta';
import type { RunRecord } from '../evidence';
import { MeterbenchError } from '../terms';

export interface DeltaRunOptions {
  readonly points: readonly [RulePoint, RulePoint];
  readonly features: readonly string[];
  readonly tags: string;
  readonly bench: string | undefined;
  readonly overlays: readonly string[];
  readonly require: readonly string[];
  readonly cwd: string;
}

/** Runs the features under both sets of rules; nothing of it is kept but the two records. */
export async function runBoth(options: DeltaRunOptions): Promise<readonly [RunRecord, RunRecord]> {
  const [{ runSuite }, { defaultBench }] = await Promise.all([import('../runner'), import('../bench')]);
  const out = mkdtempSync(join(tmpdir(), 'meterbench-delta-'));
  try {
    const [before, after] = await runSuite({
      settings: options.points.map(({ date, scope }) => ({
        at: date,
        scope,
        strict: false,
        bench: options.bench ?? defaultBench,
        overlays: options.overlays,
        without: [],
        faults: [],
        devices: [],
      })),
      features: options.features,
      steps: { require: options.require, import: [] },
      tags: options.tags,
      names: [],
      reports: [],
      out,
      cwd: options.cwd,
    });
    if (before === undefined || after === undefined) {
      throw new MeterbenchError({ code: 'MB-DELTA', blame: 'suite', message: 'a run gave no record' });
    }
    return [before.record, after.record];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
