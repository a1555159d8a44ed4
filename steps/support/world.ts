import { isDeepStrictEqual } from 'node:util';
import { type IWorldOptions, World } from '@cucumber/cucumber';
import type { PickleStep } from '@cucumber/messages';
import type { BenchDevice } from '../../src/scenario';
import {
  type AccessFacts,
  type Bench,
  type DeviceMessage,
  decidingRows,
  type Exchange,
  messageIn,
  RunContext,
  type RunSettings,
  type ScenarioFacts,
  ScenarioRun,
  type ServiceUser,
  settingsFromEnvironment,
  stepRegistry,
} from '../../src/scenario';
import { CodecError, dayOf, instant, MeterbenchError, type SmiStatus } from '../../src/terms';
import type { DecidingRow, Judge, JudgedCondition } from '../../src/verdict';
import { type BenchExpect, benchExpect } from './bench-expect';

/** One context for each set of settings that this process has met: two runs in one process don't share a rulebook. */
const contexts = new Map<string, RunContext>();

function contextOf(settings: RunSettings): RunContext {
  const key = JSON.stringify(settings);
  const context = contexts.get(key) ?? new RunContext(settings, { worker: process.env['CUCUMBER_WORKER_ID'] ?? '' });
  contexts.set(key, context);
  return context;
}

/** Lets go of what outlives a scenario; the run is over, so what fails here is not told. */
export async function closeContexts(): Promise<void> {
  const open = [...contexts.values()];
  contexts.clear();
  await Promise.allSettled(open.map((context) => context.close()));
}

/** Codes of errors that say that a Request was refused, and not how: no source tells a response code. */
const refusedWithoutCode = ['MB-DCC-REFUSED-WITHOUT-CODE', 'MB-BENCH-DOCUMENT-REFUSED'];
/** Codes of errors that say that no later Response came. */
const noLaterResponse = ['MB-BENCH-NO-LATER-RESPONSE', 'MB-DEADLINE'];

/** What a Device answered while the SMI held it under each of some statuses. */
interface AnswersByStatus {
  readonly device: BenchDevice;
  readonly answers: ReadonlyMap<string, string>;
}

/** What steps hold on to: the scenario's bench and judge, and the exchange that the last Request began. */
export class BenchWorld extends World<{ meterbench?: RunSettings }> {
  #scenario: ScenarioRun | undefined;
  #exchange: Exchange | undefined;
  #atOnce: string | undefined;
  #answersByStatus: AnswersByStatus | undefined;
  /** What access control was asked by the last Request for a Device, as far as this DCC shows it. */
  #access: AccessFacts | undefined;
  /** What the failed step threw. */
  failure: unknown;
  /** Text of the step under way; empty where none is. */
  stepText = '';
  /** Hash of the image that was last offered to a Device, in hex. */
  offeredHash = '';

  /**
   * chai's `expect` for this scenario: `const { expect } = this`. Each assertion is a check of the scenario's, judged as the
   * requirement that it names says, or the project's own.
   */
  readonly expect: BenchExpect = (value, about) => benchExpect(this, value, about);

  constructor(options: IWorldOptions<{ meterbench?: RunSettings }>) {
    super(options);
  }

  /** @param context what the scenarios of the run share; by itself the one of this process for the run's settings */
  begin(facts: ScenarioFacts, context: RunContext = contextOf(this.#settings)): ScenarioRun {
    this.#scenario = new ScenarioRun(context, facts);
    return this.#scenario;
  }

  get #settings(): RunSettings {
    const today = dayOf(instant(Date.now()));
    return this.parameters.meterbench ?? settingsFromEnvironment(process.env, today);
  }

  get scenario(): ScenarioRun {
    return this.#scenario ?? suiteFault('no scenario is under way');
  }

  get bench(): Bench {
    return this.scenario.bench;
  }

  /** @param word a Device Type, for the Device of that type that the run is about; or the name of a Device */
  device(word: string): BenchDevice {
    return this.bench.participants.device(word);
  }

  user(name: string): ServiceUser {
    return this.bench.participants.user(name);
  }

  get judge(): Judge {
    return this.scenario.judge;
  }

  get exchange(): Exchange {
    return this.#exchange ?? suiteFault('no Service Request has been sent yet');
  }

  /** What came at once in answer to the last Request: a response code, or that it was refused without one. */
  get atOnce(): string {
    return this.#atOnce ?? suiteFault('no Service Request has been sent yet');
  }

  get answersByStatus(): AnswersByStatus {
    return this.#answersByStatus ?? suiteFault('no Device has been asked under each of some SMI Statuses');
  }

  set answersByStatus(answers: AnswersByStatus) {
    this.#answersByStatus = answers;
  }

  /** A step in which somebody acts begins. */
  stepBegins({ type }: Pick<PickleStep, 'type'>): void {
    if (type !== 'Outcome') {
      this.bench.windows.acted();
    }
  }

  /** What a step set going is expected from now on; of one that lets time pass, from when it began. */
  stepEnds({ type, text }: Pick<PickleStep, 'type' | 'text'>): void {
    const waits = stepRegistry.factsOf([text]).some(({ kind }) => kind === 'wait');
    if (type !== 'Outcome' && !waits) {
      this.bench.windows.acted();
    }
  }

  /** Sends a Request for a Device, and keeps what comes of it. */
  async asks(send: () => Promise<Exchange>): Promise<void> {
    this.bench.sinceRequest.begin();
    this.#access = undefined;
    const statuses = await this.#statusesNow();
    this.#exchange = await this.#sent(send);
    this.#access = this.#exchange && this.#accessOf(this.#exchange, statuses);
    this.#yieldToOverlays();
  }

  /** Ends a scenario that was written for another answer of access control than an overlay gives. */
  #yieldToOverlays(): void {
    // What was refused without a code never came to access control.
    const unread = this.#exchange === undefined ? this.bench.standing.consulted : [];
    const other = this.scenario.otherThanShown([...unread, ...this.#deciding.map(({ id }) => id)]);
    if (other !== undefined) {
      this.judge.end('not-applicable', other);
    }
  }

  /** Sends a Request that the DCC answers itself: the last Request for a Device stays the one that is followed. */
  async asksDcc(send: () => Promise<Exchange>): Promise<void> {
    await this.#sent(send);
  }

  /** The SMI Status of each Device, where this DCC shows it. */
  async #statusesNow(): Promise<ReadonlyMap<string, SmiStatus>> {
    const held = new Map<string, SmiStatus>();
    for (const { id } of this.bench.participants.devices) {
      const history = await this.bench.dcc.observations.statusHistory(id);
      const status = 'shown' in history ? history.shown.at(-1)?.status : undefined;
      if (status !== undefined) {
        held.set(id, status);
      }
    }
    return held;
  }

  #accessOf({ request }: Exchange, statuses: ReadonlyMap<string, SmiStatus>): AccessFacts | undefined {
    const { originator, target } = request.requestId;
    const user = this.bench.participants.users.find(({ id }) => id === originator);
    const status = statuses.get(target);
    return user === undefined || status === undefined ? undefined : { srv: request.srv, role: user.role, status };
  }

  async #sent(send: () => Promise<Exchange>): Promise<Exchange | undefined> {
    try {
      const exchange = await send();
      this.#atOnce = exchange.acknowledgement.responseCode;
      return exchange;
    } catch (error) {
      this.#atOnce = amongst(refusedWithoutCode, error);
      return undefined;
    }
  }

  /**
   * How many there are of something that has to do with a Device: of what should come, once there are so many, or the
   * Device's limit since the last act is past; of what shouldn't, after a window of silence.
   */
  async counted(expected: number, { id }: BenchDevice, look: () => number): Promise<number> {
    const { windows, standing } = this.bench;
    const limit = standing.responseLimit(id);
    await (expected === 0 ? windows.quiet() : windows.until(() => look() >= expected, limit));
    return look();
  }

  /** The Alerts of a Device with a code, once there is one or its limit is past. */
  async alerts(device: BenchDevice, code: string) {
    const { tape } = this.bench;
    await this.counted(1, device, () => tape.alerts(device, code).length);
    return tape.alerts(device, code);
  }

  /** The words that tell for how long a check of absence looked. */
  lookedFor(expected: number): string {
    return expected === 0 ? `, in ${this.bench.windows.silence / 1000} s` : '';
  }

  /** Waits until what the last Request brought about is over: its later Response, and a window of silence after it. */
  async over(): Promise<void> {
    if (this.#exchange?.acknowledgement.responseCode === 'I99') {
      await this.later();
    }
    await this.bench.windows.quiet();
  }

  /** The later Response to the last Request; in words where none came. */
  async later() {
    if (this.#exchange === undefined && this.#atOnce !== undefined) {
      return this.#atOnce;
    }
    try {
      return await this.exchange.response();
    } catch (error) {
      // What was refused at once says nothing about the Device, which was never asked.
      if (this.scenario.judges === 'device' && error instanceof MeterbenchError && error.blame === 'dcc') {
        throw error;
      }
      return amongst(noLaterResponse, error);
    }
  }

  /**
   * Compares what a step expects with what was observed, under the requirement that the step or the scenario names. The
   * DCC isn't blamed for what a Device did: where one misbehaved, nothing is shown about the DCC.
   */
  check(by: string, what: string, expected: unknown, observed: unknown, compared: readonly DecidingRow[] = []): void {
    const deciding = this.#groundOfCheck(isDeepStrictEqual(expected, observed));
    this.judge.equal(this.requirement(by), what, expected, observed, [...deciding, ...compared]);
  }

  /** Takes to the judge, under a requirement, what another has compared; otherwise as {@link check}. */
  judged(by: string, condition: Omit<JudgedCondition, 'requirement' | 'deciding'>): void {
    const deciding = this.#groundOfCheck(condition.holds);
    this.judge.judged({ ...condition, requirement: this.requirement(by), deciding });
  }

  /** The rows that decide what is expected of the DCC; of a check of it that doesn't hold, a Device's misconduct comes first. */
  #groundOfCheck(holds: boolean): readonly DecidingRow[] {
    if (this.scenario.judges !== 'dcc') {
      return [];
    }
    if (!holds) {
      this.judge.precondition('what the Devices do wrong', 'nothing', this.bench.misconduct.found() ?? 'nothing');
    }
    return this.#deciding;
  }

  /** The rows by which access control had to answer the last Request for a Device. */
  get #deciding(): readonly DecidingRow[] {
    return this.#access === undefined ? [] : decidingRows(this.bench.rulebook, this.#access);
  }

  /**
   * Checks what a Device says. In a scenario of the Device that is what passed the link; in one of the DCC it is what the
   * DCC made of it, once the Device is known to have said what the scenario needs.
   */
  said(by: string, what: string, expected: unknown, sent: unknown, got: unknown): void {
    if (this.scenario.judges === 'device') {
      this.check(by, what, expected, sent);
    } else {
      this.judge.precondition(`${what}, as the Device sent it`, expected, sent);
      this.check(by, what, expected, got);
    }
  }

  /** The same of the Device's answer to the last Request. */
  async answers(by: string, what: string, expected: unknown, read: (answer: DeviceMessage) => unknown): Promise<void> {
    const later = await this.later();
    await this.bench.settle();
    const answer = this.bench.sinceRequest.answer(this.target);
    if (answer === undefined) {
      if (this.scenario.judges === 'device') {
        throw new MeterbenchError({
          code: 'MB-BENCH-NO-COMMAND',
          blame: 'dcc',
          message: `No Command has reached the ${this.target.name} (${this.atOnce})`,
        });
      }
      this.check(by, what, expected, typeof later === 'string' ? later : later.responseCode);
      return;
    }
    const got =
      typeof later === 'string' ? later : (messageIn(later) ?? `${later.responseCode} without a GBCS message`);
    this.said(by, what, expected, readable(read, answer), readable(read, got));
  }

  /** The Device that the last Request was for. */
  get target(): BenchDevice {
    return this.bench.participants.target(this.exchange) ?? suiteFault('the last Request was for no Device');
  }

  /** What a Request says that is to be executed in so many minutes; nothing where it is to be at once. */
  details(minutes: number | undefined) {
    return minutes === undefined ? {} : { executionDateTime: instant(this.bench.ports.clock.now() + minutes * 60_000) };
  }

  /** The requirement that a check cites: the one named in its step, else the scenario's only one. */
  private requirement(by: string): string {
    if (by !== '') {
      return this.scenario.requirements.includes(by)
        ? by
        : suiteFault(`a step cites ${by}, which the scenario isn't tagged with`);
    }
    const [only, second] = this.scenario.requirements;
    return only !== undefined && second === undefined
      ? only
      : suiteFault(
          'a scenario of several requirements says in each check by which: "Then by MP105-R4 the SMI Status …"',
        );
  }
}

/** What is in a message; in words where it can't be read, or where there is none. */
function readable(read: (message: DeviceMessage) => unknown, message: DeviceMessage | string): unknown {
  if (typeof message === 'string') {
    return message;
  }
  try {
    return read(message);
  } catch (error) {
    if (error instanceof CodecError || (error instanceof MeterbenchError && error.blame === 'device')) {
      return error.message;
    }
    throw error;
  }
}

/** The message of an error with one of these codes; any other goes on. */
function amongst(codes: readonly string[], error: unknown): string {
  if (error instanceof MeterbenchError && codes.includes(error.code)) {
    return error.message;
  }
  throw error;
}

function suiteFault(message: string): never {
  throw new MeterbenchError({ code: 'MB-SUITE', blame: 'suite', message });
}
