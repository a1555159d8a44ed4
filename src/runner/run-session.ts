import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type * as messages from '@cucumber/messages';
import type { BenchPlan } from '../assembly';
import { type BenchFileDevice, packageRoot, type RunSettings, refuseProblems } from '../bench';
import type { DeviceRecord, RequirementRecord, RowRecord, RunRecord, ScenarioRecord } from '../evidence';
import { reports } from '../report';
import { type Requirement, type Row, type Rulebook, speaksFrom, versionsInWords } from '../rulebook';
import { type Cast, RunContext, stepRegistry, undeclaredCapabilities } from '../scenario';
import { ConfigError, dashed, type Verdict, verdicts } from '../terms';
import { tagProblems } from './features/tag-grammar';
import { MessageFile } from './message-file';
import { newRunFolder, writeRecord, writeWhole } from './run-folder';
import { runName } from './run-name';
import { type RunEvents, RunRecorder } from './run-recorder';
import { shippedValidation } from './shipped-validation';

/** The reports that can be asked for: ours, and Cucumber's own page. The record itself is always written. */
export type ReportKind = keyof typeof reports | 'cucumber';
export const reportKinds = [...Object.keys(reports), 'cucumber'] as readonly ReportKind[];

export interface SessionOptions extends RunEvents {
  readonly settings: RunSettings;
  /** Folder under which the run gets its own. */
  readonly out: string;
  readonly tags: string;
  readonly reports: readonly ReportKind[];
  /** The folder that Cucumber's paths are relative to. */
  readonly cwd: string;
}

const { name, version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

const validation = shippedValidation(version);

/** Exit code of a run that was stopped. */
const stopped = 3;

/**
 * One run from its first message to its reports. Everything is written at once and in the order in which it happened, so
 * that a process which ends early, by a signal or by a step that exits, still leaves what it had.
 */
export class RunSession {
  readonly #options: SessionOptions;
  readonly #rulebook: Rulebook;
  readonly #plan: BenchPlan;
  readonly #cast: Cast;
  readonly #recorder: RunRecorder;
  readonly #messages: MessageFile | undefined;
  readonly #started = new Date().toISOString();
  #tagsChecked = false;
  #open = true;
  readonly folder: string;

  /** @throws ConfigError where the settings can't be used; nothing has been written then */
  constructor(options: SessionOptions) {
    const context = new RunContext(options.settings);
    this.#options = options;
    this.#rulebook = context.rulebook;
    this.#plan = context.plan;
    this.#cast = context.cast;
    this.#recorder = new RunRecorder(options.cwd, options);
    this.folder = newRunFolder(options.out, runName(this.#started, options.settings));
    writeRecord(this.folder, this.#record('incomplete'));
    this.#messages = options.reports.includes('cucumber')
      ? new MessageFile(join(this.folder, 'cucumber.ndjson'))
      : undefined;
    process.once('exit', this.#onExit).once('SIGINT', this.#onSignal).once('SIGTERM', this.#onSignal);
  }

  /** The settings with the run's folder, for the World. */
  get settings(): RunSettings {
    return { ...this.#options.settings, folder: this.folder };
  }

  /** Feature files that aren't Gherkin, each with its place; nothing runs then. */
  get parseErrors(): readonly string[] {
    return this.#recorder.parseErrors;
  }

  /** How many feature files were read. */
  get features(): number {
    return this.#recorder.features;
  }

  /** Whether anything has begun to run. */
  get began(): boolean {
    return this.#recorder.began;
  }

  /** Whether Cucumber ran nothing at all although it had scenarios, which is what a dry run is. */
  get dry(): boolean {
    return this.#recorder.dry;
  }

  /** Whether a problem of the run as a whole has been told. */
  get hasProblems(): boolean {
    return this.#recorder.problems.length > 0;
  }

  /** @throws ConfigError with every wrong tag, before the first hook or scenario begins */
  take(envelope: messages.Envelope): void {
    this.#recorder.take(envelope);
    this.#messages?.write(envelope);
    // Cucumber 12 chooses the scenarios before it runs BeforeAll hooks, Cucumber 13 after that.
    const begins = envelope.testRunHookStarted || envelope.testCaseStarted;
    if (begins && !this.#tagsChecked && this.#recorder.total > 0) {
      this.#tagsChecked = true;
      this.#checkTags();
      this.#checkDeclarations();
    }
  }

  /** Keeps a failure outside any scenario. */
  problem(text: string): void {
    this.#recorder.problem(text);
  }

  #checkTags(): void {
    const problems = new Set(this.#recorder.chosen().flatMap((chosen) => tagProblems(chosen, this.#rulebook)));
    if (problems.size > 0) {
      this.discard();
      throw new ConfigError({ code: 'MB-TAGS', message: `wrong tags\n  ${[...problems].join('\n  ')}` });
    }
  }

  /** What the chosen scenarios ask of a real Device, its bench file has to speak of. */
  #checkDeclarations(): void {
    const facts = this.#recorder.chosen().flatMap(({ steps }) => stepRegistry.factsOf(steps));
    const [file, cast, rulebook] = [this.#plan.file, this.#cast, this.#rulebook];
    const problems = undeclaredCapabilities(facts, { file, cast, rulebook });
    if (problems.length > 0) {
      this.discard();
      const { bench } = this.#options.settings;
      refuseProblems(problems, readFileSync(bench, 'utf8'), bench);
    }
  }

  /** Nothing was run: leaves no folder that looks as if something had been. */
  discard(): void {
    this.#end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * Completes the record and renders the reports from it.
   *
   * @param status `incomplete` where the run was stopped: the record then says what is known
   */
  close(status: RunRecord['status'] = this.#recorder.stopped ? 'incomplete' : 'complete'): RunRecord {
    this.#end();
    this.#recorder.close();
    const record = this.#record(status);
    const { folder } = this;
    writeRecord(folder, record);
    for (const kind of this.#options.reports) {
      if (kind !== 'cucumber') {
        const { file, render } = reports[kind];
        writeWhole(folder, file, render(record));
      }
    }
    return record;
  }

  #end(): void {
    if (this.#open) {
      this.#open = false;
      process.off('exit', this.#onExit).off('SIGINT', this.#onSignal).off('SIGTERM', this.#onSignal);
      this.#messages?.close();
    }
  }

  readonly #onSignal = (signal: string): void => {
    this.problem(`The run was stopped by ${signal}`);
    process.exit(stopped);
  };

  readonly #onExit = (): void => {
    if (!this.#recorder.began) {
      this.discard();
      return;
    }
    if (!this.hasProblems) {
      this.problem('The process ended before the run did');
    }
    this.close('incomplete');
    process.exitCode = stopped;
  };

  #record(status: RunRecord['status']): RunRecord {
    const { settings, tags } = this.#options;
    const { scenarios, problems } = this.#recorder;
    const requirements = new Set(
      scenarios.flatMap((each) => [
        ...each.requirements,
        ...each.checks.flatMap(({ requirement }) => requirement ?? []),
      ]),
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
      documents: versionsInWords(this.#rulebook.versions),
      ...(this.#rulebook.caveats.length === 0 ? {} : { caveats: this.#rulebook.caveats }),
      strict: settings.strict,
      bench: this.#plan.file.name,
      devices: this.#plan.file.devices.map(deviceRecord),
      tags,
      ...(settings.devices.length === 0 ? {} : { about: settings.devices }),
      ...(settings.overlays.length === 0 ? {} : { overlays: settings.overlays }),
      ...(settings.without.length === 0 ? {} : { without: settings.without }),
      ...(settings.faults.length === 0 ? {} : { faults: settings.faults }),
      suite: { name, version, node: process.version, ...(validation === undefined ? {} : { validation }) },
      started: this.#started,
      ...(status === 'complete' ? { finished: new Date().toISOString() } : {}),
      counts: countsOf(scenarios),
      scenarios,
      requirements: [...requirements]
        .sort()
        .flatMap((id) => this.#rulebook.requirement(id) ?? [])
        .map(requirementRecord),
      rows: [...rows]
        .sort()
        .flatMap((id) => this.#rulebook.row(id) ?? [])
        .map(rowRecord),
      problems,
    };
  }
}

function deviceRecord(device: BenchFileDevice): DeviceRecord {
  const { name, id, type, emulate, manufacturer, model, firmware, gbcs, smetsChts } = device;
  const emulated = emulate === undefined ? {} : { emulated: emulate };
  return { name, id: dashed(id), type, ...emulated, manufacturer, model, firmware, gbcs, smetsChts };
}

function rowRecord(row: Row<unknown>): RowRecord {
  const { id, value, evidence, source, sources, sourceClass, datedBack, since } = row;
  const from = speaksFrom(sources);
  return {
    id,
    value,
    evidence,
    source,
    sourceClass,
    ...(from === undefined ? {} : { from }),
    ...(datedBack === undefined ? {} : { datedBack }),
    ...(since === undefined ? {} : { since }),
  };
}

function requirementRecord({
  id,
  modification,
  title,
  basis,
  source,
  rows,
  from,
  until,
}: Requirement): RequirementRecord {
  return {
    id,
    modification,
    title,
    basis,
    source,
    rows,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function countsOf(scenarios: readonly ScenarioRecord[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => scenarios.filter((each) => each.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
}
