import type * as messages from '@cucumber/messages';
import type { ScenarioRecord } from '../evidence';
import { noticeMediaType } from '../scenario';
import { FeatureIndex, type ScenarioPlace } from './features/feature-index';
import { definitionText, hookProblem, parameterTypeProblem, parseProblem, stepProblem } from './run-problems';
import { abortedOutcome, ScenarioAttempt, statusWord } from './scenario-attempt';

/** What is told of a run while it goes on. */
export interface RunEvents {
  readonly onScenario?: (scenario: ScenarioRecord, total: number) => void;
  /** A problem with the suite, in one or more lines. */
  readonly onProblem?: (problem: string) => void;
  /** Something that the person at the bench has to see to. */
  readonly onNotice?: (notice: string) => void;
}

/** Builds the scenarios of a run's record from Cucumber's messages, as they come. */
export class RunRecorder {
  readonly #features: FeatureIndex;
  readonly #events: RunEvents;
  readonly #pickles = new Map<string, messages.Pickle>();
  readonly #testCases = new Map<string, messages.TestCase>();
  readonly #underWay = new Map<string, ScenarioAttempt>();
  /** Each attempt that has ended, by the id of its pickle. */
  readonly #ended = new Map<string, readonly ScenarioRecord[]>();
  readonly #hooks = new Map<string, messages.Hook>();
  readonly #runHooks = new Map<string, string>();
  readonly #definitions = new Map<string, messages.StepDefinition>();
  readonly #toldSteps = new Set<string>();
  #began = false;
  #active = false;
  #runHookFailed = false;
  readonly scenarios: ScenarioRecord[] = [];
  /** Failures outside any scenario. */
  readonly problems: string[] = [];
  /** Feature files that aren't Gherkin. */
  readonly parseErrors: string[] = [];

  /** @param cwd the folder that Cucumber's paths are relative to */
  constructor(cwd: string, events: RunEvents = {}) {
    this.#features = new FeatureIndex(cwd);
    this.#events = events;
  }

  take(envelope: messages.Envelope): void {
    if (envelope.gherkinDocument) {
      this.#features.add(envelope.gherkinDocument);
    } else if (envelope.pickle) {
      this.#pickles.set(envelope.pickle.id, envelope.pickle);
    } else if (envelope.parseError) {
      this.parseErrors.push(parseProblem(envelope.parseError));
    } else if (envelope.hook) {
      this.#hooks.set(envelope.hook.id, envelope.hook);
    } else if (envelope.stepDefinition) {
      this.#definitions.set(envelope.stepDefinition.id, envelope.stepDefinition);
    } else if (envelope.undefinedParameterType) {
      this.problem(parameterTypeProblem(envelope.undefinedParameterType));
    } else if (envelope.testRunStarted) {
      this.#began = true;
    } else if (envelope.testCase) {
      // Cucumber makes a test case of each pickle that wasn't filtered out, all before the first begins.
      this.#testCases.set(envelope.testCase.id, envelope.testCase);
    } else {
      this.#takeProgress(envelope);
      this.#takeRunHook(envelope);
    }
  }

  #takeProgress({ testCaseStarted, testStepFinished, attachment, suggestion, testCaseFinished }: messages.Envelope) {
    if (testCaseStarted) {
      const testCase = this.#testCases.get(testCaseStarted.testCaseId);
      const pickle = this.#pickles.get(testCase?.pickleId ?? '');
      if (testCase && pickle) {
        this.#underWay.set(testCaseStarted.id, new ScenarioAttempt(testCase, pickle, testCaseStarted.timestamp));
      }
    } else if (testStepFinished) {
      this.#takeStep(testStepFinished);
    } else if (attachment?.mediaType === noticeMediaType) {
      this.#events.onNotice?.(attachment.body);
    } else if (attachment?.testCaseStartedId) {
      this.#underWay.get(attachment.testCaseStartedId)?.takeAttachment(attachment);
    } else if (suggestion) {
      this.#takeSuggestion(suggestion);
    } else if (testCaseFinished) {
      this.#finish(testCaseFinished);
    }
  }

  #takeRunHook({ testRunHookStarted, testRunHookFinished, testRunFinished }: messages.Envelope): void {
    if (testRunHookStarted) {
      this.#runHooks.set(testRunHookStarted.id, testRunHookStarted.hookId);
    } else if (testRunHookFinished?.result.status === 'FAILED') {
      this.#runHookFailed = true;
      const hook = this.#hooks.get(this.#runHooks.get(testRunHookFinished.testRunHookStartedId) ?? '');
      this.problem(hookProblem(hook, testRunHookFinished.result));
    } else if (testRunFinished?.exception) {
      this.problem(testRunFinished.exception.message ?? 'a hook of the whole run failed');
    }
  }

  /** Keeps a failure outside any scenario, and tells it at once. */
  problem(text: string): void {
    this.problems.push(text);
    this.#events.onProblem?.(text);
  }

  #takeStep(finished: messages.TestStepFinished): void {
    const attempt = this.#underWay.get(finished.testCaseStartedId);
    attempt?.takeStep(finished);
    if (attempt && statusWord(finished.testStepResult.status) === 'ambiguous') {
      const definitions = attempt.definitionsOf(finished.testStepId).flatMap((id) => this.#definitions.get(id) ?? []);
      const told = definitions.map(definitionText).join('\n');
      this.#tellStep(attempt.pickle, attempt.stepOf(finished.testStepId), 'ambiguous', told);
    }
  }

  #takeSuggestion({ pickleStepId, snippets }: messages.Suggestion): void {
    for (const { pickle } of this.#underWay.values()) {
      const step = pickle.steps.find(({ id }) => id === pickleStepId);
      this.#tellStep(pickle, step, 'undefined', snippets[0]?.code);
    }
  }

  /** Tells a step once, however many scenarios have it. */
  #tellStep(
    pickle: messages.Pickle,
    step: messages.PickleStep | undefined,
    what: 'undefined' | 'ambiguous',
    detail?: string,
  ): void {
    if (step && !this.#toldSteps.has(step.text)) {
      this.#toldSteps.add(step.text);
      this.#events.onProblem?.(stepProblem(this.#features.placeOf(pickle), step, what, detail));
    }
  }

  #finish({ testCaseStartedId, timestamp, willBeRetried }: messages.TestCaseFinished): void {
    const attempt = this.#underWay.get(testCaseStartedId);
    if (attempt === undefined) {
      return;
    }
    this.#underWay.delete(testCaseStartedId);
    this.#active ||= attempt.active;
    const { pickle, testCase, statuses, outcome } = attempt;
    const latest: ScenarioRecord = {
      ...this.#features.placeOf(pickle),
      ...outcome,
      steps: this.#features.stepsOf(pickle, testCase, statuses),
      duration: attempt.durationUntil(timestamp),
    };
    const earlier = this.#ended.get(pickle.id) ?? [];
    this.#ended.set(pickle.id, [...earlier, latest]);
    if (!willBeRetried) {
      const scenario = theOneThatCounts(earlier, latest);
      this.scenarios.push(scenario);
      this.#events.onScenario?.(scenario, this.total);
    }
  }

  /** Scenarios that were selected and never finished are recorded as aborted. */
  close(): void {
    for (const { pickle, testCase, statuses } of this.#underWay.values()) {
      const steps = this.#features.stepsOf(pickle, testCase, statuses);
      this.#abort(pickle, 'the run stopped while this scenario was under way', steps);
    }
    this.#underWay.clear();
    for (const pickle of this.#selected().filter(({ id }) => !this.#ended.has(id))) {
      this.#abort(pickle, 'the run stopped before this scenario', []);
    }
  }

  #abort(pickle: messages.Pickle, reason: string, steps: ScenarioRecord['steps']): void {
    this.#ended.set(pickle.id, []);
    this.scenarios.push({ ...this.#features.placeOf(pickle), ...abortedOutcome(reason), steps, duration: 0 });
  }

  /** Whether Cucumber has begun to run anything. */
  get began(): boolean {
    return this.#began;
  }

  /** Whether a hook of the whole run failed and kept every scenario from running. */
  get stopped(): boolean {
    return this.#runHookFailed && this.scenarios.length === 0;
  }

  /** Whether scenarios ended and not one of them, nor a hook, did anything. */
  get dry(): boolean {
    return !this.#active && this.#ended.size > 0;
  }

  /** How many feature files were read. */
  get features(): number {
    return this.#features.size;
  }

  /** How many scenarios are to run. */
  get total(): number {
    return this.#testCases.size;
  }

  /** Where each selected scenario stands, its tags, and what it says. */
  chosen(): readonly (ScenarioPlace & { readonly steps: readonly string[] })[] {
    return this.#selected().map((pickle) => ({
      ...this.#features.placeOf(pickle),
      steps: pickle.steps.map(({ text }) => text),
    }));
  }

  #selected(): readonly messages.Pickle[] {
    return [...this.#testCases.values()].flatMap(({ pickleId }) => this.#pickles.get(pickleId) ?? []);
  }
}

/** Trying again can't undo a fail. */
function theOneThatCounts(earlier: readonly ScenarioRecord[], latest: ScenarioRecord): ScenarioRecord {
  const attempts = [...earlier, latest].map(({ verdict, reason }) => ({ verdict, reason }));
  const counts = earlier.find(({ verdict }) => verdict === 'fail') ?? latest;
  return earlier.length === 0 ? counts : { ...counts, attempts };
}
