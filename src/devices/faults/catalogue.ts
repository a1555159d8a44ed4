import type { Fault } from './fault';
import { firmwareVersionUnreadable } from './firmware-version-unreadable';

/** Every fault that can be switched on, by name. */
export const faults: ReadonlyMap<string, Fault> = new Map(
  [firmwareVersionUnreadable].map((fault) => [fault.name, fault]),
);
