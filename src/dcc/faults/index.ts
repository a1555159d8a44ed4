/**
 * Ways in which the emulated DCC can be made to go wrong, so that a scenario is shown to be able to fail. Each wraps
 * the part at one seam; the parts know nothing of it. Another fault is another file here and another line below.
 */
import type { DccFault } from './dcc-fault';
import { deliversAlthoughRefused } from './delivers-although-refused';
import { forgetsTheAlert } from './forgets-the-alert';
import { forgetsTheResponse } from './forgets-the-response';
import { forgetsTheSmiUpdate } from './forgets-the-smi-update';
import { forgetsToRestore } from './forgets-to-restore';
import { ignoresE5 } from './ignores-e5';
import { refusesWithE5 } from './refuses-with-e5';
import { restoresToCommissionedAlways } from './restores-to-commissioned-always';
import { restoresWithoutTheCpl } from './restores-without-the-cpl';
import { resurrectsADevice } from './resurrects-a-device';
import { retriesWithTheSameCounter } from './retries-with-the-same-counter';
import { storesVersion00000000 } from './stores-version-00000000';
import { suspendsNobody } from './suspends-nobody';
import { takesEveryVersionForNews } from './takes-every-version-for-news';

export const dccFaults: readonly DccFault[] = [
  ignoresE5,
  refusesWithE5,
  deliversAlthoughRefused,
  forgetsTheSmiUpdate,
  takesEveryVersionForNews,
  storesVersion00000000,
  forgetsToRestore,
  restoresToCommissionedAlways,
  restoresWithoutTheCpl,
  resurrectsADevice,
  suspendsNobody,
  forgetsTheAlert,
  forgetsTheResponse,
  retriesWithTheSameCounter,
];

export type { DccFault } from './dcc-fault';
export { wrapIn } from './wrap-in';
