import type { AccessChecks } from './access-control/access-checks';
import type { Admission } from './access-control/admission';
import type { StatusControl } from './access-control/status-control';
import type { DccAlerts } from './alerts/dcc-alerts';
import type { Authenticity } from './delivery/authenticity';
import type { Retry } from './delivery/retry';
import type { Mail } from './mail';
import type { InventoryView } from './non-device/inventory-view';
import type { NonDeviceAnswers } from './non-device/non-device-answers';
import type { ResponseDelivery } from './responses/response-delivery';
import type { ServiceFlags } from './service-flags';
import type { HubFunctions } from './smi/proxies-of-hub';
import type { Restoration } from './smi/restoration';
import type { RestorationGround } from './smi/restoration-ground';
import type { SmiStore } from './smi/smi-store';
import type { SmiVersion } from './smi/smi-version';
import type { Suspension } from './smi/suspension';
import type { TransitionRules } from './smi/transition-rules';

/** The parts of the DCC in whose place another can stand, in the order of a Request. */
export interface Seams {
  /** The checks of access control, each as it is made. */
  readonly accessChecks: AccessChecks;
  /** E5 and E17. */
  readonly statusControl: StatusControl;
  /** What becomes of an admitted Request, and of a refused one. */
  readonly admission: Admission;
  /** How Requests that go to no Device are answered. */
  readonly nonDeviceAnswers: NonDeviceAnswers;
  /** What SR8.2 shows. */
  readonly inventoryView: InventoryView;
  /** What counts as truly a Device's. */
  readonly authenticity: Authenticity;
  /** What follows a Command that got no Response. */
  readonly retry: Retry;
  /** How a Response gets to its user. */
  readonly responseDelivery: ResponseDelivery;
  /** How documents get into inboxes. */
  readonly mail: Mail;
  /** Which messages update the firmware version in the SMI. */
  readonly smiVersion: SmiVersion;
  /** Where versions are put. */
  readonly smiStore: SmiStore;
  /** What goes with a Communications Hub. */
  readonly hubFunctions: HubFunctions;
  /** What a change of the CPL does to Devices in service. */
  readonly suspension: Suspension;
  /** What ends a suspension. */
  readonly restoration: Restoration;
  /** What the CPL has to say before a suspension ends. */
  readonly restorationGround: RestorationGround;
  /** From which status a transition goes, and to which a restoration. */
  readonly transitionRules: TransitionRules;
  /** What registration data say of a Device. */
  readonly serviceFlags: ServiceFlags;
  readonly dccAlerts: DccAlerts;
}

/** Puts something around the part that stands at a seam, or returns it as it is. */
export type Wrap = <S extends keyof Seams>(seam: S, plain: Seams[S]) => Seams[S];
