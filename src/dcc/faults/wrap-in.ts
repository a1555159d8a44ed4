import type { Seams, Wrap } from '../seams';
import type { DccFault, FaultAt } from './dcc-fault';

const isAt =
  <S extends keyof Seams>(seam: S) =>
  (fault: DccFault): fault is DccFault & FaultAt<S> =>
    fault.seam === seam;

/** Wraps each part in those of the faults that stand at its seam, the first innermost. */
export const wrapIn =
  (faults: readonly DccFault[]): Wrap =>
  <S extends keyof Seams>(seam: S, plain: Seams[S]): Seams[S] => {
    const standing: readonly FaultAt<S>[] = faults.filter(isAt(seam));
    return standing.reduce((inner, fault) => fault.wrap(inner), plain);
  };
