import { createECDH, createHash, createPrivateKey, sign } from 'node:crypto';
import type { BenchDevice } from '../../assembly';
import { cs06, isHighS, type Message, otherS, protect, signedPartOf } from '../../gbcs';
import { type EntityId, type Ports, type Signer, toHex } from '../../terms';
import { type BiasedBit, biasedBits } from './secret-bias';
import type { Tape } from './tape';

/** The form that a critical Command's signature is given before it goes to a Device. */
export type SignatureForm = 'truncated' | 'over-long' | 'one of P-384' | 'high-S' | 'low-S';

/** What was seen of a Device's signatures. */
export interface SurveyFindings {
  readonly count: number;
  /** Of 64 octets, and verifying as P-256 with SHA-256 under the Device's key. */
  readonly verified: number;
  readonly distinctR: number;
}

/** Signatures that a Device has made, collected from what passed the links, and signatures that a step hands in. */
export class SignatureSurvey {
  readonly #tape: Tape;
  readonly #ports: Ports;
  readonly #signerFor: (party: EntityId) => Signer;
  readonly #acb: EntityId;

  constructor(tape: Tape, ports: Ports, signerFor: (party: EntityId) => Signer, acb: EntityId) {
    this.#tape = tape;
    this.#ports = ports;
    this.#signerFor = signerFor;
    this.#acb = acb;
  }

  findings(device: BenchDevice): SurveyFindings {
    const signed = this.#signed(device);
    const held = signed.filter((message) => this.#tape.protection(message).signature === 'held');
    const rs = signed.map(({ signature }) => toHex((signature ?? new Uint8Array()).subarray(0, 32)));
    return { count: signed.length, verified: held.length, distinctR: new Set(rs).size };
  }

  /** Bits of the per-message secrets that are biased; `undefined` where the Device's private key isn't known. */
  bias(device: BenchDevice): readonly BiasedBit[] | undefined {
    const signer = this.#signerFor(device.id);
    const secrets = this.#signed(device).map((message) =>
      signer.secretOf?.(device.id, signedPartOf(message), message.signature ?? new Uint8Array()),
    );
    const known = secrets.flatMap((secret) => secret ?? []);
    return known.length === secrets.length && known.length > 0 ? biasedBits(known) : undefined;
  }

  #signed(device: BenchDevice): readonly Message[] {
    return this.#tape.responses(device, 0).filter(({ signature }) => signature !== undefined);
  }

  /** A Command of SR11.3 under a signature of this form and a MAC that holds. */
  command(by: EntityId, device: BenchDevice, hash: Uint8Array, form: SignatureForm): Uint8Array {
    const originatorCounter = this.#ports.counters.next(by, device.id);
    const header = { cra: 'command', originatorCounter, originator: by, recipient: device.id } as const;
    const content = cs06.command.encode({ hash, originatorCounter }, originatorCounter);
    const own = this.#signerFor(by);
    const signer: Signer = {
      ...this.#signerFor(this.#acb),
      sign: (party, data) => formed(own.sign(party, data), data, form),
    };
    return protect({ ...header, messageCode: cs06.code }, content, 'signature+mac', signer, this.#acb);
  }
}

function formed(signature: Uint8Array, data: Uint8Array, form: SignatureForm): Uint8Array {
  switch (form) {
    case 'truncated':
      return signature.slice(0, 63);
    case 'over-long':
      return Uint8Array.of(...signature, 0);
    case 'one of P-384':
      return signedOnP384(data);
    case 'high-S':
      return isHighS(signature) ? signature : otherS(signature);
    case 'low-S':
      return isHighS(signature) ? otherS(signature) : signature;
  }
}

/** A signature of 96 octets by a key that nobody trusts: its form is what it is for. */
function signedOnP384(data: Uint8Array): Uint8Array {
  const d = createHash('sha384').update('a key on P-384').digest();
  const ecdh = createECDH('secp384r1');
  ecdh.setPrivateKey(d);
  const point = ecdh.getPublicKey();
  const part = (from: number) => point.subarray(from, from + 48).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-384', x: part(1), y: part(49), d: d.toString('base64url') };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return new Uint8Array(sign('sha384', data, { key, dsaEncoding: 'ieee-p1363' }));
}
