import type { Verdict } from '../terms';

/** The verdicts that a scenario can sink through, mildest first; it never climbs back. */
const order: readonly Verdict[] = ['pass', 'unresolved', 'inconclusive', 'fail', 'error'];

/** The worse of two; `not-applicable` and `aborted` stand beside the order, and hold once given. */
export function worse(a: Verdict, b: Verdict): Verdict {
  if (order.includes(a) && order.includes(b)) {
    return order.indexOf(a) >= order.indexOf(b) ? a : b;
  }
  return order.includes(a) ? b : a;
}
