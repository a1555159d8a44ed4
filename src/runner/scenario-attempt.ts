import type * as messages from '@cucumber/messages';
import type { StepRecord } from '../evidence';
import { outcomeMediaType, type ScenarioOutcome } from '../scenario';

const emptyOutcome = {
  requirements: [],
  subject: { what: 'device', kind: 'emulated' },
  checks: [],
  messages: [],
  assumptions: [],
} as const;

/** The outcome of a scenario that never began, or never ended. */
export function abortedOutcome(reason: string): ScenarioOutcome {
  return { ...emptyOutcome, verdict: 'aborted', reason };
}

/** One try of a scenario, from Cucumber's messages about it. */
export class ScenarioAttempt {
  readonly testCase: messages.TestCase;
  readonly pickle: messages.Pickle;
  readonly #started: number;
  readonly statuses = new Map<string, StepRecord['status']>();
  /** What is wrong with each step or hook that didn't pass. */
  readonly #complaints: string[] = [];
  #outcome: ScenarioOutcome | undefined;
  #brokenAfterOutcome = false;

  constructor(testCase: messages.TestCase, pickle: messages.Pickle, timestamp: messages.Timestamp) {
    this.testCase = testCase;
    this.pickle = pickle;
    this.#started = millis(timestamp);
  }

  takeStep({ testStepId, testStepResult: { status, message } }: messages.TestStepFinished): void {
    const word = statusWord(status);
    this.statuses.set(testStepId, word);
    if (word === 'passed' || word === 'skipped') {
      return;
    }
    const step = this.stepOf(testStepId);
    const whose = step === undefined ? 'a hook' : `"${step.text}"`;
    const detail = message === undefined ? '' : `: ${message.split('\n', 1)[0]}`;
    this.#complaints.push(word === 'failed' ? `${whose} broke${detail}` : `${whose} is ${word}`);
    // The hook that attaches the outcome fails on purpose where the verdict isn't a pass.
    this.#brokenAfterOutcome ||= word === 'failed' && step === undefined && this.#outcome?.verdict === 'pass';
  }

  takeAttachment({ mediaType, body }: messages.Attachment): void {
    if (mediaType === outcomeMediaType) {
      this.#outcome = JSON.parse(body) as ScenarioOutcome;
    }
  }

  /** The step that a test step is of; `undefined` for a hook. */
  stepOf(testStepId: string): messages.PickleStep | undefined {
    const pickleStepId = this.testCase.testSteps.find(({ id }) => id === testStepId)?.pickleStepId;
    return this.pickle.steps.find(({ id }) => id === pickleStepId);
  }

  /** Ids of the step definitions that match a test step. */
  definitionsOf(testStepId: string): readonly string[] {
    return this.testCase.testSteps.find(({ id }) => id === testStepId)?.stepDefinitionIds ?? [];
  }

  /** A step or hook of it ran. */
  get active(): boolean {
    return [...this.statuses.values()].some((status) => status === 'passed' || status === 'failed');
  }

  /** Nothing of it ran, as in a dry run or after --fail-fast. */
  get #skippedWhole(): boolean {
    return this.#outcome === undefined && [...this.statuses.values()].every((status) => status === 'skipped');
  }

  /** What is known at its end. */
  get outcome(): ScenarioOutcome {
    const complaint = this.#complaints.join('; ');
    if (this.#outcome === undefined) {
      return this.#skippedWhole
        ? abortedOutcome('the run stopped before this scenario')
        : { ...emptyOutcome, verdict: 'error', reason: because('the scenario ended without an outcome', complaint) };
    }
    if (this.#brokenAfterOutcome) {
      return { ...this.#outcome, verdict: 'error', reason: because('a hook broke after the verdict', complaint) };
    }
    const unready = [...this.statuses.values()].some((status) => status === 'undefined' || status === 'ambiguous');
    return unready && this.#outcome.verdict === 'error'
      ? { ...this.#outcome, reason: because(this.#outcome.reason, complaint) }
      : this.#outcome;
  }

  /** Milliseconds until then. */
  durationUntil(timestamp: messages.Timestamp): number {
    return millis(timestamp) - this.#started;
  }
}

function because(what: string, why: string): string {
  return why === '' ? what : `${what}: ${why}`;
}

/** Cucumber's word for how a step or hook ended, in lower case. */
export function statusWord(status: messages.TestStepResultStatus): StepRecord['status'] {
  const word = status.toLowerCase();
  const known = ['passed', 'failed', 'skipped', 'undefined', 'ambiguous', 'pending'] as const;
  return known.find((each) => each === word) ?? 'unknown';
}

function millis({ seconds, nanos }: messages.Timestamp): number {
  return seconds * 1000 + Math.round(nanos / 1e6);
}
