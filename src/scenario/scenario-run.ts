import type { BenchDevice } from '../assembly';
import type { ScenarioRecord } from '../evidence';
import type { Rulebook } from '../rulebook';
import { type DeviceType, type IsoDate, MeterbenchError } from '../terms';
import { Judge } from '../verdict';
import { cleanUp } from './acts/clean-up';
import type { Bench } from './bench';
import { alterationsIn, forbiddenAlterations } from './needs/alterations';
import { deviceTypesIn, lackedCapabilities } from './needs/needed-capabilities';
import { readTags } from './needs/scenario-tags';
import { blameLinks } from './observations/blame-links';
import { RunContext } from './run-context';

/** What a scenario's own process knows of it; the runner adds what stands in the feature file. */
export type ScenarioOutcome = Pick<
  ScenarioRecord,
  'requirements' | 'subject' | 'verdict' | 'reason' | 'checks' | 'messages' | 'assumptions' | 'basis' | 'notes'
>;

/** Media type under which an outcome travels in Cucumber's messages. */
export const outcomeMediaType = 'application/vnd.meterbench.outcome+json';

/** Media type under which something for the person at the bench travels in Cucumber's messages. */
export const noticeMediaType = 'application/vnd.meterbench.notice';

export interface ScenarioFacts {
  readonly feature: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** All that its steps say: which Devices it is about stands there. */
  readonly text: string;
}

/** What a scenario says, one step in a line. */
export function scenarioText({ steps }: { readonly steps: readonly { readonly text: string }[] }): string {
  return steps.map(({ text }) => text).join('\n');
}

/** One scenario from its tags to its outcome. */
export class ScenarioRun {
  readonly judge: Judge;
  readonly requirements: readonly string[];
  readonly #context: RunContext;
  readonly #devices: readonly DeviceType[];
  readonly #text: string;
  readonly #subject: ScenarioRecord['subject'];
  #bench: Bench | undefined;

  constructor(context: RunContext, { feature, name, tags, text }: ScenarioFacts) {
    this.#context = context;
    const { requirements, subject } = readTags(tags);
    const onHardware = context.plan.file.devices.some(({ emulate }) => emulate === undefined);
    this.requirements = requirements;
    this.#text = text;
    this.#devices = deviceTypesIn(text);
    this.#subject = { what: subject ?? 'device', kind: onHardware && subject !== 'dcc' ? 'real' : 'emulated' };
    this.judge = new Judge({
      subject: this.#subject,
      strict: context.settings.strict,
      onHardware,
      ground: (id) => context.rulebook.requirement(id),
    });
    context.journal.append({ kind: 'scenario-begins', feature, name, tags });
  }

  /** Whose scenario it is. */
  get judges(): ScenarioRecord['subject']['what'] {
    return this.#subject.what;
  }

  /** The rules of another day, under the same scope and overlays. */
  rulesOn(day: IsoDate): Rulebook {
    const { folder: _, ...settings } = this.#context.settings;
    return day === settings.at ? this.#context.rulebook : new RunContext({ ...settings, at: day }).rulebook;
  }

  /** Why the rules date, scope or bench leaves the scenario out; `undefined` where it applies. */
  whyNotApplicable(): string | undefined {
    const { rulebook, plan } = this.#context;
    const { devices } = plan.file;
    const missing = this.#devices.filter((type) => !devices.some(({ name }) => name === type));
    const reasons = [
      ...missing.map((type) => `no ${type} stands on this bench`),
      ...forbiddenAlterations(
        this.#text,
        devices.filter(({ name }) => this.#devices.some((type) => type === name)),
      ),
      ...lackedCapabilities(this.#text, devices, rulebook),
      ...this.requirements.flatMap((id) => this.#whyNot(id)),
    ];
    return reasons.length === 0 ? undefined : reasons.join('; ');
  }

  #whyNot(id: string): readonly string[] {
    const { rulebook, plan } = this.#context;
    const requirement = rulebook.requirement(id);
    const about = plan.file.devices.find(({ name }) => this.#devices.some((type) => type === name));
    const hub = plan.file.devices.find(({ type }) => type === 'CHF');
    const declared = {
      ...(about === undefined ? {} : { gbcs: about.gbcs }),
      ...(hub === undefined ? {} : { chts: hub.smetsChts }),
    };
    const applies = requirement === undefined ? undefined : rulebook.applies(requirement, declared);
    return applies === undefined || applies.applies ? [] : [applies.reason];
  }

  /** Puts everything on the bench. @throws what stands in the way, such as a wire that can't be opened */
  async assemble(): Promise<void> {
    this.#bench = await this.#context.assemble();
  }

  /** What the person at the bench is to be told and hasn't been. */
  takeNotices(): readonly string[] {
    return this.#context.plan.takeNotices();
  }

  get bench(): Bench {
    if (this.#bench === undefined) {
      throw new MeterbenchError({ code: 'MB-BENCH-NOT-READY', blame: 'suite', message: 'The bench is not assembled' });
    }
    return this.#bench;
  }

  /** Takes the bench down and says how it went. */
  async finish(): Promise<ScenarioOutcome> {
    const notes = await this.#cleanUp();
    try {
      await this.#bench?.close();
    } catch (error) {
      this.judge.lower('error', `the bench could not be taken down: ${String(error)}`);
    }
    if (this.#bench !== undefined) {
      blameLinks(this.judge, this.#bench);
    }
    const { verdict, reason, basis, checks } = this.judge;
    const cited = new Set(checks.flatMap(({ rows }) => rows));
    const outcome: ScenarioOutcome = {
      requirements: this.requirements,
      subject: this.#subject,
      verdict,
      reason,
      ...(basis === undefined ? {} : { basis }),
      checks,
      messages: this.#bench?.messages ?? [],
      assumptions: [...(this.#bench?.consulted ?? [])].filter((row) => !cited.has(row)),
      ...(notes.length === 0 ? {} : { notes }),
    };
    this.#context.journal.append({ kind: 'scenario-ends', verdict, reason });
    return outcome;
  }

  /** Puts right what the scenario arranged, and says what was noticed about real Devices. */
  async #cleanUp(): Promise<readonly string[]> {
    const bench = this.#bench;
    if (bench === undefined) {
      return [];
    }
    const { plan, journal } = this.#context;
    const real = plan.file.devices.filter(
      ({ name, emulate }) => emulate === undefined && this.#devices.some((type) => type === name),
    );
    const unbidden = real.flatMap(({ name }) => this.#unbiddenAlerts(bench, bench.device(name)));
    const altered =
      alterationsIn(this.#text).length > 0
        ? real.filter(({ name }) => bench.tape.reached(bench.device(name), 0).length > 0)
        : [];
    const { endState, failures, running } = await cleanUp(bench, plan.file, altered);
    for (const [name, firmware] of running) {
      plan.nowRuns(name, firmware);
    }
    for (const sentence of endState) {
      journal.append({ kind: 'end-state', sentence });
    }
    for (const failure of failures) {
      this.judge.lower('error', `the clean-up failed: ${failure}`);
    }
    return [...endState, ...unbidden];
  }

  #unbiddenAlerts(bench: Bench, device: BenchDevice): readonly string[] {
    return bench.tape
      .unexpectedAlerts(device)
      .filter((code) => !this.#text.includes(code))
      .map(
        (code) =>
          `the ${device.name} sent Alert ${code}, which nothing here asked for; expectAlerts names those that mean nothing`,
      );
  }
}
