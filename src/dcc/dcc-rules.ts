import type { Rulebook } from '../rulebook';
import { type Clock, dayOf, type Instant, type IsoDate } from '../terms';
import { refuseUnreadable } from './readings';

/** The rules that hold at the DCC: those of the one rules date, until they are made to follow its clock. */
export class DccRules {
  readonly #given: Rulebook;
  readonly #clock: Clock;
  #rulesOn: ((day: IsoDate) => Rulebook) | undefined;

  /** @throws ConfigError where a row has a value that the emulated DCC can't go by */
  constructor(given: Rulebook, clock: Clock) {
    refuseUnreadable(given);
    this.#given = given;
    this.#clock = clock;
  }

  get now(): Rulebook {
    return this.at(this.#clock.now());
  }

  at(moment: Instant): Rulebook {
    return this.#rulesOn?.(dayOf(moment)) ?? this.#given;
  }

  get followClock(): boolean {
    return this.#rulesOn !== undefined;
  }

  follow(rulesOn: (day: IsoDate) => Rulebook): void {
    const made = new Map<IsoDate, Rulebook>();
    this.#rulesOn = (day) => {
      const rules = made.get(day) ?? rulesOn(day);
      if (!made.has(day)) {
        refuseUnreadable(rules);
        made.set(day, rules);
      }
      return rules;
    };
  }
}
