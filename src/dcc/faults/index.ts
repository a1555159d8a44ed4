/**
 * Ways in which the emulated DCC can be made to go wrong, so that a scenario is shown to be able to fail. Each wraps
 * the part at one seam; the parts know nothing of it. Another fault is another file here and another line below.
 */

import { altersWhatTheDeviceSaid } from './alters-what-the-device-said';
import { authenticatesNothing } from './authenticates-nothing';
import { commissionsNobody } from './commissions-nobody';
import { confirmsAndDoesNothing } from './confirms-and-does-nothing';
import { confirmsWhatItRefuses } from './confirms-what-it-refuses';
import type { DccFault } from './dcc-fault';
import { deliversAlthoughRefused } from './delivers-although-refused';
import { deliversToEverybody } from './delivers-to-everybody';
import { deliversTwice } from './delivers-twice';
import { forgetsTheAlert } from './forgets-the-alert';
import { forgetsTheResponse } from './forgets-the-response';
import { forgetsTheSmiUpdate } from './forgets-the-smi-update';
import { forgetsToRestore } from './forgets-to-restore';
import { givesAWrongCode } from './gives-a-wrong-code';
import { givesType2AStatus } from './gives-type-2-a-status';
import { givesUpWhatWasAnswered } from './gives-up-what-was-answered';
import { ignoresE2 } from './ignores-e2';
import { ignoresE3 } from './ignores-e3';
import { ignoresE4 } from './ignores-e4';
import { ignoresE5 } from './ignores-e5';
import { ignoresE12 } from './ignores-e12';
import { ignoresE13 } from './ignores-e13';
import { leaksLate } from './leaks-late';
import { leavesTheGpfBehind } from './leaves-the-gpf-behind';
import { namesAnotherRequest } from './names-another-request';
import { refusesWithE5 } from './refuses-with-e5';
import { restoresToCommissionedAlways } from './restores-to-commissioned-always';
import { restoresWithoutTheCpl } from './restores-without-the-cpl';
import { resurrectsADevice } from './resurrects-a-device';
import { retriesWithTheSameCounter } from './retries-with-the-same-counter';
import { showsAWrongField } from './shows-a-wrong-field';
import { storesVersion00000000 } from './stores-version-00000000';
import { suspendsNobody } from './suspends-nobody';
import { swapsRecoveryStatuses } from './swaps-recovery-statuses';
import { swapsServiceFlags } from './swaps-service-flags';
import { takesEveryVersionForNews } from './takes-every-version-for-news';
import { tellsE20ForE21 } from './tells-e20-for-e21';
import { updatesASecondDevice } from './updates-a-second-device';

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
  authenticatesNothing,
  leaksLate,
  deliversToEverybody,
  deliversTwice,
  namesAnotherRequest,
  givesUpWhatWasAnswered,
  altersWhatTheDeviceSaid,
  ignoresE2,
  ignoresE4,
  updatesASecondDevice,
  showsAWrongField,
  confirmsAndDoesNothing,
  leavesTheGpfBehind,
  ignoresE12,
  ignoresE13,
  ignoresE3,
  givesAWrongCode,
  tellsE20ForE21,
  commissionsNobody,
  swapsServiceFlags,
  swapsRecoveryStatuses,
  givesType2AStatus,
  confirmsWhatItRefuses,
];

export type { DccFault } from './dcc-fault';
export { wrapIn } from './wrap-in';
