/** `meterbench prove`: whether each scenario can fail, shown by everything that can be made wrong. */
import { Command, InvalidArgumentError } from 'commander';
import type { Proof } from '../../proof';
import { ConfigError } from '../../terms';
import { collect } from '../rules/rule-options';
import { type Output, terminalOf } from '../rules/terminal-lines';

interface ProveFlags {
  readonly tags: string;
  readonly overlay: readonly string[];
  readonly bench?: string;
  readonly all: boolean;
  readonly slices?: string;
  readonly processes?: number;
  readonly json: boolean;
  readonly html?: string;
  readonly record?: string;
  readonly quiet: boolean;
}

const examples = `
Examples:
  meterbench prove                                     both sides of 4 November 2021, all that can be made wrong
  meterbench prove --html proof.html                   the same, and a page of the matrix
  meterbench prove --tags "@MP105 and @judges-dcc"     some scenarios; what reaches none of them isn't asked for
  meterbench prove --overlay lab.yaml                  what a lab's own rows make of it; --bench lab.yaml takes the bench file's
  meterbench prove --all --slices proof/               every date, scope and row value; begun again, it goes on where it was
  meterbench prove --record validation.json            the validation record of a release, with its SHA-256

What is made wrong: each fault at each emulated Device, each of the DCC, each Modification left out, each row changed to
another value. A cell is F, I, E or –, about who is wrong or about somebody else. RTDS_DIR names the DCC's Reference Test
Data Set, which is then replayed too.

Exit codes: 0 proven, 1 not proven, 2 usage or configuration, 3 error.`;

export function proveCommand(output: Output = process.stdout): Command {
  return new Command('prove')
    .description(
      'Show scenario by scenario that the suite has power: that it fails what is made wrong, and nothing else',
    )
    .option('-t, --tags <expression>', 'Cucumber tag expression for the scenarios to prove', '')
    .option('--overlay <file>', 'rule overlay (may be repeated)', collect, [])
    .option('--bench <file>', 'bench file whose overlays count; what runs is always the emulated bench')
    .option('--all', 'every date on which a rule changes, every scope, every other value of a row', false)
    .option('--slices <folder>', 'keep what each run gave there, and take it from there another time')
    .option('--processes <number>', 'how many run beside each other (default: one for each core)', wholeNumber)
    .option('--json', 'as JSON', false)
    .option('--html <file>', 'write a page')
    .option('--record <file>', 'write the validation record of a release')
    .option('-q, --quiet', 'tell no progress', false)
    .addHelpText('after', examples)
    .action(async (flags: ProveFlags) => {
      await refuseUnwritable({ '--html': flags.html, '--record': flags.record });
      const proof = await proven(flags);
      await write(proof, flags, output);
      process.exitCode = proof.findings.length === 0 ? 0 : 1;
    });
}

async function proven(flags: ProveFlags): Promise<Proof> {
  const [{ excuses, processesHere, prove }, { proveProgress }, overlays] = await Promise.all([
    import('../../proof'),
    import('./prove-progress'),
    overlaysOf(flags),
  ]);
  const progress = proveProgress(process.stderr, flags.quiet);
  const rtds = process.env['RTDS_DIR'];
  try {
    return await prove({
      tags: flags.tags,
      overlays,
      all: flags.all,
      processes: flags.processes ?? processesHere(),
      excuses,
      ...(flags.slices === undefined ? {} : { slices: flags.slices }),
      ...(rtds === undefined ? {} : { rtds }),
      onCost: progress.cost,
      onProgress: progress.cells,
    });
  } finally {
    progress.end();
  }
}

/** Absolute, for the processes; each is read once here, so that a wrong one is told at once. */
async function overlaysOf({ overlay, bench }: ProveFlags): Promise<readonly string[]> {
  const [{ resolve }, { usualRules }, { overlaysFrom }] = await Promise.all([
    import('node:path'),
    import('../../bench'),
    import('../rules/rule-options'),
  ]);
  const paths = [...(bench === undefined ? [] : usualRules(bench).overlays), ...overlay].map((path) => resolve(path));
  overlaysFrom(paths);
  return paths;
}

async function write(proof: Proof, { json, html, record }: ProveFlags, output: Output): Promise<void> {
  const { proofJson, provePage, validationRecord } = await import('../../proof');
  const { writeFileSync } = await import('node:fs');
  if (html !== undefined) {
    writeFileSync(html, provePage(proof));
  }
  if (record !== undefined) {
    writeFileSync(record, validationRecord(proof, new Date().toISOString()));
  }
  if (json) {
    output.write(`${JSON.stringify(proofJson(proof), null, 1)}\n`);
    return;
  }
  const { proveText } = await import('./prove-text');
  const files = [
    ...(html === undefined ? [] : [`Page: ${html}`]),
    ...(record === undefined ? [] : [`Validation record: ${record}`]),
  ];
  output.write(`${[...proveText(proof, terminalOf(output)), ...files].join('\n')}\n`);
}

/**
 * Minutes of work aren't to end with a file that can't be written.
 *
 * @throws ConfigError that names the option
 */
async function refuseUnwritable(files: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { closeSync, existsSync, openSync, rmSync } = await import('node:fs');
  for (const [option, file] of Object.entries(files)) {
    if (file === undefined) {
      continue;
    }
    const isNew = !existsSync(file);
    try {
      closeSync(openSync(file, 'a'));
      if (isNew) {
        rmSync(file);
      }
    } catch (cause) {
      throw new ConfigError({
        code: 'MB-PROVE-FILE',
        message: `${option}: ${file} can't be written`,
        next: 'Give a path in a folder that is there and may be written to; nothing has been run',
        cause,
      });
    }
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) {
    throw new InvalidArgumentError('It is a whole number; 0 runs everything in one process.');
  }
  return Number(text);
}
