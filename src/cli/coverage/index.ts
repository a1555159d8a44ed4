/** `meterbench coverage`: which scenarios show each requirement, and why none shows the rest. */
import { Command } from 'commander';
import type { Coverage } from '../../analysis/coverage';
import { ConfigError } from '../../terms';
import { type Output, terminalOf } from '../rules/terminal-lines';

interface CoverageFlags {
  readonly json: boolean;
}

const examples = `
Examples:
  meterbench coverage                        the shipped features
  meterbench coverage my-features/           your own, which may be some of them only
  meterbench coverage --json > coverage.json for a tool

Every requirement is listed, whatever its date. A scenario names a requirement by a tag such as @MP105-R2; one that shows
a refusal or a failure is tagged @negative, and any other counts as positive.

Exit codes: 0 each requirement has a scenario or a reason, 1 some have neither, 2 usage or configuration (a tag that
names an unknown requirement, among others).`;

export function coverageCommand(output: Output = process.stdout): Command {
  return new Command('coverage')
    .description('Say which scenarios show each requirement, and why none shows the rest')
    .argument('[features...]', 'feature files, folders or globs (default: the shipped features)')
    .option('--json', 'as JSON', false)
    .addHelpText('after', examples)
    .action(async (features: readonly string[], flags: CoverageFlags) => {
      const coverage = await coverageOfFeatures(features);
      output.write(flags.json ? json(coverage) : await text(coverage, output));
      process.exitCode = coverage.bare.length > 0 ? 1 : 0;
    });
}

/** @throws ConfigError where a feature can't be read, or a tag or a reason names an unknown requirement */
async function coverageOfFeatures(features: readonly string[]): Promise<Coverage> {
  const [{ featureScenarios }, { coverageOf, strayTags }, { reasons }, { packageRoot }, { rulebookAt }, options] =
    await Promise.all([
      import('../../runner'),
      import('../../analysis/coverage'),
      import('../../analysis/coverage'),
      import('../../bench'),
      import('../../rulebook'),
      import('../rules/rule-options'),
    ]);
  const rulebook = rulebookAt(options.today());
  const scenarios = await featureScenarios(features, { root: packageRoot, cwd: process.cwd() });
  const problems = strayTags(rulebook, scenarios);
  if (problems.length > 0) {
    throw new ConfigError({
      code: 'MB-TAGS',
      message: `wrong tags\n  ${problems.join('\n  ')}`,
      next: 'Name requirements that `meterbench rules` prints',
    });
  }
  const coverage = coverageOf(rulebook.requirements, scenarios, reasons);
  if (coverage.unknown.length > 0) {
    throw new ConfigError({
      code: 'MB-REASONS',
      message: `reasons for requirements that the rulebook doesn't know: ${coverage.unknown.join(', ')}`,
      next: 'Take them out of the table of reasons',
    });
  }
  return coverage;
}

async function text(coverage: Coverage, output: Output): Promise<string> {
  const { coverageText } = await import('./coverage-text');
  return `${coverageText(coverage, terminalOf(output)).join('\n')}\n`;
}

function json({ requirements, bare, idle, scenarios }: Coverage): string {
  const value = {
    scenarios,
    bare,
    idleReasons: idle,
    requirements: requirements.map(({ requirement: { rows, ...facts }, scenarios: those, reason }) => ({
      ...facts,
      rows,
      scenarios: those,
      positive: those.filter(({ polarity }) => polarity === 'positive').length,
      negative: those.filter(({ polarity }) => polarity === 'negative').length,
      ...(reason === undefined ? {} : { reason }),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
