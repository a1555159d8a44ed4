import { createECDH, createHash } from 'node:crypto';
import { type Counters, type EntityId, type Entropy, originatorCounter } from '../../terms';

/** Bounds of a P-256 private value: 1 … n-1. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export interface KeyPair {
  /** Uncompressed point, 65 octets. */
  readonly publicKey: Uint8Array;
  /** 32 octets. */
  readonly privateKey: Uint8Array;
}

/** A test key pair made of a seed: the same seed and label give the same pair, on every machine. */
export function seededKeyPair(seed: string, label: string): KeyPair {
  const digest = createHash('sha512').update(`${seed}\u0000${label}`).digest('hex');
  const scalar = (BigInt(`0x${digest}`) % (order - 1n)) + 1n;
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(privateKey);
  return { publicKey: new Uint8Array(ecdh.getPublicKey()), privateKey: new Uint8Array(privateKey) };
}

/** A stream of octets that the seed decides: SHA-256 in counter mode. For emulation only. */
export function seededEntropy(seed: string): Entropy {
  let block = 0;
  let rest = new Uint8Array(0);
  return {
    bytes(count) {
      const drawn = new Uint8Array(count);
      for (let filled = 0; filled < count; ) {
        if (rest.length === 0) {
          rest = new Uint8Array(createHash('sha256').update(`${seed}\u0000entropy\u0000${block++}`).digest());
        }
        const part = rest.subarray(0, count - filled);
        drawn.set(part, filled);
        rest = rest.subarray(part.length);
        filled += part.length;
      }
      return drawn;
    },
  };
}

/** Counters that begin at `first` for each originator and rise by one. */
export function countersFrom(first: bigint): Counters {
  const following = new Map<EntityId, bigint>();
  return {
    next(originator) {
      const counter = originatorCounter(following.get(originator) ?? first);
      following.set(originator, counter + 1n);
      return counter;
    },
  };
}
