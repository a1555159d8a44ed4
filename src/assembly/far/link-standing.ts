import { MeterbenchError } from '../../terms';

/** Milliseconds that a link which failed is given to show itself again: half as many after each failure in a row. */
const longestPatience = 10_000;
const shortestPatience = 100;
/** Answers at a time that count as a link that is back: on a line that is too noisy one comes through now and then. */
const answersWanted = 3;

/**
 * How a link has stood in the scenarios so far. One on which the last scenario failed has to show that it is back before
 * the next one begins; the longer it has failed, the sooner that is given up, so that a dead link costs a run its
 * deadline once and not in each scenario.
 */
export class LinkStanding {
  /** Scenarios in a row in which it failed. */
  #failures = 0;
  #last: MeterbenchError | undefined;
  #failing = false;

  /** Whether it has failed in the scenario under way. */
  get failing(): boolean {
    return this.#failing;
  }

  note(failure: MeterbenchError): void {
    this.#failing = true;
    this.#last = failure;
  }

  /** The scenario under way has ended. */
  scenarioEnds(): void {
    this.#failures = this.#failing ? this.#failures + 1 : 0;
    this.#failing = false;
  }

  /**
   * Resolves at once unless the link failed in the last scenario.
   *
   * @param ask resolves when the far end has answered, and rejects after so many milliseconds
   * @throws MeterbenchError the failure of before, where the link isn't back
   */
  async admit(ask: (milliseconds: number) => Promise<unknown>): Promise<void> {
    const last = this.#last;
    if (last === undefined || this.#failures === 0) {
      return;
    }
    try {
      const patience = Math.max(shortestPatience, longestPatience / 2 ** this.#failures);
      await Promise.all(Array.from({ length: answersWanted }, () => ask(patience)));
    } catch (cause) {
      this.#failing = true;
      throw new MeterbenchError({
        code: last.code,
        blame: last.blame,
        message: `${last.message} (so it was in the scenario before, and the link isn't back)`,
        ...(last.next === undefined ? {} : { next: last.next }),
        cause,
      });
    }
  }
}
