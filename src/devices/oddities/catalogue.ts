import type { Fault } from '../faults/fault';
import { alertBeforeTheResponse } from './alert-before-the-response';
import { alertsWithinTheLimit } from './alerts-within-the-limit';
import { answersJustInTime } from './answers-just-in-time';
import { backgroundAlerts } from './background-alerts';
import { takesItsTime } from './takes-its-time';

/**
 * Ways in which a Device is unlike the emulated ones and right all the same: switched on as faults are, and against no
 * requirement. A check that fails by one of them asks for more than the Code.
 */
export const oddities: ReadonlyMap<string, Fault> = new Map(
  [alertBeforeTheResponse, alertsWithinTheLimit, answersJustInTime, backgroundAlerts, takesItsTime].map((oddity) => [
    oddity.name,
    oddity,
  ]),
);
