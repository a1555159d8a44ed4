import { type FirmwareVersion, fromHex, toHex } from '../../terms';
import { useCase } from '../define';
import { attributeList, encodeUses, expectUse, frame, onlyUse, zclCommand } from '../fields/gbz-fields';
import { OctetWriter } from '../octets/octet-writer';
import type { Codec } from '../use-case';
import { type FirmwareVersionRead, failure } from './firmware-version-read';

/** Metering cluster, firmware version attribute. */
const cluster = 0x0702;
const attribute = 0x0206;
const octetStringType = 0x41;
const hardwareFailure = 0xc0;
const request = { cluster, frameControl: frame.profile, command: zclCommand.readAttributes, sequence: 0 };
const answer = {
  cluster,
  frameControl: frame.profile | frame.fromServer,
  command: zclCommand.readAttributesResponse,
  sequence: 0,
};

const command: Codec<undefined> = {
  encode: () => encodeUses([{ ...request, payload: attributeList(attribute) }]),
  decode(content) {
    const payload = expectUse(onlyUse(content), request);
    payload.expect(attributeList(attribute), 'attribute');
    payload.done('end of attributes');
    return undefined;
  },
};

const response: Codec<FirmwareVersionRead> = {
  encode(value) {
    const writer = new OctetWriter(16).u16LittleEndian(attribute);
    if (value.result === 'failure') {
      writer.u8(value.status ?? hardwareFailure);
    } else {
      writer
        .u8(0)
        .u8(octetStringType)
        .block(fromHex(value.version) ?? new Uint8Array(0));
    }
    return encodeUses([{ ...answer, payload: writer.done() }]);
  },
  decode(content) {
    const payload = expectUse(onlyUse(content), answer);
    payload.expect(attributeList(attribute), 'attribute');
    const status = payload.u8('status');
    if (status !== 0) {
      payload.done('end of component');
      return failure(status, hardwareFailure);
    }
    payload.expect(Uint8Array.of(octetStringType, 4), 'firmware version type and length');
    const version = toHex(payload.take(4, 'firmware version')) as FirmwareVersion;
    payload.done('end of component');
    return { result: 'success', version };
  },
};

/** GCS38: SR11.2 of a GSME. */
export const gcs38 = useCase(0x0084, { command, response });
