import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hash,
  type KeyObject,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { CodecError, ConfigError, type EntityId, type SharedKeyJob, type Signer } from '../../terms';
import { secretOfSignature, signWithSecret } from './ecdsa-secret';

/** A P-256 key: the uncompressed point `04 || x || y` (65 octets) and, where held, the private value (32 octets). */
export interface KeyMaterial {
  readonly publicKey: Uint8Array;
  readonly privateKey?: Uint8Array;
}

/** The keys of one party, for signatures and for key agreement. */
export interface PartyKeys {
  readonly party: EntityId;
  readonly digitalSignature?: KeyMaterial;
  readonly keyAgreement?: KeyMaterial;
}

const tagLength = 12;
/** Counter of the single-step key derivation (NIST SP 800-56A): one round gives more than the 16 octets needed. */
const firstRound = Uint8Array.of(0, 0, 0, 1);
const secretLength = 32;
const otherInfoLength = 33;

/**
 * A `Signer` over keys held in memory. ECDH is symmetric, so a job is done with whichever end's private key is held.
 * Key objects and shared secrets are made once; a cached secret belongs to a pair of parties in either order.
 *
 * @param options `cacheSecrets: false` agrees each secret anew, to measure what that costs
 */
export function keySigner(keys: readonly PartyKeys[], { cacheSecrets = true } = {}): Signer {
  const ring = new KeyRing(keys, cacheSecrets);
  return {
    sign(party, data) {
      const key = ring.privateKey('digitalSignature', party);
      if (key === undefined) {
        throw missing('digital-signature private key', party);
      }
      return new Uint8Array(sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }));
    },
    signWith(party, data, secret) {
      const key = ring.privateValue('digitalSignature', party);
      if (key === undefined) {
        throw missing('digital-signature private key', party);
      }
      return signWithSecret(key, data, secret);
    },
    secretOf(party, data, signature) {
      const key = ring.privateValue('digitalSignature', party);
      return key && secretOfSignature(key, data, signature);
    },
    verify(party, data, signature) {
      const key = ring.publicKey('digitalSignature', party);
      return key && verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature);
    },
    mac(job) {
      return macTag(required(ring, job), job);
    },
    verifyMac(job, mac) {
      const secret = ring.secret(job.own, job.peer);
      return secret && mac.length === tagLength && timingSafeEqual(macTag(secret, job), mac);
    },
    seal(job, plaintext) {
      const cipher = createCipheriv('aes-128-gcm', derive(required(ring, job), job), job.iv, {
        authTagLength: tagLength,
      });
      cipher.setAAD(job.aad);
      const ciphertext = new Uint8Array(cipher.update(plaintext));
      cipher.final();
      return { ciphertext, tag: new Uint8Array(cipher.getAuthTag()) };
    },
    open(job, ciphertext, tag) {
      const secret = ring.secret(job.own, job.peer);
      return secret && decipher(derive(secret, job), job, ciphertext, tag);
    },
  };
}

function decipher(key: Uint8Array, job: SharedKeyJob, ciphertext: Uint8Array, tag: Uint8Array): Uint8Array | false {
  if (tag.length !== tagLength) {
    return false;
  }
  const opened = createDecipheriv('aes-128-gcm', key, job.iv, { authTagLength: tagLength });
  opened.setAAD(job.aad).setAuthTag(tag);
  const plaintext = new Uint8Array(opened.update(ciphertext));
  try {
    opened.final();
  } catch {
    return false;
  }
  return plaintext;
}

function macTag(secret: Uint8Array, job: SharedKeyJob): Uint8Array {
  const cipher = createCipheriv('aes-128-gcm', derive(secret, job), job.iv, { authTagLength: tagLength });
  cipher.setAAD(job.aad);
  cipher.final();
  return cipher.getAuthTag();
}

/** Round, shared secret and otherInfo of the derivation under way: it ends before another can begin. */
const derivationInput = new Uint8Array(firstRound.length + secretLength + otherInfoLength);
derivationInput.set(firstRound);

/** First half of SHA-256 over round, shared secret and otherInfo. */
function derive(secret: Uint8Array, { otherInfo }: SharedKeyJob): Uint8Array {
  if (otherInfo.length !== otherInfoLength) {
    throw new CodecError({
      field: 'otherInfo',
      offset: 0,
      expected: `${otherInfoLength} octets`,
      found: `${otherInfo.length} octets`,
      code: 'MB-CODEC-ENCODE',
    });
  }
  derivationInput.set(secret, firstRound.length);
  derivationInput.set(otherInfo, firstRound.length + secretLength);
  return hash('sha256', derivationInput, 'buffer').subarray(0, 16);
}

function required(ring: KeyRing, job: SharedKeyJob): Uint8Array {
  const secret = ring.secret(job.own, job.peer);
  if (secret === undefined) {
    throw missing('key-agreement keys', `${job.own} and ${job.peer}`);
  }
  return secret;
}

function missing(what: string, whose: string): ConfigError {
  return new ConfigError({
    code: 'MB-KEY-MISSING',
    message: `${what} of ${whose}: not held`,
    next: 'Give the key, or check that the Entity Identifier is the one meant',
  });
}

type Purpose = 'digitalSignature' | 'keyAgreement';

class KeyRing {
  private readonly parties = new Map<string, PartyKeys>();
  private readonly objects = new Map<KeyMaterial, { readonly open: KeyObject; closed?: KeyObject }>();
  private readonly secrets = new Map<string, Map<string, Uint8Array>>();

  constructor(
    keys: readonly PartyKeys[],
    private readonly cacheSecrets: boolean,
  ) {
    for (const party of keys) {
      this.parties.set(party.party, { ...this.parties.get(party.party), ...party });
    }
  }

  publicKey(purpose: Purpose, party: EntityId): KeyObject | undefined {
    const material = this.parties.get(party)?.[purpose];
    return material && this.pair(party, material).open;
  }

  privateKey(purpose: Purpose, party: EntityId): KeyObject | undefined {
    const material = this.parties.get(party)?.[purpose];
    return material && this.pair(party, material).closed;
  }

  privateValue(purpose: Purpose, party: EntityId): Uint8Array | undefined {
    return this.parties.get(party)?.[purpose]?.privateKey;
  }

  secret(own: EntityId, peer: EntityId): Uint8Array | undefined {
    const cached = this.secrets.get(own)?.get(peer);
    return cached ?? this.agree(own, peer) ?? this.agree(peer, own);
  }

  private agree(holder: EntityId, other: EntityId): Uint8Array | undefined {
    const privateKey = this.privateKey('keyAgreement', holder);
    const publicKey = this.publicKey('keyAgreement', other);
    if (privateKey === undefined || publicKey === undefined) {
      return undefined;
    }
    const secret = new Uint8Array(diffieHellman({ privateKey, publicKey }));
    if (this.cacheSecrets) {
      this.keep(holder, other, secret);
      this.keep(other, holder, secret);
    }
    return secret;
  }

  private keep(a: string, b: string, secret: Uint8Array): void {
    const row = this.secrets.get(a) ?? new Map<string, Uint8Array>();
    this.secrets.set(a, row.set(b, secret));
  }

  private pair(party: EntityId, material: KeyMaterial) {
    const made = this.objects.get(material) ?? keyObjects(party, material);
    this.objects.set(material, made);
    return made;
  }
}

function keyObjects(party: EntityId, material: KeyMaterial): { readonly open: KeyObject; closed?: KeyObject } {
  const { publicKey, privateKey } = material;
  const part = (from: number, to: number) => Buffer.from(publicKey.subarray(from, to)).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1, 33), y: part(33, 65) };
  try {
    if (publicKey.length !== 65 || publicKey[0] !== 4 || (privateKey !== undefined && privateKey.length !== 32)) {
      throw new RangeError('expected 65 octets that begin with 04, and a private value of 32');
    }
    const open = createPublicKey({ key: jwk, format: 'jwk' });
    if (privateKey === undefined) {
      return { open };
    }
    const d = Buffer.from(privateKey).toString('base64url');
    return { open, closed: createPrivateKey({ key: { ...jwk, d }, format: 'jwk' }) };
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-KEY-INVALID',
      message: `key of ${party}: not a point of P-256 with its private value`,
      next: 'Give the uncompressed point (04, x, y) and, where held, the private value of 32 octets',
      cause,
    });
  }
}
