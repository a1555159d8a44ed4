import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../../bench';
import type { ScenarioRecord } from '../../evidence';
import { commandHere } from './command-here';
import { shippedBench } from './linked-bench';
import { recordIn } from './temp-project';

const kept = join(packageRoot, 'dist', 'in-memory');

/**
 * What a run on the shipped bench gives in memory, under the rules of 4 November 2021. The first test file that asks has
 * it run; it is kept beside the compiled files for as long as they, the features and the bench are the same.
 *
 * @param args further arguments of `meterbench run`
 */
export function inMemory(args: readonly string[]): Promise<readonly ScenarioRecord[]> {
  const key = JSON.stringify([args, whatRuns()]);
  const known = asked.get(key) ?? keptOrRun(key, args);
  asked.set(key, known);
  return known;
}

/** What tests of this process have asked for. */
const asked = new Map<string, Promise<readonly ScenarioRecord[]>>();

async function keptOrRun(key: string, args: readonly string[]): Promise<readonly ScenarioRecord[]> {
  const path = join(kept, `${createHash('sha256').update(key).digest('hex')}.json`);
  if (!existsSync(path)) {
    mkdirSync(kept, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(await run(args)));
    renameSync(unfinished, path);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as readonly ScenarioRecord[];
}

async function run(args: readonly string[]): Promise<readonly ScenarioRecord[]> {
  const out = mkdtempSync(join(tmpdir(), 'meterbench-memory-'));
  try {
    const flags = ['--bench', shippedBench, '--at', '2021-11-04', '--report', 'none', '--quiet', '--out', out];
    const { stderr } = await commandHere(['run', ...args, ...flags], packageRoot);
    expect(stderr, 'complaints').to.equal('');
    const { scenarios } = recordIn(join(out, readdirSync(out)[0] ?? expect.fail('no record')));
    return scenarios;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

let described: readonly string[] | undefined;

/** The compiled sources by their own description, and the text of the features and of the bench. */
function whatRuns(): readonly string[] {
  described ??= [
    join('dist', 'built'),
    join('hardware', 'benches', 'emulated.yaml'),
    ...readdirSync(join(packageRoot, 'features'), { recursive: true })
      .map((path) => join('features', String(path)))
      .filter((path) => path.endsWith('.feature'))
      .sort(),
  ].map((path) =>
    createHash('sha256')
      .update(readFileSync(join(packageRoot, path)))
      .digest('hex'),
  );
  return described;
}
