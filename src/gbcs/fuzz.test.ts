import { it, describe as suite } from 'node:test';
import { expect } from 'chai';
import { CodecError, firmwareVersion, instant, messageCode, originatorCounter, sameBytes, toHex } from '../terms';
import { decodeMessage, encodeMessage, type Message } from './message/message';
import { responseHeader } from './message/response-header';
import { decodePayload, encodePayload } from './payload/payload';
import { protectedParts, sealProtected } from './security/protected-parts';
import { protect } from './security/protection';
import { acb, bytes, commandHeader, signer } from './testing';
import { describe } from './tree/describe';
import { alertCases, useCaseOf } from './use-cases/catalogue';
import { cs06 } from './use-cases/cs06-activate-firmware';
import { ecs25r1 } from './use-cases/ecs25r-read-event-behaviours';
import { ecs35a } from './use-cases/ecs35-read-log';
import { ecs52 } from './use-cases/ecs52-read-firmware-version';
import { firmwareReceiptAlert } from './use-cases/firmware-receipt-alerts';
import { gcs13a } from './use-cases/gcs13a-read-instantaneous-import-registers';
import { gcs20 } from './use-cases/gcs20-set-event-behaviours';

/** Inputs to try: many more by hand (`FUZZ_RUNS=1000000`), and others with another `FUZZ_SEED`. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20211104);
/** Milliseconds that no input may take. */
const slowest = 2000;

/** Mulberry32: small, seeded, the same everywhere. */
function generator(state: number): (below: number) => number {
  let at = state >>> 0;
  return (below) => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

const counter = originatorCounter(1000n);
const moment = instant(Date.UTC(2021, 10, 4));
const version = firmwareVersion('0123ABCD');

/** Messages of every family and form, to be spoilt. */
function soundMessages(): readonly Uint8Array[] {
  const header = (code: number) => commandHeader(messageCode(code));
  const alert = { ...responseHeader(header(firmwareReceiptAlert.code)), cra: 'alert' } as const;
  const hash = new Uint8Array(32);
  const groups = [{ issuerEventId: 1, start: moment, configuration: 0x5b, events: [0x81aa, 0x81ab] }];
  const entries = [{ at: moment, event: 0x8f43, details: [{ type: 'octet-string', octets: hash } as const] }];
  const certificate = Uint8Array.of(0x30, 0x82, 0x01, 0x00, ...new Uint8Array(256));
  const relayed = {
    ...header(ecs52.code),
    supplementaryRemoteParty: acb,
    supplementaryRemotePartyCounter: counter,
    certificate,
  };
  return [
    protect(header(ecs52.code), ecs52.command.encode(undefined, counter), 'mac', signer, acb),
    protect(relayed, ecs52.command.encode(undefined, counter), 'mac', signer, acb),
    protect(
      responseHeader(header(ecs25r1.code)),
      ecs25r1.response.encode([{ events: [0x810d] }, { result: 1 }, { events: [] }, { result: 250 }], counter),
      'mac',
      signer,
      acb,
    ),
    protect(
      responseHeader(header(ecs35a.code)),
      ecs35a.response.encode({ result: 'success', entries }, counter),
      'mac',
      signer,
      acb,
    ),
    protect(
      responseHeader(header(gcs13a.code)),
      gcs13a.response.encode(sealProtected(responseHeader(header(gcs13a.code)), hash, signer), counter),
      'mac',
      signer,
      acb,
    ),
    protect(header(gcs20.code), gcs20.command.encode(groups, counter), 'mac', signer, acb),
    protect(
      header(cs06.code),
      cs06.command.encode({ hash, originatorCounter: counter, execution: moment }, counter),
      'signature+mac',
      signer,
      acb,
    ),
    protect(
      responseHeader(header(cs06.code)),
      cs06.response.encode({ kind: 'immediate', code: 0, version }, counter),
      'signature',
      signer,
      acb,
    ),
    protect(
      alert,
      firmwareReceiptAlert.codec.encode({ alertCode: 0x8f72, at: moment, hash }, counter),
      'signature',
      signer,
      acb,
    ),
    encodeMessage({
      form: 'message',
      header: responseHeader(header(0x0102)),
      content: bytes('30 820016 05 00 30 8200 10 02 02 03E8 02 01 02 30 00 30 07 30 05 30 03 02 01 02'),
      signature: undefined,
      mac: new Uint8Array(12),
    }),
  ];
}

/** Octets that codecs look at: tags, lengths, extremes. */
const telling = [
  0x00, 0x01, 0x02, 0x04, 0x09, 0x13, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa2, 0xd9, 0xda, 0xdd, 0xdf, 0xff,
];

function spoil(sound: Uint8Array, below: (limit: number) => number): Uint8Array {
  let octets = [...sound];
  for (let change = below(4); change >= 0; change -= 1) {
    const at = below(octets.length + 1);
    const octet = below(2) === 0 ? (telling[below(telling.length)] ?? 0) : below(256);
    switch (below(6)) {
      case 0:
        octets[at] = (octets[at] ?? 0) ^ (1 << below(8));
        break;
      case 1:
      case 2:
        octets[at] = octet;
        break;
      case 3:
        octets.splice(at, 1 + below(8));
        break;
      case 4:
        octets.splice(at, 0, ...new Array<number>(1 + below(40)).fill(octet));
        break;
      default:
        octets = octets.slice(0, at);
    }
  }
  return Uint8Array.from(octets);
}

/** Everything that is done with a message before it is trusted. */
function readThrough(message: Message): void {
  const { header, content, bytes: whole } = message;
  const { bytes: _, ...fields } = message;
  expectSame(encodeMessage(fields), whole);
  describe(message);
  const attempts = [
    () => {
      const payload = decodePayload(header, content);
      expectSame(encodePayload(payload), content);
      protectedParts(content, payload);
    },
    () => useCaseOf(header.messageCode)?.command.decode(content, header.originatorCounter),
    () => useCaseOf(header.messageCode)?.response.decode(content, header.originatorCounter),
    ...alertCases
      .filter(({ code }) => code === header.messageCode)
      .map((one) => () => one.codec.decode(content, header.originatorCounter)),
  ];
  for (const attempt of attempts) {
    typed(attempt);
  }
}

function expectSame(made: Uint8Array, expected: Uint8Array): void {
  expect(sameBytes(made, expected), `${toHex(expected)} encoded again`).to.equal(true);
}

/** What `run` gives; `undefined` where it throws a CodecError, the only error it may throw. */
function typed<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof CodecError) {
      return undefined;
    }
    throw error;
  }
}

/** A message around spoilt content, so that content is reached however strict the header is. */
function around(content: Uint8Array, header: Message['header']): Message {
  const octets = encodeMessage({ form: 'message', header, content, signature: undefined, mac: new Uint8Array(12) });
  return decodeMessage(octets);
}

suite(`the decoder, with ${runs} spoilt or random inputs`, () => {
  it('gives a value or a CodecError for each, and soon', (context) => {
    const below = generator(seed);
    const sound = soundMessages();
    const decoded = sound.map((octets) => decodeMessage(octets));
    const counts = { decoded: 0, refused: 0, slowest: 0 };
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      const like = decoded[below(decoded.length)];
      const message = run % 2 === 0 && like !== undefined ? around(spoil(like.content, below), like.header) : any(run);
      if (message !== undefined) {
        readThrough(message);
      }
      counts[message === undefined ? 'refused' : 'decoded'] += 1;
      counts.slowest = Math.max(counts.slowest, performance.now() - start);
    }
    context.diagnostic(
      `seed ${seed}: ${counts.decoded} headers decoded, ${counts.refused} refused, slowest ${counts.slowest.toFixed(1)} ms`,
    );
    expect(counts.decoded + counts.refused, 'inputs tried').to.equal(runs);
    expect(counts.slowest, 'slowest').to.be.lessThan(slowest);
    expect(Math.min(counts.decoded, counts.refused), 'both happen').to.be.greaterThan(0);

    /** One input in ten is random, the others are messages spoilt anywhere. */
    function any(run: number): Message | undefined {
      const octets =
        run % 5 === 0
          ? Uint8Array.from({ length: below(200) }, () => below(256))
          : spoil(sound[below(sound.length)] ?? new Uint8Array(0), below);
      return typed(() => decodeMessage(octets));
    }
  });
});
