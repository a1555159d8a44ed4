import type { Outgoing } from './outgoing';

/** A Command that can be made anew under another Originator Counter. */
export type Repeatable = Outgoing & Required<Pick<Outgoing, 'again'>>;

/** What is sent where a Command got no Response. */
export interface Retry {
  next(unanswered: Repeatable): Outgoing;
}

/** A Device acts on no counter twice, so that a Command sent again needs one of its own. */
export const retry: Retry = { next: ({ again }) => again() };
