import type { EventAction, EventDefaults } from '../event-configuration';

/** Codes, and what is done on each: W alert to the WAN, H alert to the HAN, A audible alarm, L log; '' nothing. */
export type EventLine = readonly [actions: string, ...events: readonly number[]];

const letters: Readonly<Record<string, EventAction>> = { W: 'wan', H: 'han', A: 'alarm', L: 'log' };

export function eventDefaults(...lines: readonly EventLine[]): EventDefaults {
  return new Map(
    lines.flatMap(([actions, ...events]) => {
      const wanted = [...actions].flatMap((letter) => letters[letter] ?? []);
      return events.map((event) => [event, new Set(wanted)] as const);
    }),
  );
}
