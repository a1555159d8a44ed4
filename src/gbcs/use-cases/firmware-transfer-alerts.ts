import { type DeviceId, type FirmwareVersion, fromHex, type Instant, toHex } from '../../terms';
import { alertCase } from '../define';
import { decodeDerContent, encodeDerContent, integer, octetString, sequence, time } from '../fields/der-fields';

function hexOctets(text: string): Uint8Array {
  return fromHex(text) ?? new Uint8Array(0);
}

/** That a CHF has passed an image on, or couldn't. */
export interface FirmwareTransfer {
  /** 8F8A success, 8F89 failure. */
  readonly alertCode: number;
  readonly at: Instant;
  /** The PPMID or HCALCS that the image is for. */
  readonly device: DeviceId;
  readonly version: FirmwareVersion;
  /** 0 success, 1 image discarded, 2 hardware version mismatch, 3 transfer failure. */
  readonly code: number;
}

/** CCS08: Firmware Transfer Alert of a CHF. */
export const ccs08 = alertCase<FirmwareTransfer>(0x0128, {
  encode: ({ alertCode, at, device, version, code }) =>
    encodeDerContent(
      sequence(
        integer(alertCode),
        time(at),
        octetString(hexOctets(device)),
        octetString(hexOctets(version)),
        integer(code),
      ),
    ),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Firmware Transfer Alert', (reader) => ({
        alertCode: reader.integer('Alert Code'),
        at: reader.moment('time'),
        device: toHex(reader.octets('Entity Identifier', 8)) as DeviceId,
        version: reader.firmwareVersion('firmware version'),
        code: reader.integer('transfer response code'),
      })),
    ),
});

/** How the activation of an image on a PPMID went. */
export interface PpmidActivation {
  /** 8F8B. */
  readonly alertCode: number;
  readonly at: Instant;
  /** The version that runs. */
  readonly version: FirmwareVersion;
  /** 0 success, 1 failure. */
  readonly code: number;
}

/** CS09: Firmware Activation Alert of a PPMID. */
export const cs09 = alertCase<PpmidActivation>(0x012b, {
  encode: ({ alertCode, at, version, code }) =>
    encodeDerContent(sequence(integer(alertCode), time(at), octetString(hexOctets(version)), integer(code))),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Firmware Activation Alert', (reader) => ({
        alertCode: reader.integer('Alert Code'),
        at: reader.moment('time'),
        version: reader.firmwareVersion('firmware version'),
        code: reader.integer('response code'),
      })),
    ),
});
