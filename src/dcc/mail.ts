import type { EntityId } from '../terms';
import type { Desk } from './desk';

/** How documents get into the inboxes of Service Users. */
export interface Mail {
  /** @param xml a Response, Device Alert or DCC Alert */
  deliver(recipient: EntityId, xml: string): void;
  /** Everybody who has an inbox. */
  users(): readonly EntityId[];
  /** Has something done after so many milliseconds. */
  later(milliseconds: number, act: () => void): void;
}

export const mail = (desk: Desk): Mail => ({
  deliver: (recipient, xml) => desk.users.handOver(recipient, xml),
  users: () => desk.users.listening,
  later: (milliseconds, act) => {
    desk.ports.timers.after(milliseconds, act);
  },
});
