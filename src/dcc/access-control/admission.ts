import type { UserRecord } from '../../dcc-port';
import type { Desk } from '../desk';
import { bareResponse } from '../responses/respond';
import type { PostedRequest } from './access-request';

/** A Request that access control let through. */
export type AdmittedRequest = PostedRequest & { readonly user: UserRecord };

/** What becomes of a Request once access control has decided. */
export interface Admission {
  /**
   * Has what was let through carried out, and answers what was refused: the synchronous Response.
   * @param refusal the response code of the check that refuses; `undefined` where none does
   */
  answer(posted: PostedRequest, refusal: string | undefined): string;
  /** Has something done after so many milliseconds. */
  later(milliseconds: number, act: () => void): void;
}

export const admission = (desk: Desk, carryOut: (admitted: AdmittedRequest) => string): Admission => ({
  answer({ user, ...posted }, refusal) {
    return user === undefined || refusal !== undefined
      ? bareResponse(desk, posted.request, refusal ?? 'E1')
      : carryOut({ ...posted, user });
  },
  later: (milliseconds, act) => {
    desk.ports.timers.after(milliseconds, act);
  },
});
