import { CodecError, type DeviceId } from '../../terms';
import { alertCase, useCase } from '../define';
import {
  apduTag,
  beginApdu,
  beginResponse,
  type ClockReading,
  expectInstructions,
  instruction,
  openApdu,
  openResponse,
  putInstructions,
  putOctets,
  putResults,
  putTime,
  putU16,
  readOctets,
  readResults,
  readTime,
  readU16,
} from '../fields/dlms-fields';
import type { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import type { Choice } from '../payload/apdu';
import type { Codec } from '../use-case';

/** A Device to let join the HAN. */
export interface AddDevice {
  readonly device: DeviceId;
  /** 16 octets. */
  readonly installCode: Uint8Array;
  /** Seconds for which joining is allowed. */
  readonly joinTime: number;
}

export interface RemoveDevice {
  readonly device: DeviceId;
}

/** DLMS results of the instructions in their order; 0 is success. */
export interface DeviceLogResult {
  readonly results: readonly number[];
}

const deviceLog = '0.0.30.3.0.255';
const installCodeLength = 16;
/** Structure of four; after the Device: a key type of 1; at the end: 0. */
const structureOf4 = Uint8Array.of(0x02, 0x04);
const keyType = Uint8Array.of(0x16, 0x01);
const ending = Uint8Array.of(0x16, 0x00);
const enableJoining = Uint8Array.of(0x03, 0xff);

function putDevice(writer: OctetWriter, device: DeviceId): OctetWriter {
  return putOctets(writer, new OctetWriter(8).entityId(device).done());
}

function readDevice(reader: OctetReader): DeviceId {
  reader.expect(Uint8Array.of(0x09, 8), 'Entity Identifier');
  return reader.entityId('Entity Identifier');
}

function resultCodec(choices: readonly Choice[]): Codec<DeviceLogResult> {
  return {
    encode({ results }, counter) {
      if (results.length !== choices.length) {
        const [expected, found] = [`${choices.length}`, `${results.length}`];
        throw new CodecError({ field: 'results', offset: 0, expected, found, code: 'MB-CODEC-ENCODE' });
      }
      const writer = beginResponse(counter, choices.length).put(new Uint8Array(choices.length));
      return putResults(writer, choices, results).done();
    },
    decode(content, counter) {
      const reader = openResponse(content, counter, choices.length);
      reader.expect(new Uint8Array(choices.length), 'null data');
      return { results: readResults(reader, choices) };
    },
  };
}

const addSteps = [
  instruction('action', 104, deviceLog, 1),
  instruction('set', 104, deviceLog, 3),
  instruction('set', 104, deviceLog, 2),
];

/** CCS01: SR8.11, adds a Device to the CHF's Device Log. Results: register, join time, enable joining. */
export const ccs01 = useCase<AddDevice, DeviceLogResult>(0x0001, {
  command: {
    encode({ device, installCode, joinTime }, counter) {
      const writer = putInstructions(beginApdu(apduTag.request, counter), addSteps).put(structureOf4);
      putOctets(putDevice(writer, device).put(keyType), installCode).put(ending);
      return putU16(writer, joinTime).put(enableJoining).done();
    },
    decode(content, counter) {
      const reader = openApdu(apduTag.request, content, counter);
      expectInstructions(reader, addSteps);
      reader.expect(structureOf4, 'structure of 4');
      const device = readDevice(reader);
      reader.expect(keyType, 'key type');
      const installCode = readOctets(reader, 'install code', installCodeLength);
      reader.expect(ending, 'end of structure');
      const joinTime = readU16(reader, 'join time');
      reader.expect(enableJoining, 'enable joining');
      reader.done('end of APDU');
      return { device, installCode, joinTime };
    },
  },
  response: resultCodec(['action', 'set', 'set']),
});

const removeStep = [instruction('action', 104, deviceLog, 2)];

/** CCS02: SR8.11, removes a Device from the CHF's Device Log. */
export const ccs02 = useCase<RemoveDevice, DeviceLogResult>(0x0002, {
  command: {
    encode: ({ device }, counter) =>
      putDevice(putInstructions(beginApdu(apduTag.request, counter), removeStep), device).done(),
    decode(content, counter) {
      const reader = openApdu(apduTag.request, content, counter);
      expectInstructions(reader, removeStep);
      const device = readDevice(reader);
      reader.done('end of APDU');
      return { device };
    },
  },
  response: resultCodec(['action']),
});

/** The CHF's Device Log after a change: Devices with the hashes of their link keys. */
export interface DeviceLogChanged extends ClockReading {
  readonly alertCode: number;
  readonly changed: ClockReading;
  /** Extended PAN identifier of the HAN, 8 octets. */
  readonly network: Uint8Array;
  readonly devices: readonly { readonly device: DeviceId; readonly keyHash: Uint8Array }[];
}

/** CS14: a Device was added to or removed from the CHF's Device Log. MACed. */
export const cs14 = alertCase<DeviceLogChanged>(0x0018, {
  encode({ alertCode, changed, network, devices, ...reading }, counter) {
    const writer = putU16(beginApdu(apduTag.notification, counter).u8(0x02).u8(3), alertCode);
    putTime(putTime(writer, reading).u8(0x02).u8(3), changed);
    putOctets(writer, network).u8(0x01).length(devices.length);
    for (const { device, keyHash } of devices) {
      putOctets(putDevice(writer.u8(0x02).u8(2), device), keyHash);
    }
    return writer.done();
  },
  decode(content, counter) {
    const reader = openApdu(apduTag.notification, content, counter);
    reader.expect(Uint8Array.of(0x02, 3), 'structure of 3');
    const alertCode = readU16(reader, 'Alert Code');
    const reading = readTime(reader, 'time');
    reader.expect(Uint8Array.of(0x02, 3), 'structure of 3');
    const changed = readTime(reader, 'time of the change');
    const network = readOctets(reader, 'network', 8);
    reader.expectOctet(0x01, 'Devices');
    const count = reader.lengthWithin('number of Devices');
    const devices: { device: DeviceId; keyHash: Uint8Array }[] = [];
    for (let index = 0; index < count; index += 1) {
      reader.expect(Uint8Array.of(0x02, 2), 'structure of 2');
      devices.push({ device: readDevice(reader), keyHash: readOctets(reader, 'link key hash', 16) });
    }
    reader.done('end of alert');
    return { alertCode, ...reading, changed, network, devices };
  },
});
