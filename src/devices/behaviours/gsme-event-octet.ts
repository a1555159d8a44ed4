import type { EventAction, EventConfiguration } from '../event-configuration';

/** Bits of the octet that configures an event of a GSME: log number 3 is the Event Log. */
const logBits = 0x07;
const eventLog = 0x03;
const flags: readonly (readonly [EventAction, number])[] = [
  ['wan', 0x08],
  ['han', 0x10],
  ['alarm', 0x40],
];

export function readEventOctet(events: EventConfiguration, event: number): number {
  const log = events.does(event, 'log') ? eventLog : 0;
  return flags.reduce((octet, [action, bit]) => (events.does(event, action) ? octet | bit : octet), log);
}

export function writeEventOctet(events: EventConfiguration, event: number, octet: number): void {
  events.set(event, 'log', (octet & logBits) === eventLog);
  for (const [action, bit] of flags) {
    events.set(event, action, (octet & bit) !== 0);
  }
}
