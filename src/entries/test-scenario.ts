import type { StepArgument } from '../../steps/support/define';
import { takeOwnAssertion } from '../../steps/support/own-assertion';
import { BenchWorld } from '../../steps/support/world';
import { defaultBench, usualRules } from '../bench';
import { RunContext, type RunSettings, type ScenarioOutcome, type StepFact } from '../scenario';
import { ConfigError, isoDate } from '../terms';
import { ScenarioEnded } from '../verdict';
import { RecordingJournal } from './recording-journal';

/** What a scenario is like in which a step is tested. */
export interface TestScenarioOptions {
  /** The rules date, `2021-11-04`. */
  readonly at: string;
  /** As a feature has them: `@MP105-R2`, `@judges-device`. */
  readonly tags?: readonly string[];
  /** Path of a bench file; by itself the emulated bench in memory. */
  readonly bench?: string;
  /** Faults of the bench, as `ESME: wrong MAC`. */
  readonly faults?: readonly string[];
  /** Modifications or deltas that are left out. */
  readonly without?: readonly string[];
  /** What the steps under test declare, as their `declares` gives it. */
  readonly facts?: readonly StepFact[];
  /** Only stated ground counts. */
  readonly strict?: boolean;
}

/** The values that a step's body is called with; a table or text under the step may be left out. */
export type GivenValues<V extends unknown[]> = V extends [...infer Values, StepArgument] ? Values | V : V;

/** A scenario on an assembled bench, for as long as a test needs it. */
export interface TestScenario {
  /**
   * Runs the body of a step, as Cucumber would: an assertion that doesn't hold is a fail. After a check or an assertion
   * that ended the scenario no step runs; `finish` says why it ended.
   *
   * @throws what the body throws otherwise
   */
  step<V extends unknown[]>(
    body: (this: BenchWorld, ...values: V) => void | Promise<void>,
    ...values: GivenValues<V>
  ): Promise<void>;
  /** `this` of the bodies. */
  readonly world: BenchWorld;
  /** All that is noted on the way. */
  readonly journal: RecordingJournal;
  /** Cleans up, takes the bench down, and says how the scenario went. */
  finish(): Promise<ScenarioOutcome>;
}

/**
 * Begins a scenario without Cucumber and assembles its bench, so that bodies of steps can be run on it. The default bench runs in virtual time, so that a wait of half an hour takes no time.
 *
 * @throws ConfigError where the rules date or the bench leaves such a scenario out, or the bench file can't be used
 */
export async function testScenario({
  at,
  bench = defaultBench,
  ...options
}: TestScenarioOptions): Promise<TestScenario> {
  const { tags = [], facts = [], faults = [], without = [], strict = false } = options;
  const { scope, overlays } = usualRules(bench);
  const settings: RunSettings = { at: isoDate(at), scope, strict, bench, overlays, without, faults, devices: [] };
  const journal = new RecordingJournal();
  const context = new RunContext(settings, { journal });
  const world = new BenchWorld({
    attach: async () => {},
    log: () => {},
    link: () => {},
    parameters: { meterbench: settings },
  });
  const scenario = world.begin({ feature: 'a test', name: 'a test', tags, facts }, context);
  const reason = scenario.whyNotApplicable();
  if (reason !== undefined) {
    throw new ConfigError({
      code: 'MB-NOT-APPLICABLE',
      message: `The scenario is not applicable: ${reason}`,
      next: 'Choose another rules date, other tags or another bench',
    });
  }
  await scenario.assemble();
  let ended = false;
  return {
    world,
    journal,
    async step(body, ...values) {
      if (ended) {
        return;
      }
      await scenario.bench.settle();
      try {
        await body.apply(world, values as Parameters<typeof body>);
      } catch (error) {
        if (!(error instanceof ScenarioEnded) && takeOwnAssertion(scenario, error, '') === undefined) {
          throw error;
        }
        ended = true;
      }
    },
    async finish() {
      try {
        return await scenario.finish();
      } finally {
        await context.close();
      }
    },
  };
}
