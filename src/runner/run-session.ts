import { createWriteStream, readFileSync, rmSync, type WriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import type * as messages from '@cucumber/messages';
import { packageRoot, RunContext, type RunSettings } from '../bench';
import type { RunRecord, ScenarioRecord } from '../evidence';
import { renderHtml, renderJunit } from '../report';
import type { Rulebook } from '../rulebook';
import { ConfigError, type Verdict, verdicts } from '../terms';
import { newRunFolder, writeRecord, writeWhole } from './run-folder';
import { runName } from './run-name';
import { RunRecorder } from './run-recorder';
import { tagProblems } from './tag-grammar';

/** The reports that can be asked for; the record itself is always written. */
export const reportKinds = ['html', 'junit', 'cucumber'] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface SessionOptions {
  readonly settings: RunSettings;
  /** Folder under which the run gets its own. */
  readonly out: string;
  readonly tags: string;
  readonly reports: readonly ReportKind[];
  readonly onScenario?: (scenario: ScenarioRecord, total: number) => void;
}

const { name, version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

/** One run from its first message to its reports. */
export class RunSession {
  readonly #options: SessionOptions;
  readonly #rulebook: Rulebook;
  readonly #bench: string;
  readonly #recorder: RunRecorder;
  readonly #messages: WriteStream | undefined;
  readonly #started = new Date().toISOString();
  #tagsChecked = false;
  readonly folder: string;

  /** @throws ConfigError where the settings can't be used; nothing has been written then */
  constructor(options: SessionOptions) {
    const context = new RunContext(options.settings);
    this.#options = options;
    this.#rulebook = context.rulebook;
    this.#bench = context.plan.file.name;
    this.#recorder = new RunRecorder((scenario) => options.onScenario?.(scenario, this.#recorder.total));
    this.folder = newRunFolder(options.out, runName(this.#started, options.settings));
    this.#messages = options.reports.includes('cucumber')
      ? createWriteStream(join(this.folder, 'cucumber.ndjson'))
      : undefined;
    writeRecord(this.folder, this.#record('incomplete'));
  }

  /** The settings with the run's folder, for the World. */
  get settings(): RunSettings {
    return { ...this.#options.settings, folder: this.folder };
  }

  /** @throws ConfigError with every wrong tag, before the first scenario begins */
  take(envelope: messages.Envelope): void {
    this.#recorder.take(envelope);
    this.#messages?.write(`${JSON.stringify(envelope)}\n`);
    if (envelope.testCaseStarted && !this.#tagsChecked) {
      this.#tagsChecked = true;
      this.#checkTags();
    }
  }

  #checkTags(): void {
    const problems = this.#recorder.places().flatMap((place) => tagProblems(place, this.#rulebook));
    if (problems.length > 0) {
      this.discard();
      throw new ConfigError({ code: 'MB-TAGS', message: `wrong tags\n  ${[...new Set(problems)].join('\n  ')}` });
    }
  }

  /** Nothing was run: leaves no folder that looks as if something had been. */
  discard(): void {
    this.#messages?.destroy();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Completes the record and renders the reports from it. */
  async close(): Promise<RunRecord> {
    this.#recorder.close();
    const record = this.#record('complete', new Date().toISOString());
    const { folder } = this;
    writeRecord(folder, record);
    if (this.#options.reports.includes('junit')) {
      writeWhole(folder, 'junit.xml', renderJunit(record));
    }
    if (this.#options.reports.includes('html')) {
      writeWhole(folder, 'report.html', renderHtml(record));
    }
    await new Promise<void>((resolve) =>
      this.#messages === undefined ? resolve() : this.#messages.end(() => resolve()),
    );
    return record;
  }

  #record(status: RunRecord['status'], finished?: string): RunRecord {
    const { settings, tags } = this.#options;
    const { scenarios, problems } = this.#recorder;
    const requirements = new Set(
      scenarios.flatMap((each) => [...each.requirements, ...each.checks.map((check) => check.requirement)]),
    );
    const rows = new Set(
      scenarios.flatMap((each) => [...each.assumptions, ...each.checks.flatMap((check) => check.rows)]),
    );
    return {
      format: 'meterbench-run/1',
      id: basename(this.folder),
      status,
      at: settings.at,
      scope: settings.scope,
      strict: settings.strict,
      bench: this.#bench,
      tags,
      suite: { name, version, node: process.version },
      started: this.#started,
      ...(finished === undefined ? {} : { finished }),
      counts: countsOf(scenarios),
      scenarios,
      requirements: [...requirements]
        .sort()
        .flatMap((id) => this.#rulebook.requirement(id) ?? [])
        .map(requirementRecord),
      rows: [...rows]
        .sort()
        .flatMap((id) => this.#rulebook.row(id) ?? [])
        .map(({ id, value, evidence, source }) => ({ id, value, evidence, source })),
      problems,
    };
  }
}

function requirementRecord({
  id,
  modification,
  title,
  evidence,
  source,
  from,
  until,
}: NonNullable<ReturnType<Rulebook['requirement']>>) {
  return {
    id,
    modification,
    title,
    evidence,
    source,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function countsOf(scenarios: readonly ScenarioRecord[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => scenarios.filter((each) => each.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
}
