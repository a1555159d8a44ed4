import type { DccCapability } from '../../dcc-port';
import type { StimulusKind } from '../../link';
import type { FirmwareVersion, Srv } from '../../terms';
import { type Flaw, leavesNoCommand } from '../acts/crafted-commands';

/** A Device as a step calls it: by its Device Type, or by its name on the bench. */
type DeviceWord = string;

/** One thing that a step needs, or does to a Device: declared where the step is defined, and never read from its words. */
export type StepFact =
  /** It speaks of a Device. */
  | { readonly kind: 'device'; readonly device: DeviceWord }
  /** A Communications Hub takes part. */
  | { readonly kind: 'hub' }
  | { readonly kind: 'user'; readonly user: string }
  /** Somebody is responsible for the Device as its Supplier. */
  | { readonly kind: 'supplier'; readonly device: DeviceWord }
  /** A second Supplier stands on the bench, beside the Device's own. */
  | { readonly kind: 'other-supplier'; readonly device: DeviceWord }
  /** The Command of a Service Request may reach the Device, which has to know it. */
  | { readonly kind: 'request'; readonly srv: Srv; readonly device: DeviceWord }
  /** Octets that are no Command may reach the Device: no table says what it does with them. */
  | { readonly kind: 'no-command'; readonly device: DeviceWord }
  /** The Device is acted on otherwise than by a message. */
  | { readonly kind: 'stimulus'; readonly stimulus: StimulusKind; readonly device: DeviceWord }
  /** There is an image of the firmware for the Device. */
  | { readonly kind: 'image'; readonly firmware: FirmwareVersion; readonly device: DeviceWord }
  /** The Device is made to go wrong. */
  | { readonly kind: 'fault'; readonly device: DeviceWord }
  /** Messages are handed to the Device on the HAN, past the DCC's link. */
  | { readonly kind: 'local-port'; readonly device: DeviceWord }
  | { readonly kind: 'factory-new'; readonly device: DeviceWord }
  /** The DCC does what takes a Device out of service. */
  | { readonly kind: 'decommission'; readonly device: DeviceWord }
  /** The DCC is asked for something beyond serving its users. */
  | { readonly kind: 'dcc'; readonly capability: DccCapability }
  /** An Alert with this code is spoken of, so that it is no surprise. */
  | { readonly kind: 'alert'; readonly code: string }
  /** Time has to pass. */
  | { readonly kind: 'wait'; readonly milliseconds: number };

export const device = (name: DeviceWord): StepFact => ({ kind: 'device', device: name });
export const hub: StepFact = { kind: 'hub' };
export const supplierOf = (name: DeviceWord): StepFact => ({ kind: 'supplier', device: name });
export const otherSupplierThan = (name: DeviceWord): StepFact => ({ kind: 'other-supplier', device: name });
export const request = (srv: Srv, name: DeviceWord): StepFact => ({ kind: 'request', srv, device: name });
/** A Command of the bench's own making, with what is wrong with it. */
export const crafted = (srv: Srv, name: DeviceWord, flaw: Flaw | undefined): readonly StepFact[] => [
  request(srv, name),
  ...(leavesNoCommand(flaw) ? [{ kind: 'no-command', device: name } as const] : []),
];
export const stimulus = (kind: StimulusKind, name: DeviceWord): StepFact => ({
  kind: 'stimulus',
  stimulus: kind,
  device: name,
});
export const image = (firmware: FirmwareVersion, name: DeviceWord): StepFact => ({
  kind: 'image',
  firmware,
  device: name,
});
export const fault = (name: DeviceWord): StepFact => ({ kind: 'fault', device: name });
export const localPort = (name: DeviceWord): StepFact => ({ kind: 'local-port', device: name });
export const factoryNew = (name: DeviceWord): StepFact => ({ kind: 'factory-new', device: name });
export const decommission = (name: DeviceWord): StepFact => ({ kind: 'decommission', device: name });
export const dcc = (...capabilities: readonly DccCapability[]): readonly StepFact[] =>
  capabilities.map((capability) => ({ kind: 'dcc', capability }));
/** A Device stands in the SMI with a status and firmware on the CPL, however it came there. */
export const enrolled = dcc('arrange-products-list', 'enrol-devices');
export const alert = (code: string): StepFact => ({ kind: 'alert', code });
export const wait = (minutes: number | undefined): readonly StepFact[] =>
  minutes === undefined ? [] : [{ kind: 'wait', milliseconds: minutes * 60_000 }];

/** Somebody who sends Requests and is no Service User: never missing. */
export const unknownParty = 'Unknown Party';
export const user = (name: string): readonly StepFact[] =>
  name === unknownParty ? [] : [{ kind: 'user', user: name }];
