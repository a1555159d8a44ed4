import { type IWorldOptions, setWorldConstructor, World } from '@cucumber/cucumber';
import {
  type Bench,
  type Exchange,
  RunContext,
  type RunSettings,
  type ScenarioFacts,
  ScenarioRun,
  settingsFromEnvironment,
} from '../../src/bench';
import { isoDate, MeterbenchError } from '../../src/terms';
import type { Judge } from '../../src/verdict';

/** One context for each set of settings that this process has met: two runs in one process don't share a rulebook. */
const contexts = new Map<string, RunContext>();

function contextOf(settings: RunSettings): RunContext {
  const key = JSON.stringify(settings);
  const context = contexts.get(key) ?? new RunContext(settings, process.env['CUCUMBER_WORKER_ID'] ?? '');
  contexts.set(key, context);
  return context;
}

/** What steps hold on to: the scenario's bench and judge, and the exchange that the last Request began. */
export class BenchWorld extends World<{ meterbench?: RunSettings }> {
  #scenario: ScenarioRun | undefined;
  #exchange: Exchange | undefined;
  /** What the failed step threw. */
  failure: unknown;
  /** Answers by SMI Status, from the step that asked for them. */
  answers: ReadonlyMap<string, string> = new Map();

  constructor(options: IWorldOptions<{ meterbench?: RunSettings }>) {
    super(options);
  }

  begin(facts: ScenarioFacts): ScenarioRun {
    const today = isoDate(new Date().toISOString().slice(0, 10));
    const settings = this.parameters.meterbench ?? settingsFromEnvironment(process.env, today);
    this.#scenario = new ScenarioRun(contextOf(settings), facts);
    return this.#scenario;
  }

  get scenario(): ScenarioRun {
    return this.#scenario ?? suiteFault('no scenario is under way');
  }

  get bench(): Bench {
    return this.scenario.bench;
  }

  get judge(): Judge {
    return this.scenario.judge;
  }

  get exchange(): Exchange {
    return this.#exchange ?? suiteFault('no Service Request has been sent yet');
  }

  set exchange(exchange: Exchange) {
    this.#exchange = exchange;
  }

  /** The requirement that a check cites: the one named in its step, else the scenario's only one. */
  requirement(by: string): string {
    if (by !== '') {
      return by;
    }
    const [only, second] = this.scenario.requirements;
    return only !== undefined && second === undefined
      ? only
      : suiteFault(
          'a scenario of several requirements says in each check by which: "Then by MP105-R4 the SMI Status …"',
        );
  }
}

function suiteFault(message: string): never {
  throw new MeterbenchError({ code: 'MB-SUITE', blame: 'suite', message });
}

setWorldConstructor(BenchWorld);
