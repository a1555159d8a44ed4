/**
 * What checking a GBCS message costs beside the bare `node:crypto` operations it needs, in one process, in interleaved
 * rounds, as medians. Messages come from `RTDS_DIR` (keys.json and the DCC's files) or, without it, are made here.
 *
 *   npm run build && npm run bench:gbcs          ROUNDS=31 changes the number of rounds
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hash,
  type KeyObject,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { findAcb } from '../src/analysis/rtds';
import { decodeMessage, decodePayload, keySigner, openProtected, type PartyKeys, verifyMessage } from '../src/gbcs';
import type { EntityId, SharedKeyJob, Signer } from '../src/terms';
import { madeMessages, rtdsMessages } from './gbcs-messages';

const rounds = Number(process.env['ROUNDS'] ?? 21);

/** Runs a message through everything that a receiver does. */
function fullCheck(octets: Uint8Array, signer: Signer, acb: EntityId): void {
  const message = decodeMessage(octets);
  const payload = decodePayload(message.header, message.content);
  verifyMessage(message, signer, acb);
  openProtected(message, payload, signer);
}

function decodeOnly(octets: Uint8Array): void {
  const message = decodeMessage(octets);
  decodePayload(message.header, message.content);
}

/** Key objects made beforehand, so that only the operations themselves are measured. */
class BareKeys {
  private readonly made = new Map<string, KeyObject>();

  constructor(private readonly keys: readonly PartyKeys[]) {}

  of(party: EntityId, purpose: 'digitalSignature' | 'keyAgreement', secret: boolean): KeyObject | undefined {
    const name = `${party} ${purpose} ${secret}`;
    const known = this.made.get(name);
    const material = this.keys.find((one) => one.party === party)?.[purpose];
    if (known !== undefined || material === undefined || (secret && material.privateKey === undefined)) {
      return known;
    }
    const part = (octets: Uint8Array) => Buffer.from(octets).toString('base64url');
    const { publicKey, privateKey = new Uint8Array(0) } = material;
    const open = { kty: 'EC', crv: 'P-256', x: part(publicKey.subarray(1, 33)), y: part(publicKey.subarray(33)) };
    const key = secret
      ? createPrivateKey({ key: { ...open, d: part(privateKey) }, format: 'jwk' })
      : createPublicKey({ key: open, format: 'jwk' });
    this.made.set(name, key);
    return key;
  }

  /** Private key of one end and public key of the other; whichever is held. */
  pair(a: EntityId, b: EntityId): { privateKey: KeyObject; publicKey: KeyObject } | undefined {
    for (const [holder, other] of [[a, b] as const, [b, a] as const]) {
      const privateKey = this.of(holder, 'keyAgreement', true);
      const publicKey = this.of(other, 'keyAgreement', false);
      if (privateKey !== undefined && publicKey !== undefined) {
        return { privateKey, publicKey };
      }
    }
    return undefined;
  }
}

type Operation = (agreeAnew: boolean) => void;

/** The cryptographic operations that the check of one message takes, with all their inputs made beforehand. */
function bareOperations(octets: Uint8Array, keys: readonly PartyKeys[], bare: BareKeys, acb: EntityId): Operation[] {
  const operations: Operation[] = [];
  const real = keySigner(keys);
  const spy: Signer = {
    ...real,
    verify(party, data, signature) {
      const key = bare.of(party, 'digitalSignature', false);
      if (key !== undefined) {
        operations.push(() => void verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature));
      }
      return real.verify(party, data, signature);
    },
    verifyMac(job, mac) {
      push(job, (key) => {
        const cipher = createCipheriv('aes-128-gcm', key, job.iv, { authTagLength: 12 });
        cipher.setAAD(job.aad);
        cipher.final();
        timingSafeEqual(cipher.getAuthTag(), mac);
      });
      return real.verifyMac(job, mac);
    },
    open(job, ciphertext, tag) {
      push(job, (key) => {
        const opened = createDecipheriv('aes-128-gcm', key, job.iv, { authTagLength: 12 });
        opened.setAAD(job.aad).setAuthTag(tag);
        opened.update(ciphertext);
        opened.final();
      });
      return real.open(job, ciphertext, tag);
    },
  };
  fullCheck(octets, spy, acb);
  return operations;

  function push(job: SharedKeyJob, use: (key: Uint8Array) => void): void {
    const pair = bare.pair(job.own, job.peer);
    if (pair === undefined) {
      return;
    }
    const input = Buffer.concat([Uint8Array.of(0, 0, 0, 1), diffieHellman(pair), job.otherInfo]);
    operations.push((agreeAnew) => {
      if (agreeAnew) {
        diffieHellman(pair);
      }
      use(hash('sha256', input, 'buffer').subarray(0, 16));
    });
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function main(): void {
  const directory = process.env['RTDS_DIR'];
  const { messages, keys } = directory === undefined ? madeMessages() : rtdsMessages(directory);
  const cached = keySigner(keys);
  const anew = keySigner(keys, { cacheSecrets: false });
  const acb = findAcb(messages.map(decodeMessage), keys, cached);
  if (acb === undefined) {
    process.stderr.write('no private key of an access control broker\n');
    process.exitCode = 2;
    return;
  }
  const bareKeys = new BareKeys(keys);
  const operations = messages.flatMap((octets) => bareOperations(octets, keys, bareKeys, acb));
  const modes: Readonly<Record<string, () => void>> = {
    'bare crypto, cached': () => operations.forEach((run) => void run(false)),
    'full check, cached': () => messages.forEach((octets) => void fullCheck(octets, cached, acb)),
    'bare crypto, ECDH': () => operations.forEach((run) => void run(true)),
    'full check, ECDH': () => messages.forEach((octets) => void fullCheck(octets, anew, acb)),
    'decode only': () => messages.forEach((octets) => void decodeOnly(octets)),
  };
  report(messages.length, operations.length, measure(modes));
}

/** Times of every mode, round by round; two rounds to warm up aren't counted. */
function measure(modes: Readonly<Record<string, () => void>>): Map<string, number[]> {
  const times = new Map<string, number[]>(Object.keys(modes).map((name) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(modes)) {
      const start = process.hrtime.bigint();
      run();
      const taken = Number(process.hrtime.bigint() - start) / 1000;
      if (round >= 0) {
        times.get(name)?.push(taken);
      }
    }
  }
  return times;
}

function report(messages: number, operations: number, times: Map<string, number[]>): void {
  const of = (name: string) => times.get(name) ?? [];
  const ratio = (a: string, b: string) => median(of(a).map((value, round) => value / (of(b)[round] ?? Number.NaN)));
  const lines = [`${messages} messages, ${operations} cryptographic operations, ${rounds} rounds; medians`, ''];
  for (const [name, values] of times) {
    lines.push(`${name.padEnd(22)}${(median(values) / messages).toFixed(2).padStart(9)} us/message`);
  }
  const ratios: readonly (readonly [string, string, string])[] = [
    ['full check, cached', 'bare crypto, cached', 'aim 1.3'],
    ['full check, ECDH', 'bare crypto, ECDH', 'aim 1.3'],
    ['decode only', 'full check, cached', 'aim 0.2'],
    ['decode only', 'full check, ECDH', 'aim 0.2'],
  ];
  lines.push('');
  for (const [a, b, aim] of ratios) {
    lines.push(`${`${a} / ${b}`.padEnd(48)}${ratio(a, b).toFixed(3)}   (${aim})`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

main();
