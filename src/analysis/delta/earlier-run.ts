import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../../evidence';
import { diffRulebooks, type Rulebook, rulebookAt } from '../../rulebook';
import { ConfigError, evidences, isoDate, scopes, verdicts } from '../../terms';

/**
 * Reads the record of an earlier run: a folder that holds `run.json`, or that file.
 *
 * @throws ConfigError where it isn't there, isn't a record, or a later format
 */
export async function earlierRun(path: string): Promise<RunRecord> {
  const file = isFolder(path) ? join(path, 'run.json') : path;
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-EVIDENCE',
      message: `${file} can't be read as the record of a run: ${cause instanceof Error ? cause.message : String(cause)}`,
      next: 'Give --evidence the folder of a run under reports/, or the run.json in it',
      cause,
    });
  }
  const checked = (await recordShape()).safeParse(parsed);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new ConfigError({
      code: 'MB-EVIDENCE',
      message: `${file} is no record of a run: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'not as expected'}`,
      next: 'Give --evidence the folder of a run under reports/, or the run.json in it',
    });
  }
  const record = parsed as RunRecord;
  const changed = [...(record.without ?? []), ...(record.faults ?? [])];
  if (changed.length > 0) {
    throw new ConfigError({
      code: 'MB-EVIDENCE-FAULTS',
      message: `${file}: the run was changed on purpose (${changed.join(', ')}), so none of its verdicts is evidence`,
      next: 'Run again without --without and --fault',
    });
  }
  return record;
}

/**
 * Whether an earlier run was made under the rules of `from`: on that day and in that scope, or on another under which no
 * rule differs.
 *
 * @throws ConfigError where it wasn't
 */
export function refuseOtherRules(record: RunRecord, from: Rulebook): void {
  if (record.at === from.date && record.scope === from.scope) {
    return;
  }
  const under = rulebookAt(isoDate(record.at), { scope: record.scope });
  const { rows, requirements } = diffRulebooks(under, rulebookAt(from.date, { scope: from.scope }));
  const lists = [
    rows.added,
    rows.changed,
    rows.removed,
    requirements.added,
    requirements.changed,
    requirements.withdrawn,
  ];
  if (lists.some((list) => list.length > 0)) {
    throw new ConfigError({
      code: 'MB-EVIDENCE-RULES',
      message: `the run ${JSON.stringify(record.id)} was made under the rules of ${record.at} (${record.scope}), which are not those of ${from.date} (${from.scope})`,
      next: `Compare from ${record.at}:${record.scope}`,
    });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What a delta looks at in a record; the rest of it may be as it likes. */
async function recordShape() {
  const { z } = await import('zod');
  const text = z.string();
  const day = z.iso.date();
  return z.object({
    format: z.literal('meterbench-run/1'),
    id: text,
    status: z.enum(['complete', 'incomplete']),
    at: day,
    scope: z.enum(scopes),
    without: z.array(text).optional(),
    faults: z.array(text).optional(),
    scenarios: z.array(
      z.object({
        feature: text,
        line: z.int(),
        name: text,
        tags: z.array(text),
        requirements: z.array(text),
        verdict: z.enum(verdicts),
        reason: text,
        checks: z.array(z.object({ rows: z.array(text) })),
        steps: z.array(z.object({ text })),
        assumptions: z.array(text),
      }),
    ),
    rows: z.array(z.object({ id: text, value: z.unknown(), evidence: z.enum(evidences) })),
  });
}
