import { join, relative } from 'node:path';
import { Command } from 'commander';
import { castings, defaultBench, type RunSettings, readBenchFile, usualRules } from '../bench';
import { faults, oddities } from '../devices';
import { type ExitCode, exitCodeOf, renderComparison, terminalComparison, terminalSummary } from '../report';
import { rulesDay } from '../rulebook';
import { type ReportKind, reportKinds, runSuite, type SuiteRun, writeWhole } from '../runner';
import { ConfigError, scopeOf, scopes } from '../terms';
import { progressOn } from './progress';
import { today } from './rules/rule-options';

interface RunFlags {
  readonly tags: string;
  readonly name: readonly string[];
  readonly at: readonly string[];
  readonly scope?: string;
  readonly bench: string;
  readonly overlay: readonly string[];
  readonly without: readonly string[];
  readonly fault: readonly string[];
  readonly device: readonly string[];
  readonly strict: boolean;
  readonly report: string;
  readonly require: readonly string[];
  readonly import: readonly string[];
  readonly out: string;
  readonly quiet: boolean;
}

const collect = (value: string, previous: readonly string[]) => [...previous, value];

const listed = (names: Iterable<string>): string => [...names].map((name) => `  ${name}`).join('\n');

const examples = `
Faults of a Device, for --fault:
${listed(faults.keys())}

What is odd about a Device and right all the same, for --fault too:
${listed(oddities.keys())}

Examples:
  meterbench run                                        the shipped features under today's rules
  meterbench run --at 2021-11-03 --at 2021-11-04        both sides of the November 2021 SEC Release, side by side
  meterbench run --at november-2021 --at today          a release, and today
  meterbench run --tags "@MP105 and @judges-device"     some of them
  meterbench run my.feature --require my-steps.js       your own, with the shipped steps
  meterbench run --bench lab.yaml --device "ESME 2"     one of several Devices of a type
  meterbench run --strict                               only stated ground counts

Exit codes: 0 pass, 1 fail, 2 usage or configuration, 3 error, 4 inconclusive or nothing but unresolved, 5 nothing judged.`;

export function runCommand(): Command {
  return new Command('run')
    .description('Run features against a bench and write the record and its reports')
    .argument('[features...]', 'feature files, folders or globs (default: the shipped features)')
    .option('-t, --tags <expression>', 'Cucumber tag expression', process.env['METERBENCH_TAGS'] ?? '')
    .option('-n, --name <regexp>', 'only scenarios whose name matches (may be repeated)', collect, [])
    .option(
      '--at <date>',
      "rules date: YYYY-MM-DD, a release such as november-2021, or today (may be repeated; default: the bench file's, else today)",
      collect,
      [],
    )
    .option(
      '--scope <scope>',
      `what went live, or what was targeted: ${scopes.join(' or ')} (default: implemented)`,
      process.env['METERBENCH_SCOPE'],
    )
    .option('--bench <file>', 'bench file', process.env['METERBENCH_BENCH'] ?? defaultBench)
    .option('--overlay <file>', "rule overlay (may be repeated; default: the bench file's)", collect, [])
    .option('--without <id>', 'leave a Modification out, to see what it changes (may be repeated)', collect, [])
    .option('--fault <fault>', 'switch a fault on, as "ESME: wrong MAC" (may be repeated)', collect, [])
    .option(
      '--device <name>',
      'the Device that "the ESME" means, where several stand on the bench (default: each in turn)',
      collect,
      [],
    )
    .option('--strict', 'a verdict on ground that is not stated is inconclusive', false)
    .option('--report <kinds>', `comma-separated: ${reportKinds.join(', ')}, or none`, reportKinds.join(','))
    .option('-r, --require <glob>', 'further step files, JavaScript or TypeScript (may be repeated)', collect, [])
    .option('-i, --import <glob>', 'further step files that are ES modules (may be repeated)', collect, [])
    .option('--out <folder>', 'where runs land', 'reports')
    .option('-q, --quiet', 'no progress, and no summary of what passed', false)
    .addHelpText('after', examples)
    .action(run);
}

async function run(features: readonly string[], flags: RunFlags): Promise<void> {
  const settings = settingsOf(flags);
  const reports = reportsOf(flags.report);
  const progress = progressOn(process.stderr, flags.quiet);
  const runs = await runSuite({
    settings,
    features,
    steps: { require: flags.require, import: flags.import },
    tags: flags.tags,
    names: flags.name,
    reports,
    out: flags.out,
    cwd: process.cwd(),
    onScenario: progress.scenario,
    onProblem: progress.problem,
    onNotice: once(progress.problem),
  }).finally(progress.end);
  if (runs.every(({ record }) => record.scenarios.length === 0)) {
    process.stderr.write(`${nothingSelected(features, flags)}\n`);
  }
  if (!flags.quiet || runs.some(({ record }) => exitCodeOf(record) !== 0)) {
    process.stdout.write(summaryOf(runs, reports));
  }
  process.exitCode = worstExitCode(runs.map(({ record }) => exitCodeOf(record)));
}

/** Each text once: several runs of one command meet the same bench. */
function once(tell: (text: string) => void): (text: string) => void {
  const told = new Set<string>();
  return (text) => {
    if (!told.has(text)) {
      told.add(text);
      tell(text);
    }
  };
}

/** Why a run of no scenario isn't a success. */
function nothingSelected(features: readonly string[], { tags, name }: RunFlags): string {
  const where = features.length === 0 ? 'the shipped features' : features.join(', ');
  const by = [
    ...(tags === '' ? [] : [`--tags ${JSON.stringify(tags)}`]),
    ...name.map((pattern) => `--name ${JSON.stringify(pattern)}`),
  ];
  return by.length === 0
    ? `${where}: no scenario is there, so nothing was judged.`
    : `No scenario of ${where} matches ${by.join(' and ')}, so nothing was judged.`;
}

function settingsOf(flags: RunFlags): readonly RunSettings[] {
  const given = flags.at.length > 0 ? flags.at : [process.env['METERBENCH_AT'] ?? ''].filter((at) => at !== '');
  const usual = usualRules(flags.bench);
  const dates = given.length > 0 ? given.map((at) => rulesDay(at, '--at', today)) : [usual.at ?? today()];
  const casts = flags.device.length > 0 ? [flags.device] : castings(readBenchFile(flags.bench));
  const casted = [...new Set(dates)].flatMap((at) => casts.map((devices) => ({ at, devices })));
  return casted.map(({ at, devices }) => ({
    at,
    scope: flags.scope === undefined ? usual.scope : scopeOf(flags.scope, '--scope'),
    strict: flags.strict,
    bench: flags.bench,
    overlays: flags.overlay.length > 0 ? flags.overlay : usual.overlays,
    without: flags.without,
    faults: flags.fault,
    devices,
  }));
}

function reportsOf(text: string): readonly ReportKind[] {
  if (text === 'none') {
    return [];
  }
  return text.split(',').map((word) => {
    const kind = reportKinds.find((known) => known === word.trim());
    if (kind === undefined) {
      throw new ConfigError({
        code: 'MB-REPORT',
        message: `--report: there is no report ${JSON.stringify(word)}`,
        next: `Use some of: ${reportKinds.join(', ')}, separated by commas; or none`,
      });
    }
    return kind;
  });
}

/** Of several runs, the code that the precedence puts first: 3, 1, 4, 5, 0. */
function worstExitCode(codes: readonly ExitCode[]): number {
  return ([3, 1, 4, 5, 0] as const).find((code) => codes.includes(code)) ?? 5;
}

function summaryOf(runs: readonly SuiteRun[], reports: readonly ReportKind[]): string {
  const terminal = {
    width: process.stdout.columns ?? 100,
    colour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  };
  const records = runs.map(({ record }) => record);
  const [only] = records;
  const text =
    records.length === 1 && only !== undefined
      ? terminalSummary(only, terminal)
      : terminalComparison(records, terminal);
  return `${text.trimEnd()}\n\n${placesOf(runs, reports)}`;
}

/** Where the reports lie; of several runs also the page that compares them. */
function placesOf(runs: readonly SuiteRun[], reports: readonly ReportKind[]): string {
  const file = reports.includes('html') ? 'report.html' : 'run.json';
  const places = runs.map(
    ({ record, folder }) => `Report ${record.at}: ${relative(process.cwd(), join(folder, file))}`,
  );
  const last = runs.at(-1);
  if (runs.length > 1 && last !== undefined && reports.includes('html')) {
    writeWhole(last.folder, 'comparison.html', renderComparison(runs.map(({ record }) => record)));
    places.push(`Side by side:      ${relative(process.cwd(), join(last.folder, 'comparison.html'))}`);
  }
  return `${places.join('\n')}\n`;
}
