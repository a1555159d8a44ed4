import type { Admission } from './access-control/admission';
import type { StatusControl } from './access-control/status-control';
import type { DccAlerts } from './alerts/dcc-alerts';
import type { Retry } from './delivery/retry';
import type { ResponseDelivery } from './responses/response-delivery';
import type { Restoration } from './smi/restoration';
import type { RestorationGround } from './smi/restoration-ground';
import type { SmiVersion } from './smi/smi-version';
import type { Suspension } from './smi/suspension';
import type { TransitionRules } from './smi/transition-rules';

/** The parts of the DCC in whose place another can stand, in the order of a Request. */
export interface Seams {
  /** E5 and E17. */
  readonly statusControl: StatusControl;
  /** What becomes of an admitted Request, and of a refused one. */
  readonly admission: Admission;
  /** What follows a Command that got no Response. */
  readonly retry: Retry;
  /** How a Response gets to its user. */
  readonly responseDelivery: ResponseDelivery;
  /** Which messages update the firmware version in the SMI. */
  readonly smiVersion: SmiVersion;
  /** What a change of the CPL does to Devices in service. */
  readonly suspension: Suspension;
  /** What ends a suspension. */
  readonly restoration: Restoration;
  /** What the CPL has to say before a suspension ends. */
  readonly restorationGround: RestorationGround;
  /** From which status a transition goes, and to which a restoration. */
  readonly transitionRules: TransitionRules;
  readonly dccAlerts: DccAlerts;
}

/** Puts something around the part that stands at a seam, or returns it as it is. */
export type Wrap = <S extends keyof Seams>(seam: S, plain: Seams[S]) => Seams[S];
