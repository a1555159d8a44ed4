import type { ScenarioRecord } from '../evidence';
import type { Rulebook } from '../rulebook';
import { type DeviceType, deviceTypes, type IsoDate, MeterbenchError } from '../terms';
import { Judge } from '../verdict';
import { forbiddenAlterations } from './alterations';
import type { Bench } from './bench';
import { blameLinks } from './blame-links';
import { RunContext } from './run-context';
import { readTags } from './scenario-tags';

/** What a scenario's own process knows of it; the runner adds what stands in the feature file. */
export type ScenarioOutcome = Pick<
  ScenarioRecord,
  'requirements' | 'subject' | 'verdict' | 'reason' | 'checks' | 'messages' | 'assumptions' | 'basis'
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
    this.#devices = deviceTypes.filter((type) => new RegExp(`\\b${type}\\b`).test(text));
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
    const { devices } = this.#context.plan.file;
    const missing = this.#devices.filter((type) => !devices.some(({ name }) => name === type));
    const reasons = [
      ...missing.map((type) => `no ${type} stands on this bench`),
      ...forbiddenAlterations(
        this.#text,
        devices.filter(({ name }) => this.#devices.some((type) => type === name)),
      ),
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
    this.#bench = await this.#context.plan.assemble(this.#context.rulebook, this.#context.journal);
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
    };
    this.#context.journal.append({ kind: 'scenario-ends', verdict, reason });
    return outcome;
  }
}
