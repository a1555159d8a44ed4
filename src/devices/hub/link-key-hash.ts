import { createHash } from 'node:crypto';
import { type DeviceId, fromHex } from '../../terms';

/** 16 octets that stand for the hash of a Device's link key. */
export function linkKeyHash(device: DeviceId, installCode: Uint8Array = new Uint8Array(16)): Uint8Array {
  const hash = createHash('sha256')
    .update('emulated link key')
    .update(fromHex(device) ?? new Uint8Array(0));
  return new Uint8Array(hash.update(installCode).digest().subarray(0, 16));
}
