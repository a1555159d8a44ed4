import type { BenchDevice } from '../assembly';
import type { BenchFileDevice } from '../bench';
import type { Awaitable, Observed } from '../dcc-port';
import type { ScenarioRecord } from '../evidence';
import { otherValueInWords, type Rulebook } from '../rulebook';
import { type IsoDate, MeterbenchError, type SubjectName } from '../terms';
import { Judge } from '../verdict';
import { cleanUp } from './acts/clean-up';
import type { Bench } from './bench';
import type { Cast } from './needs/cast';
import { readTags } from './needs/scenario-tags';
import type { StepFact } from './needs/step-fact';
import { unmetNeeds } from './needs/unmet-needs';
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
  /** What its steps need and do, as their definitions declare it. */
  readonly facts: readonly StepFact[];
}

/** One scenario from its tags to its outcome. */
export class ScenarioRun {
  readonly judge: Judge;
  readonly requirements: readonly string[];
  readonly #context: RunContext;
  readonly #facts: readonly StepFact[];
  /** The Devices that its steps speak of, as the bench file has them. */
  readonly #devices: readonly BenchFileDevice[];
  readonly #subject: ScenarioRecord['subject'];
  #bench: Bench | undefined;
  /** What a real subject did and nothing explains. */
  readonly #unexplained: string[] = [];

  constructor(context: RunContext, { feature, name, tags, facts }: ScenarioFacts) {
    this.#context = context;
    this.#facts = facts;
    this.#devices = devicesIn(facts, context.cast);
    const { requirements, subject } = readTags(tags);
    const onHardware = context.plan.file.devices.some(({ emulate }) => emulate === undefined);
    this.requirements = requirements;
    this.#subject = subjectOf(subject ?? 'device', this.#devices);
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

  /**
   * Whether an error is that of an emulated DCC in a scenario about an emulated Device: nothing is shown of the Device
   * then. Before a real Device the emulated DCC is the bench, and its error the bench's.
   */
  isOthers(error: unknown): boolean {
    const { what, kind } = this.#subject;
    return what === 'device' && kind === 'emulated' && error instanceof MeterbenchError && error.blame === 'dcc';
  }

  /** The rules of another day, under the same scope and overlays. */
  rulesOn(day: IsoDate): Rulebook {
    const { folder: _, ...settings } = this.#context.settings;
    return day === settings.at ? this.#context.rulebook : new RunContext({ ...settings, at: day }).rulebook;
  }

  /** Why the rules date, scope or bench leaves the scenario out; `undefined` where it applies. */
  whyNotApplicable(): string | undefined {
    const { rulebook, plan, cast } = this.#context;
    const reasons = [
      ...unmetNeeds(this.#facts, { file: plan.file, cast, dcc: plan.dcc, rulebook, place: plan.place }),
      ...this.requirements.flatMap((id) => this.#whyNot(id)),
    ];
    return reasons.length === 0 ? undefined : reasons.join('; ');
  }

  #whyNot(id: string): readonly string[] {
    const { rulebook, plan, cast } = this.#context;
    const requirement = rulebook.requirement(id);
    const about = plan.file.devices.find((device) => this.#devices.includes(device));
    const hub = cast.device('CHF');
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
    return this.#context.plan.links.takeNotices();
  }

  get bench(): Bench {
    if (this.#bench === undefined) {
      throw new MeterbenchError({ code: 'MB-BENCH-NOT-READY', blame: 'suite', message: 'The bench is not assembled' });
    }
    return this.#bench;
  }

  /** What the DCC shows of itself; a scenario that needs what the DCC can't show ends there, and says why. */
  async shown<T>(observed: Awaitable<Observed<T>>): Promise<T> {
    const answer = await observed;
    return 'shown' in answer ? answer.shown : this.judge.end('not-applicable', answer.hidden);
  }

  /**
   * Waits for a window of silence, and judges what follows from nothing that anybody did. A real subject may have causes
   * that the bench knows nothing of: what it does is listed.
   */
  async closeWorld(): Promise<void> {
    const { judge } = this;
    const bench = this.#bench;
    const rule = this.judges === 'dcc' ? 'BASE-DCC-EXPLAINED' : 'BASE-DEVICE-EXPLAINED';
    const held = judge.verdict === 'pass' || judge.verdict === 'unresolved';
    if (bench === undefined || !held || this.judges === 'rulebook' || bench.rulebook.otherwise('edge/explained')) {
      return;
    }
    await bench.windows.quiet();
    const devices = this.#devices.map(({ name }) => bench.participants.device(name));
    const found = this.judges === 'dcc' ? bench.closedWorld.ofDcc() : bench.misconduct.unexplained(devices);
    if (found.length > 0 && this.#subject.kind === 'real') {
      this.#unexplained.push(...found);
    } else if (found.length > 0) {
      judge.unexplained(rule, found.join('; '));
    }
  }

  /** Takes the bench down and says how it went. */
  async finish(): Promise<ScenarioOutcome> {
    const notes = [...(await this.#cleanUp()), ...this.#unexplained.map((each) => `nothing explains: ${each}`)];
    try {
      await this.#bench?.close();
    } catch (error) {
      this.judge.lower('error', `the bench could not be taken down: ${String(error)}`);
    }
    if (this.#bench !== undefined) {
      blameLinks(this.judge, this.#bench.standing);
      this.#yieldToOverlays(this.#bench);
      for (const { message, next } of this.#bench.standing.refusals) {
        this.judge.lower('error', `${message}. ${next}`);
      }
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
      messages: this.#bench?.standing.messages ?? [],
      assumptions: [...(this.#bench?.standing.consulted ?? [])].filter((row) => !cited.has(row)),
      ...(notes.length === 0 ? {} : { notes }),
    };
    this.#context.journal.append({ kind: 'scenario-ends', verdict, reason });
    return outcome;
  }

  /**
   * A scenario is written for the rows as they ship, and so are emulated Devices. Where an overlay gives one that the DCC
   * went by another value, what differs says nothing about an emulated subject.
   */
  #yieldToOverlays({ standing }: Bench): void {
    const differs = ['fail', 'inconclusive', 'error'].includes(this.judge.verdict);
    const other = this.#subject.kind === 'emulated' && differs ? this.otherThanShown(standing.consulted) : undefined;
    if (other !== undefined) {
      this.judge.lower('not-applicable', other);
    }
  }

  /**
   * Which of some rows an overlay gives another value than the scenario was written for, in words; rows that the scenario
   * follows, whatever they say, aside.
   */
  otherThanShown(rows: Iterable<string>): string | undefined {
    const { rulebook } = this.#context;
    const followed = new Set(this.requirements.flatMap((id) => rulebook.requirement(id)?.settledBy ?? []));
    const [other] = [...rows].flatMap((id) => (followed.has(id) ? [] : (rulebook.otherwise(id) ?? [])));
    return other && otherValueInWords(other);
  }

  /** Puts right what the scenario arranged, and says what was noticed about real Devices. */
  async #cleanUp(): Promise<readonly string[]> {
    const bench = this.#bench;
    if (bench === undefined) {
      return [];
    }
    const { plan, journal } = this.#context;
    const real = this.#devices.filter(({ emulate }) => emulate === undefined);
    const unbidden = real.flatMap(({ name }) => this.#unbiddenAlerts(bench, bench.participants.device(name)));
    const altered = plan.file.devices.filter(({ name }) => bench.standing.altered.has(name));
    const { endState, failures, running } = await cleanUp(bench, plan.file, altered);
    for (const [name, firmware] of running) {
      plan.links.nowRuns(name, firmware);
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
      .filter((code) => !this.#facts.some((fact) => fact.kind === 'alert' && fact.code === code))
      .map(
        (code) =>
          `the ${device.name} sent Alert ${code}, which nothing here asked for; expectAlerts names those that mean nothing`,
      );
  }
}

function subjectOf(what: SubjectName, devices: readonly BenchFileDevice[]): ScenarioRecord['subject'] {
  if (what === 'rulebook') {
    return { what, kind: 'documents' };
  }
  const aboutReal = what === 'device' && devices.some(({ emulate }) => emulate === undefined);
  return { what, kind: aboutReal ? 'real' : 'emulated' };
}

function devicesIn(facts: readonly StepFact[], cast: Cast): readonly BenchFileDevice[] {
  const found = facts.flatMap((fact) => {
    const word = fact.kind === 'hub' ? 'CHF' : 'device' in fact ? fact.device : undefined;
    return word === undefined ? [] : (cast.device(word) ?? []);
  });
  return [...new Set(found)];
}
