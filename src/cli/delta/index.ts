/** `meterbench delta`: what changes from one date, release or scope to another, and what it does to verdicts. */

import { Command } from 'commander';
import type { Delta } from '../../analysis/delta';
import { scopeOf } from '../../terms';
import { collect, today, withScopeAndOverlays } from '../rules/rule-options';
import { type Output, terminalOf } from '../rules/terminal-lines';

interface DeltaFlags {
  readonly scope: string;
  readonly overlay: readonly string[];
  readonly run: boolean;
  readonly evidence?: string;
  readonly tags: string;
  readonly bench?: string;
  readonly require: readonly string[];
  readonly json: boolean;
}

const examples = `
Examples:
  meterbench delta 2021-11-03 2021-11-04                  what is gated on 4 November 2021
  meterbench delta 2021-11-04 2021-11-05 --no-run         the gas side of MP077, a day later; nothing is run
  meterbench delta 2021-06 2022-06                        from one SEC Release to another
  meterbench delta 2021-11-04 2021-11-04:targeted         what was targeted against what went live
  meterbench delta 2021-11-03 2021-11-04 --evidence reports/my-run
                                                          which verdicts of that run still stand

FROM and TO are each a date, a release (november-2021, 2021-11), or today; any of them with a scope after a colon.
The scenarios are run under both unless --no-run. Exit codes: 0 done, 2 usage or configuration, 3 error.`;

export function deltaCommand(output: Output = process.stdout): Command {
  return withScopeAndOverlays(
    new Command('delta')
      .description('Say what changes from one date, release or scope to another, and which verdicts still stand')
      .argument('<from>', 'a date, a release, or either with a scope: 2021-11-03, 2021-06, 2021-11-04:targeted')
      .argument('<to>', 'likewise')
      .argument('[features...]', 'feature files, folders or globs (default: the shipped features)'),
  )
    .option('--no-run', 'compare the rules and the tags of the scenarios, and run nothing')
    .option('--evidence <run>', 'folder or run.json of an earlier run under the rules of FROM')
    .option('-t, --tags <expression>', 'Cucumber tag expression for the scenarios to run', '')
    .option('--bench <file>', 'bench file')
    .option('-r, --require <glob>', 'further step files (may be repeated)', collect, [])
    .option('--json', 'as JSON', false)
    .addHelpText('after', examples)
    .action(async (from: string, to: string, features: readonly string[], flags: DeltaFlags) => {
      const delta = await deltaBetween(from, to, features, flags);
      if (flags.json) {
        const { deltaJson } = await import('../../analysis/delta');
        output.write(`${JSON.stringify(deltaJson(delta), null, 2)}\n`);
      } else {
        const { deltaText } = await import('./delta-text');
        output.write(`${deltaText(delta, terminalOf(output)).join('\n')}\n`);
      }
      process.exitCode = (delta.runs?.problems.length ?? 0) > 0 ? 3 : 0;
    });
}

async function deltaBetween(
  fromText: string,
  toText: string,
  features: readonly string[],
  flags: DeltaFlags,
): Promise<Delta> {
  const [{ rulePoint }, options, { rulebookAt }] = await Promise.all([
    import('../../analysis/delta'),
    import('../rules/rule-options'),
    import('../../rulebook'),
  ]);
  const scope = scopeOf(flags.scope, '--scope');
  const overlays = options.overlaysFrom(flags.overlay);
  const points = [rulePoint(fromText, 'FROM', scope, today), rulePoint(toText, 'TO', scope, today)] as const;
  const [from, to] = [
    rulebookAt(points[0].date, { scope: points[0].scope, overlays }),
    rulebookAt(points[1].date, { scope: points[1].scope, overlays }),
  ];
  const earlier = flags.evidence === undefined ? undefined : await earlierVerdicts(flags.evidence, from);
  const [{ ruleChanges }, { scenarioChanges }, { featureScenarios }, { standingsOf }, { packageRoot }] =
    await Promise.all([
      import('../../analysis/delta'),
      import('../../analysis/delta'),
      import('../../runner'),
      import('../../analysis/delta'),
      import('../../bench'),
    ]);
  const suite = await featureScenarios(features, { root: packageRoot, cwd: process.cwd() });
  return {
    from,
    to,
    changes: ruleChanges(from, to),
    scenarios: scenarioChanges(suite, from, to),
    ...(flags.run ? { runs: await verdictsUnderBoth(points, features, flags) } : {}),
    ...(earlier === undefined
      ? {}
      : { evidence: { record: earlier, standings: standingsOf(earlier, from, to, suite) } }),
  };
}

async function earlierVerdicts(path: string, from: Delta['from']) {
  const { earlierRun, refuseOtherRules } = await import('../../analysis/delta');
  const record = await earlierRun(path);
  refuseOtherRules(record, from);
  return record;
}

async function verdictsUnderBoth(
  points: Parameters<typeof import('../../proof').runBoth>[0]['points'],
  features: readonly string[],
  { tags, bench, overlay, require: stepFiles }: DeltaFlags,
): Promise<NonNullable<Delta['runs']>> {
  const [{ runBoth }, { verdictChanges }] = await Promise.all([import('../../proof'), import('../../analysis/delta')]);
  const [before, after] = await runBoth({
    points,
    features,
    tags,
    bench,
    overlays: overlay,
    require: stepFiles,
    cwd: process.cwd(),
  });
  return { verdicts: verdictChanges(before, after), problems: [...before.problems, ...after.problems] };
}
