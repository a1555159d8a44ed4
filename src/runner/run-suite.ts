import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { RunSettings } from '../bench';
import type { RunRecord, ScenarioRecord } from '../evidence';
import { ConfigError, MeterbenchError } from '../terms';
import { featurePaths, type StepFiles } from './chosen-files';
import { quietCucumber } from './quiet-cucumber';
import { type ReportKind, RunSession } from './run-session';
import { loadSteps } from './support-code';

export interface SuiteOptions {
  /** One run for each. */
  readonly settings: readonly RunSettings[];
  /** Feature files, folders or globs; the shipped features where there are none. */
  readonly features: readonly string[];
  /** Further step files, as paths or globs. */
  readonly steps: StepFiles;
  readonly tags: string;
  /** Regular expressions of scenario names. */
  readonly names: readonly string[];
  readonly reports: readonly ReportKind[];
  /** Folder under which each run gets its own. */
  readonly out: string;
  readonly cwd: string;
  readonly onScenario?: (scenario: ScenarioRecord, total: number, settings: RunSettings) => void;
  /** A problem with the suite, told when it is met. */
  readonly onProblem?: (problem: string) => void;
  /** Something that the person at the bench has to see to, told when it is met. */
  readonly onNotice?: (notice: string) => void;
}

export interface SuiteRun {
  readonly record: RunRecord;
  readonly folder: string;
}

/**
 * Runs the suite once for each of the settings, one after the other in this process. The runs share the loaded step
 * files and nothing else.
 *
 * @throws ConfigError where settings, features, step files or tags can't be used; no folder is left then
 */
export async function runSuite(options: SuiteOptions): Promise<readonly SuiteRun[]> {
  const paths = featurePaths(options.features, options.cwd);
  options.names.forEach(checkName);
  const support = await loadSteps(options.steps, options.cwd);
  const runs: SuiteRun[] = [];
  for (const settings of options.settings) {
    runs.push(await runLoaded(options, settings, paths, support));
  }
  return runs;
}

/** One run with step files that are loaded already: {@link runSuite} says the rest. */
export async function runLoaded(
  options: Omit<SuiteOptions, 'settings' | 'steps'>,
  settings: RunSettings,
  paths: string[],
  support: ISupportCodeLibrary,
): Promise<SuiteRun> {
  const { onScenario, onProblem, onNotice } = options;
  const session = new RunSession({
    settings,
    out: options.out,
    tags: options.tags,
    reports: options.reports,
    cwd: options.cwd,
    ...(onScenario === undefined ? {} : { onScenario: (scenario, total) => onScenario(scenario, total, settings) }),
    ...(onProblem === undefined ? {} : { onProblem }),
    ...(onNotice === undefined ? {} : { onNotice }),
  });
  const cucumberPage = join(session.folder, 'cucumber.html');
  try {
    await quietCucumber(
      {
        paths,
        support,
        cwd: options.cwd,
        names: options.names,
        tags: options.tags,
        worldParameters: { meterbench: plainSettings(session.settings) },
        files: options.reports.includes('cucumber') ? { [cucumberPage]: 'html' } : {},
      },
      (envelope) => session.take(envelope),
    );
  } catch (error) {
    // Where a feature file can't be read Cucumber ends its page's file before its page, and on a slow disk throws for that.
    refuseGherkin(session);
    if (error instanceof ConfigError || !session.began) {
      session.discard();
      throw asTagExpressionError(error, options.tags) ?? error;
    }
    if (!session.hasProblems) {
      session.problem(`The run stopped: ${deepest(error)}`);
    }
    // Cucumber stops where such a hook fails and leaves its own page half written.
    rmSync(cucumberPage, { force: true });
    return { record: session.close('incomplete'), folder: session.folder };
  }
  refuseUnread(session, options.features);
  return { record: session.close(), folder: session.folder };
}

/** @throws ConfigError where there are no feature files, or they couldn't be read, so that nothing was run */
function refuseUnread(session: RunSession, features: readonly string[]): void {
  refuseGherkin(session);
  if (session.features === 0) {
    session.discard();
    throw new ConfigError({
      code: 'MB-FEATURES',
      message: `${features.join(', ')}: no feature file matches`,
      next: 'Name feature files, folders or globs (in quotes); without any, the shipped features run',
    });
  }
}

function refuseGherkin(session: RunSession): void {
  const [first, ...others] = session.parseErrors;
  if (first !== undefined) {
    session.discard();
    throw new ConfigError({
      code: 'MB-GHERKIN',
      message: [first, ...others].join('\n  '),
      next: 'Correct the feature file; nothing has been run',
    });
  }
}

function checkName(pattern: string): void {
  try {
    new RegExp(pattern);
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-NAME',
      message: `--name ${JSON.stringify(pattern)} is no regular expression`,
      next: 'Write characters such as ( ) [ ] * + ? with a backslash before them to mean themselves',
      cause,
    });
  }
}

function asTagExpressionError(error: unknown, tags: string): ConfigError | undefined {
  const text = deepest(error);
  return /tag expression/i.test(text)
    ? new ConfigError({
        code: 'MB-TAG-EXPRESSION',
        message: `--tags ${JSON.stringify(tags)} is no tag expression: ${text.replaceAll(/\s+/g, ' ')}`,
        next: 'Write it such as "@MP105 and not @judges-device"',
        cause: error,
      })
    : undefined;
}

/** The message of the error at the bottom of a chain of causes. */
function deepest(error: unknown): string {
  let found = error;
  while (found instanceof Error && !(found instanceof MeterbenchError) && found.cause !== undefined) {
    found = found.cause;
  }
  return found instanceof Error ? found.message : String(found);
}

/** The same settings as the plain JSON that Cucumber's world parameters are. */
const plainSettings = (settings: RunSettings) => ({
  ...settings,
  overlays: [...settings.overlays],
  without: [...settings.without],
  faults: [...settings.faults],
  devices: [...settings.devices],
});
