import { createECDH, createHash } from 'node:crypto';
import { CodecError, fromHex, toHex } from '../../terms';

/** Order of the base point of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const half = 32;

/**
 * ECDSA P-256 with SHA-256 under a per-message secret of one's own choosing: `r || s`. For emulated Devices that are to
 * sign badly; nothing else should choose it.
 *
 * @param key private value: 32 octets
 * @param secret 32 octets; taken modulo the order, and not to be a multiple of it
 * @throws CodecError where the secret makes no signature
 */
export function signWithSecret(key: Uint8Array, data: Uint8Array, secret: Uint8Array): Uint8Array {
  const k = numberOf(secret) % order;
  if (k === 0n) {
    throw new CodecError({ field: 'per-message secret', offset: 0, expected: '1 to n - 1', found: '0' });
  }
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(octetsOf(k));
  const r = numberOf(ecdh.getPublicKey().subarray(1, 1 + half)) % order;
  const s = modulo(inverse(k) * (digestOf(data) + r * numberOf(key)));
  return new Uint8Array(Buffer.concat([octetsOf(r), octetsOf(s)]));
}

/** The per-message secret of a signature, which only the holder of the key can tell: k = s⁻¹ (e + r d) modulo n. */
export function secretOfSignature(key: Uint8Array, data: Uint8Array, signature: Uint8Array): Uint8Array {
  const { r, s } = partsOf(signature);
  return octetsOf(modulo(inverse(s) * (digestOf(data) + r * numberOf(key))));
}

/** The same signature with the other of its two values of s: both verify. */
export function otherS(signature: Uint8Array): Uint8Array {
  const { r, s } = partsOf(signature);
  return new Uint8Array(Buffer.concat([octetsOf(r), octetsOf(order - s)]));
}

/** Whether s is in the upper half, above n / 2. */
export function isHighS(signature: Uint8Array): boolean {
  return partsOf(signature).s > order / 2n;
}

function partsOf(signature: Uint8Array): { readonly r: bigint; readonly s: bigint } {
  if (signature.length !== 2 * half) {
    const found = `${signature.length}`;
    throw new CodecError({ field: 'signature', offset: 0, expected: '64 octets', found });
  }
  return { r: numberOf(signature.subarray(0, half)), s: numberOf(signature.subarray(half)) };
}

const digestOf = (data: Uint8Array): bigint => numberOf(createHash('sha256').update(data).digest());
const numberOf = (octets: Uint8Array): bigint => BigInt(`0x${toHex(octets) || '0'}`);
const modulo = (value: bigint): bigint => ((value % order) + order) % order;

function octetsOf(value: bigint): Uint8Array {
  return fromHex(value.toString(16).padStart(2 * half, '0')) ?? new Uint8Array(half);
}

/** By Fermat: the order is prime. */
function inverse(value: bigint): bigint {
  let result = 1n;
  let base = modulo(value);
  for (let exponent = order - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) {
      result = (result * base) % order;
    }
    base = (base * base) % order;
  }
  return result;
}
