import { createECDH, createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { keySigner } from '../gbcs';
import {
  type Counters,
  type Entropy,
  entityId,
  instant,
  originatorCounter,
  type SharedKeyJob,
  toHex,
  VirtualTime,
} from '../terms';
import type { NotedEvent } from '../terms/testing';
import { journalledPorts } from './journalled-ports';

const supplier = entityId('90-B3-D5-1F-30-01-00-00');
const device = entityId('00-DB-12-34-56-78-90-A0');

function keyPair(fill: number) {
  const privateKey = new Uint8Array(32).fill(fill);
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(privateKey);
  return { privateKey, publicKey: new Uint8Array(ecdh.getPublicKey()) };
}

const keys = {
  supplierSign: keyPair(0x11),
  supplierAgree: keyPair(0x22),
  deviceSign: keyPair(0x33),
  deviceAgree: keyPair(0x44),
};
const drawn = Uint8Array.of(0xde, 0xad, 0xbe, 0xef, 0x55, 0x66, 0x77, 0x88);

function underTest() {
  const events: NotedEvent[] = [];
  const time = new VirtualTime(instant(Date.parse('2021-11-04T00:00:00Z')));
  let counter = 1000n;
  const counters: Counters = { next: () => originatorCounter(counter++) };
  const entropy: Entropy = { bytes: (count) => drawn.subarray(0, count) };
  const signer = keySigner([
    { party: supplier, digitalSignature: keys.supplierSign, keyAgreement: keys.supplierAgree },
    {
      party: device,
      digitalSignature: { publicKey: keys.deviceSign.publicKey },
      keyAgreement: { publicKey: keys.deviceAgree.publicKey },
    },
  ]);
  const ports = journalledPorts(
    { clock: time, timers: time, entropy, counters, signer },
    { append: (event) => events.push(event) },
    'Supplier',
  );
  return { ports, events, time };
}

const job: SharedKeyJob = {
  own: supplier,
  peer: device,
  otherInfo: new Uint8Array(33).fill(1),
  iv: new Uint8Array(12).fill(2),
  aad: Uint8Array.of(3, 4, 5),
};
const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex');

describe('journalled ports', () => {
  it('say what the clock read, once for each reading that differs', async () => {
    const { ports, events } = underTest();
    ports.clock.now();
    ports.clock.now();
    await ports.timers.sleep(1500);
    ports.clock.now();
    expect(events, 'two readings and the wait between').to.deep.equal([
      { kind: 'clock', holder: 'Supplier', reads: '2021-11-04T00:00:00.000Z' },
      { kind: 'slept', holder: 'Supplier', milliseconds: 1500 },
      { kind: 'clock', holder: 'Supplier', reads: '2021-11-04T00:00:01.500Z' },
    ]);
  });

  it('say which timer expired, and not one that was cancelled', async () => {
    const { ports, events, time } = underTest();
    const fired: string[] = [];
    ports.timers.after(10, () => fired.push('kept'));
    ports.timers.after(20, () => fired.push('cancelled'))();
    await time.sleep(30);
    expect(fired, 'the action itself still happens').to.deep.equal(['kept']);
    expect(events, 'one expiry').to.deep.equal([{ kind: 'timer', holder: 'Supplier', after: 10 }]);
  });

  it('say that nothing arrived in time, and nothing where something did', async () => {
    const { ports, events } = underTest();
    expect(await ports.timers.within(1000, 'a Response', Promise.resolve('here')), 'the value').to.equal('here');
    expect(events, 'nothing to say').to.deep.equal([]);
    const error = await ports.timers.within(1000, 'a Response', new Promise(() => {})).catch((cause: unknown) => cause);
    expect(String(error), 'the error comes through').to.contain('a Response');
    expect(events, 'and is noted').to.deep.equal([
      { kind: 'nothing-in-time', holder: 'Supplier', what: 'a Response', milliseconds: 1000 },
    ]);
  });

  it('say which counter was issued', () => {
    const { ports, events } = underTest();
    const counter = ports.counters.next(supplier, device);
    expect(events, 'the counter').to.deep.equal([
      { kind: 'counter', holder: 'Supplier', originator: supplier, recipient: device, counter: counter.toString() },
    ]);
  });

  it('say of randomness how much and its digest, never the octets', () => {
    const { ports, events } = underTest();
    expect(ports.entropy.bytes(8), 'the octets themselves').to.deep.equal(drawn);
    expect(events, 'the digest').to.deep.equal([
      { kind: 'entropy', holder: 'Supplier', count: 8, sha256: sha256(drawn) },
    ]);
    expect(JSON.stringify(events), 'not the octets').not.to.match(/deadbeef/i);
  });

  it('say of a signature what was signed, by its digest, and what came out', () => {
    const { ports, events } = underTest();
    const data = Uint8Array.of(1, 2, 3);
    const signature = ports.signer.sign(supplier, data);
    const held = ports.signer.verify(supplier, data, signature);
    const refuted = ports.signer.verify(device, data, signature);
    expect([held, refuted], 'the signer works through it').to.deep.equal([true, false]);
    const facts = { sha256: sha256(data), signature: toHex(signature) };
    expect(events, 'made and checked').to.deep.equal([
      { kind: 'signature-made', holder: 'Supplier', party: supplier, ...facts },
      { kind: 'signature-checked', holder: 'Supplier', party: supplier, ...facts, held: true },
      { kind: 'signature-checked', holder: 'Supplier', party: device, ...facts, held: false },
    ]);
  });

  it('say of a MAC and an encrypted part the job, by its digest, and what came out', () => {
    const { ports, events } = underTest();
    const mac = ports.signer.mac(job);
    expect(ports.signer.verifyMac(job, mac), 'the MAC holds').to.equal(true);
    const plaintext = Uint8Array.of(9, 8, 7);
    const { ciphertext, tag } = ports.signer.seal(job, plaintext);
    expect(ports.signer.open(job, ciphertext, tag), 'what was sealed').to.deep.equal(plaintext);
    expect(ports.signer.open(job, ciphertext, new Uint8Array(12)), 'a wrong tag').to.equal(false);
    const facts = { holder: 'Supplier', own: supplier, peer: device, sha256: sha256(job.otherInfo, job.iv, job.aad) };
    expect(events, 'each').to.deep.equal([
      { kind: 'mac-made', ...facts, mac: toHex(mac) },
      { kind: 'mac-checked', ...facts, mac: toHex(mac), held: true },
      { kind: 'part-sealed', ...facts, tag: toHex(tag) },
      { kind: 'part-opened', ...facts, tag: toHex(tag), held: true, plaintext: toHex(plaintext) },
      { kind: 'part-opened', ...facts, tag: toHex(new Uint8Array(12)), held: false },
    ]);
  });

  it('never hold a private key or a shared secret', () => {
    const { ports, events } = underTest();
    ports.signer.sign(supplier, Uint8Array.of(1));
    ports.signer.mac(job);
    const { ciphertext, tag } = ports.signer.seal(job, Uint8Array.of(1));
    ports.signer.open(job, ciphertext, tag);
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(keys.supplierAgree.privateKey);
    const secret = ecdh.computeSecret(keys.deviceAgree.publicKey);
    const text = JSON.stringify(events).toLowerCase();
    for (const hidden of [...Object.values(keys).map(({ privateKey }) => privateKey), secret]) {
      const hex = toHex(hidden).toLowerCase();
      expect(text.includes(hex), `${hex} as hex`).to.equal(false);
      expect(text.includes(Buffer.from(hidden).toString('base64').toLowerCase()), `${hex} as base64`).to.equal(false);
      expect(text.includes([...hidden].join(',')), `${hex} as numbers`).to.equal(false);
    }
  });
});
