import { CodecError, MeterbenchError } from '../../src/terms';
import { largestPayload } from '../link/link-limits';

/** Part of an OTA image, as one frame of type 03 or one message on the `ota` topic. */
export interface OtaBlock {
  /** Octets from the start of the image. */
  readonly offset: number;
  readonly data: Uint8Array;
}

const offsetLength = 4;
/** Octets of an image that fit into one block. */
export const largestOtaBlock = largestPayload - offsetLength;

/** Offset u32 (most significant octet first), then the data. */
export function encodeOtaBlock({ offset, data }: OtaBlock): Uint8Array {
  if (!Number.isInteger(offset) || offset < 0 || offset > 0xffff_ffff || data.length > largestOtaBlock) {
    throw new MeterbenchError({
      code: 'MB-OTA-BLOCK',
      blame: 'bench',
      message: `An OTA block of ${data.length} octets at offset ${offset}: the offset is 32 bit, the data ${largestOtaBlock} octets at most`,
    });
  }
  const payload = new Uint8Array(offsetLength + data.length);
  new DataView(payload.buffer).setUint32(0, offset);
  payload.set(data, offsetLength);
  return payload;
}

/** @throws CodecError */
export function decodeOtaBlock(payload: Uint8Array): OtaBlock {
  if (payload.length < offsetLength) {
    throw new CodecError({
      field: 'OTA block offset',
      offset: 0,
      expected: `${offsetLength} octets`,
      found: `${payload.length}`,
    });
  }
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  return { offset: view.getUint32(0), data: payload.slice(offsetLength) };
}
