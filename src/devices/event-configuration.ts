/** What a Device may do when an event happens. */
export const eventActions = ['wan', 'han', 'alarm', 'log'] as const;
export type EventAction = (typeof eventActions)[number];

/** One event and what is done when it happens. */
export type EventDefaults = ReadonlyMap<number, ReadonlySet<EventAction>>;

/**
 * What a Device does when each of its configurable events happens. Which events there are is the model's; what is
 * done begins as the factory set it and is changed by SR6.22.
 */
export class EventConfiguration {
  readonly #actions: Map<number, Set<EventAction>>;

  constructor(defaults: EventDefaults) {
    this.#actions = new Map([...defaults].map(([event, actions]) => [event, new Set(actions)]));
  }

  knows(event: number): boolean {
    return this.#actions.has(event);
  }

  does(event: number, action: EventAction): boolean {
    return this.#actions.get(event)?.has(action) === true;
  }

  /** Events with an action, in rising order; `high` is the high octet of their codes: 81 Supplier's, 80 Network Operator's. */
  with(action: EventAction, high: number): readonly number[] {
    return this.events(high).filter((event) => this.does(event, action));
  }

  /** All configurable events of a party, in rising order. */
  events(high: number): readonly number[] {
    return [...this.#actions.keys()].filter((event) => event >> 8 === high).sort((a, b) => a - b);
  }

  set(event: number, action: EventAction, wanted: boolean): void {
    const actions = this.#actions.get(event);
    if (wanted) {
      actions?.add(action);
    } else {
      actions?.delete(action);
    }
  }
}
