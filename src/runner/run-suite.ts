import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runCucumber } from '@cucumber/cucumber/api';
import { packageRoot, type RunSettings } from '../bench';
import type { RunRecord, ScenarioRecord } from '../evidence';
import { type ReportKind, RunSession } from './run-session';

export interface SuiteOptions {
  /** One run for each. */
  readonly settings: readonly RunSettings[];
  /** Feature files, folders or globs; the shipped features where there are none. */
  readonly features: readonly string[];
  /** Further step files, as paths or globs. */
  readonly require: readonly string[];
  readonly tags: string;
  /** Regular expressions of scenario names. */
  readonly names: readonly string[];
  readonly reports: readonly ReportKind[];
  /** Folder under which each run gets its own. */
  readonly out: string;
  readonly cwd: string;
  readonly onScenario?: (scenario: ScenarioRecord, total: number, settings: RunSettings) => void;
}

export interface SuiteRun {
  readonly record: RunRecord;
  readonly folder: string;
}

const silent = () =>
  new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });

/** The shipped step files, compiled or not. */
function shippedSteps(): string {
  const compiled = __filename.endsWith('.js');
  return compiled ? join(packageRoot, 'dist', 'steps', '**', '*.js') : join(packageRoot, 'steps', '**', '*.ts');
}

/**
 * Runs the suite once for each of the settings, one after the other in this process.
 *
 * @throws ConfigError where settings or tags can't be used
 */
export async function runSuite(options: SuiteOptions): Promise<readonly SuiteRun[]> {
  const runs: SuiteRun[] = [];
  let support: Parameters<typeof runCucumber>[0]['support'] = {
    requireModules: [],
    requirePaths: [shippedSteps(), ...options.require],
    importPaths: [],
    loaders: [],
  };
  for (const settings of options.settings) {
    const session = new RunSession({
      settings,
      out: options.out,
      tags: options.tags,
      reports: options.reports,
      onScenario: (scenario, total) => options.onScenario?.(scenario, total, settings),
    });
    const result = await runCucumber(
      {
        sources: {
          paths:
            options.features.length > 0 ? [...options.features] : [join(packageRoot, 'features', '**', '*.feature')],
          defaultDialect: 'en',
          names: [...options.names],
          tagExpression: options.tags,
          order: 'defined',
        },
        support,
        runtime: {
          dryRun: false,
          failFast: false,
          filterStacktraces: true,
          parallel: 0,
          retry: 0,
          retryTagFilter: '',
          strict: true,
          worldParameters: { meterbench: { ...session.settings, overlays: [...session.settings.overlays] } },
        },
        formats: {
          stdout: 'rerun',
          files: options.reports.includes('cucumber') ? { [join(session.folder, 'cucumber.html')]: 'html' } : {},
          publish: false,
          options: {},
        },
      },
      { cwd: options.cwd, stdout: silent() },
      (envelope) => session.take(envelope),
    );
    support = result.support;
    runs.push({ record: await session.close(), folder: session.folder });
  }
  return runs;
}
