import type { DeviceId, Srv } from '../../terms';
import { choice, maybe } from '../elements/choice';
import { as, sequence, text } from '../elements/element-content';
import { one, optional, several } from '../elements/particle';
import { serviceReference } from '../service-reference';
import { deviceIdList } from '../text-types/identifier-type';
import { base64 } from '../text-types/octet-type';
import { integer, string, word } from '../text-types/text-type';
import { type InventoryDevice, inventoryDevice } from './inventory-device';

/** The Devices that an image wasn't sent to, by reason. */
export interface FirmwareWarning {
  readonly invalidDeviceIds?: readonly DeviceId[];
  readonly notCommissionedDeviceIds?: readonly DeviceId[];
  readonly notApplicableFirmwareDeviceIds?: readonly DeviceId[];
  readonly otherRequestInProgressIds?: readonly DeviceId[];
  readonly invalidGbcsVersionIds?: readonly DeviceId[];
}

export type ResponsePayload =
  | { readonly kind: 'gbcsPayload'; readonly bytes: Uint8Array }
  | { readonly kind: 'preCommand'; readonly gbcsVersion: string; readonly bytes: Uint8Array }
  | { readonly kind: 'localCommand'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'futureDatedDeviceAlertMessage';
      /** `8F66`: done; `8F67`: not done. */
      readonly alertCode: '8F66' | '8F67';
      readonly bytes: Uint8Array;
      readonly instructionNumber: number;
      readonly totalCommandInstructions: number;
    }
  /** From 1 to 17 Devices. */
  | { readonly kind: 'dspInventory'; readonly devices: readonly InventoryDevice[] }
  | ({ readonly kind: 'dspUpdateFirmwareWarning' | 'dspUpdatePPMIDFirmwareWarning' } & FirmwareWarning);

/** An acknowledgement is one without `payload`, in a Response with code `I99`. */
export interface ResponseMessage {
  readonly kind: 'responseMessage';
  readonly srv: Srv;
  readonly payload?: ResponsePayload;
}

const payloadBytes = one('GBCSPayload', text(base64()));
const instruction = text(integer(0, 0xffff));
const devices = text(deviceIdList());

const firmwareWarning = sequence<FirmwareWarning>({
  invalidDeviceIds: optional('InvalidDeviceIDList', devices),
  notCommissionedDeviceIds: optional('NotCommissionedDeviceIDList', devices),
  notApplicableFirmwareDeviceIds: optional('NotApplicableFirmwareDeviceIDList', devices),
  otherRequestInProgressIds: optional('OtherRequestInProgressList', devices),
  invalidGbcsVersionIds: optional('InvalidGBCSVersionList', devices),
});

const payload = choice<ResponsePayload, 'kind'>('kind', {
  dspInventory: [
    'DSPInventory',
    sequence<{ readonly devices: readonly InventoryDevice[] }>({ devices: several('Device', inventoryDevice, 1, 17) }),
  ],
  dspUpdateFirmwareWarning: ['DSPUpdateFirmwareWarning', firmwareWarning],
  dspUpdatePPMIDFirmwareWarning: ['DSPUpdatePPMIDFirmwareWarning', firmwareWarning],
  futureDatedDeviceAlertMessage: [
    'FutureDatedDeviceAlertMessage',
    sequence<Omit<Extract<ResponsePayload, { kind: 'futureDatedDeviceAlertMessage' }>, 'kind'>>({
      alertCode: one('FutureDatedAlertCode', text(word(['8F66', '8F67']))),
      bytes: payloadBytes,
      instructionNumber: one('InstructionNumber', instruction),
      totalCommandInstructions: one('TotalCommandInstructions', instruction),
    }),
  ],
  gbcsPayload: [
    'GBCSPayload',
    as(
      text(base64()),
      (bytes) => ({ bytes }),
      (value) => value.bytes,
    ),
  ],
  localCommand: ['LocalCommand', sequence<{ readonly bytes: Uint8Array }>({ bytes: payloadBytes })],
  preCommand: [
    'PreCommand',
    sequence<{ readonly gbcsVersion: string; readonly bytes: Uint8Array }>({
      gbcsVersion: one('GBCSVersion', text(string(0, Number.POSITIVE_INFINITY))),
      bytes: payloadBytes,
    }),
  ],
});

export const responseMessage = sequence<Omit<ResponseMessage, 'kind'>>({
  srv: serviceReference,
  payload: maybe(payload),
});
