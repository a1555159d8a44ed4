import type { ScenarioRecord } from '../evidence';
import { Judge } from '../verdict';
import type { Bench } from './bench';
import type { RunContext } from './run-context';
import { readTags } from './scenario-tags';

/** What a scenario's own process knows of it; the runner adds what stands in the feature file. */
export type ScenarioOutcome = Pick<
  ScenarioRecord,
  'requirements' | 'subject' | 'verdict' | 'reason' | 'checks' | 'messages' | 'assumptions' | 'basis'
>;

/** Media type under which an outcome travels in Cucumber's messages. */
export const outcomeMediaType = 'application/vnd.meterbench.outcome+json';

export interface ScenarioFacts {
  readonly feature: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** One scenario from its tags to its outcome. */
export class ScenarioRun {
  readonly judge: Judge;
  readonly requirements: readonly string[];
  readonly #context: RunContext;
  readonly #subject: ScenarioRecord['subject'];
  #bench: Bench | undefined;

  constructor(context: RunContext, { feature, name, tags }: ScenarioFacts) {
    this.#context = context;
    const { requirements, subject } = readTags(tags);
    const onHardware = false;
    this.requirements = requirements;
    this.#subject = { what: subject ?? 'device', kind: onHardware ? 'real' : 'emulated' };
    this.judge = new Judge({
      subject: this.#subject,
      strict: context.settings.strict,
      onHardware,
      ground: (id) => context.rulebook.requirement(id),
    });
    context.journal.append({ kind: 'scenario-begins', feature, name, tags });
  }

  /** Why the rules date, scope or bench leaves the scenario out; `undefined` where it applies. */
  whyNotApplicable(): string | undefined {
    const reasons = this.requirements.flatMap((id) => {
      const requirement = this.#context.rulebook.requirement(id);
      const applies = requirement === undefined ? undefined : this.#context.rulebook.applies(requirement);
      return applies === undefined || applies.applies ? [] : [applies.reason];
    });
    return reasons.length === 0 ? undefined : reasons.join('; ');
  }

  /** The bench, assembled on first use. */
  get bench(): Bench {
    this.#bench ??= this.#context.plan.assemble(this.#context.rulebook, this.#context.journal);
    return this.#bench;
  }

  /** Takes the bench down and says how it went. */
  async finish(): Promise<ScenarioOutcome> {
    try {
      await this.#bench?.close();
    } catch (error) {
      this.judge.lower('error', `the bench could not be taken down: ${String(error)}`);
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
