import { relative } from 'node:path';
import type * as messages from '@cucumber/messages';
import { outcomeMediaType, packageRoot, type ScenarioOutcome } from '../bench';
import type { ScenarioRecord, StepRecord } from '../evidence';

interface Attempt {
  readonly testCaseId: string;
  readonly startedAt: number;
  readonly stepStatuses: Map<string, StepRecord['status']>;
  outcome?: ScenarioOutcome;
}

interface PickleFacts {
  readonly pickle: messages.Pickle;
  readonly feature: messages.Feature;
}

/** Builds the scenarios of a run's record from Cucumber's messages, as they come. */
export class RunRecorder {
  readonly #documents = new Map<string, messages.GherkinDocument>();
  readonly #pickles = new Map<string, PickleFacts>();
  readonly #testCases = new Map<string, messages.TestCase>();
  readonly #attempts = new Map<string, Attempt>();
  readonly #onScenario: (scenario: ScenarioRecord) => void;
  readonly scenarios: ScenarioRecord[] = [];
  readonly problems: string[] = [];
  readonly #done = new Set<string>();

  constructor(onScenario: (scenario: ScenarioRecord) => void) {
    this.#onScenario = onScenario;
  }

  take(envelope: messages.Envelope): void {
    if (envelope.gherkinDocument) {
      this.#documents.set(envelope.gherkinDocument.uri ?? '', envelope.gherkinDocument);
    } else if (envelope.pickle) {
      const feature = this.#documents.get(envelope.pickle.uri)?.feature;
      if (feature) {
        this.#pickles.set(envelope.pickle.id, { pickle: envelope.pickle, feature });
      }
    } else if (envelope.parseError) {
      const { source, message } = envelope.parseError;
      this.problems.push(`${source.uri ?? 'a feature file'}: ${message}`);
    } else if (envelope.testCase) {
      // Cucumber makes a test case of each pickle that wasn't filtered out, all before the first begins.
      this.#testCases.set(envelope.testCase.id, envelope.testCase);
    } else {
      this.#takeProgress(envelope);
    }
  }

  #takeProgress({
    testCaseStarted,
    testStepFinished,
    attachment,
    testCaseFinished,
    testRunFinished,
  }: messages.Envelope): void {
    if (testCaseStarted) {
      const { id, testCaseId, timestamp } = testCaseStarted;
      this.#attempts.set(id, { testCaseId, startedAt: millis(timestamp), stepStatuses: new Map() });
    } else if (testStepFinished) {
      const { testCaseStartedId, testStepId, testStepResult } = testStepFinished;
      this.#attempts.get(testCaseStartedId)?.stepStatuses.set(testStepId, statusWord(testStepResult.status));
    } else if (attachment?.mediaType === outcomeMediaType && attachment.testCaseStartedId) {
      const attempt = this.#attempts.get(attachment.testCaseStartedId);
      if (attempt) {
        attempt.outcome = JSON.parse(attachment.body) as ScenarioOutcome;
      }
    } else if (testCaseFinished && !testCaseFinished.willBeRetried) {
      this.#finish(testCaseFinished);
    } else if (testRunFinished?.exception) {
      this.problems.push(testRunFinished.exception.message ?? 'a hook of the whole run failed');
    }
  }

  #finish({ testCaseStartedId, timestamp }: messages.TestCaseFinished): void {
    const attempt = this.#attempts.get(testCaseStartedId);
    const testCase = attempt && this.#testCases.get(attempt.testCaseId);
    const facts = testCase && this.#pickles.get(testCase.pickleId);
    if (!attempt || !testCase || !facts) {
      return;
    }
    this.#attempts.delete(testCaseStartedId);
    this.#done.add(facts.pickle.id);
    const skipped = [...attempt.stepStatuses.values()].every((status) => status === 'skipped');
    const scenario: ScenarioRecord = {
      ...placeOf(facts),
      ...(attempt.outcome ?? (skipped ? abortedOutcome : brokenOutcome)),
      steps: stepsOf(facts.pickle, facts.feature, testCase, attempt.stepStatuses),
      duration: millis(timestamp) - attempt.startedAt,
    };
    this.scenarios.push(scenario);
    this.#onScenario(scenario);
  }

  /** Scenarios that were selected and never finished are recorded as aborted. */
  close(): void {
    for (const facts of this.#selected().filter(({ pickle }) => !this.#done.has(pickle.id))) {
      this.scenarios.push({ ...placeOf(facts), ...abortedOutcome, steps: [], duration: 0 });
    }
  }

  /** How many scenarios are to run. */
  get total(): number {
    return this.#testCases.size;
  }

  /** Where each selected scenario stands, and its tags. */
  places(): readonly { readonly uri: string; readonly line: number; readonly tags: readonly string[] }[] {
    return this.#selected().map((facts) => {
      const { feature, line, tags } = placeOf(facts);
      return { uri: feature, line, tags };
    });
  }

  #selected(): readonly PickleFacts[] {
    return [...this.#testCases.values()].flatMap(({ pickleId }) => this.#pickles.get(pickleId) ?? []);
  }
}

const emptyOutcome = {
  requirements: [],
  subject: { what: 'device', kind: 'emulated' },
  checks: [],
  messages: [],
  assumptions: [],
} as const;
const abortedOutcome = { ...emptyOutcome, verdict: 'aborted', reason: 'the run stopped before this scenario' } as const;
const brokenOutcome = { ...emptyOutcome, verdict: 'error', reason: 'the scenario ended without an outcome' } as const;

function placeOf({ pickle, feature }: PickleFacts) {
  const path = relative(packageRoot, pickle.uri);
  return {
    feature: path.startsWith('..') ? pickle.uri : path,
    line: pickle.location?.line ?? 0,
    featureTitle: feature.name,
    rule: ruleOf(feature, pickle),
    name: pickle.name,
    tags: pickle.tags.map(({ name }) => name),
  };
}

function ruleOf(feature: messages.Feature, pickle: messages.Pickle): string {
  const rule = feature.children.find((child) =>
    child.rule?.children.some(({ scenario }) => scenario !== undefined && pickle.astNodeIds.includes(scenario.id)),
  );
  return rule?.rule?.name ?? '';
}

function stepsOf(
  pickle: messages.Pickle,
  feature: messages.Feature,
  { testSteps }: messages.TestCase,
  statuses: ReadonlyMap<string, StepRecord['status']>,
): readonly StepRecord[] {
  const keywords = keywordsOf(feature);
  return pickle.steps.map(({ id, text, astNodeIds }) => {
    const testStep = testSteps.find(({ pickleStepId }) => pickleStepId === id);
    return {
      keyword: keywords.get(astNodeIds[0] ?? '') ?? '',
      text,
      status: (testStep && statuses.get(testStep.id)) ?? 'unknown',
    };
  });
}

function keywordsOf(feature: messages.Feature): ReadonlyMap<string, string> {
  const blocks = feature.children.flatMap((child) => [child, ...(child.rule?.children ?? [])]);
  const steps = blocks.flatMap(({ background, scenario }) => [
    ...(background?.steps ?? []),
    ...(scenario?.steps ?? []),
  ]);
  return new Map(steps.map(({ id, keyword }) => [id, keyword.trim()]));
}

function statusWord(status: messages.TestStepResultStatus): StepRecord['status'] {
  const word = status.toLowerCase();
  const known = ['passed', 'failed', 'skipped', 'undefined', 'ambiguous', 'pending'] as const;
  return known.find((each) => each === word) ?? 'unknown';
}

function millis({ seconds, nanos }: messages.Timestamp): number {
  return seconds * 1000 + Math.round(nanos / 1e6);
}
