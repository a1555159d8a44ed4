import type { MeterbenchError } from '../../terms';
import type { Judge } from '../../verdict';

/** What befell the links of a scenario. */
export interface LinkTroubles {
  readonly troubles: readonly MeterbenchError[];
  /** Links over which a message may have been doubled by the transport, with no way to tell. */
  readonly doubts: readonly string[];
  /** Every message is counted at both ends, so that none is lost without a word. */
  readonly accounted: boolean;
}

/** Codes of errors that say that somebody else uses the Device: whatever it did may have been that one's doing. */
const secondUser: readonly string[] = ['MB-LINK-SECOND-USER', 'MB-LEASE-LOST'];

/** Lowers a verdict that may be the links' doing, so that nothing of that is charged to what stands at their ends. */
export function blameLinks(
  judge: Pick<Judge, 'verdict' | 'lower'>,
  { troubles, doubts, accounted }: LinkTroubles,
): void {
  const [doubt] = doubts;
  if (doubt !== undefined) {
    // The Device may have answered twice, or the transport delivered twice: nothing can be charged to either.
    const verdict = judge.verdict === 'fail' ? 'error' : 'inconclusive';
    judge.lower(verdict, `possible transport duplicate on the link ${doubt}`);
  }
  const other = troubles.find(({ code }) => secondUser.includes(code));
  const trouble = other ?? (judge.verdict === 'pass' ? undefined : troubles[0]);
  if (trouble !== undefined) {
    const next = other?.next === undefined ? '' : ` (${other.next})`;
    judge.lower('error', `trouble on the link: ${trouble.message}${next}`);
  } else if (troubles[0] !== undefined && !accounted) {
    // What rests on a silence may be the link's doing too.
    judge.lower('inconclusive', `trouble on the link, which may have kept something from us: ${troubles[0].message}`);
  }
}
