import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { CodecError, firmwareVersion, instant } from '../../terms';
import { fromZclTime } from '../fields/date-time';
import { codes, counters, entityIds, octets } from '../testing';
import type { Codec } from '../use-case';
import { ccs01, ccs02, cs14 } from './ccs-device-log';
import { credentialsAlert, cs02b } from './cs02b-update-security-credentials';
import { activationOutcomeAlert, cs06 } from './cs06-activate-firmware';
import { cs08 } from './cs08-read-firmware-version';
import { cs10a } from './cs10-read-log';
import { ecs25a, ecs25b } from './ecs25-set-event-behaviours';
import { ecs25r1, ecs25r2 } from './ecs25r-read-event-behaviours';
import { ecs35a, ecs35b, ecs35f } from './ecs35-read-log';
import { ecs52 } from './ecs52-read-firmware-version';
import { ecs70 } from './ecs70-set-clock';
import { firmwareReceiptAlert, firmwareReceiptAlertGsme } from './firmware-receipt-alerts';
import { ccs08, cs09 } from './firmware-transfer-alerts';
import { futureDatedAlertDlms, futureDatedAlertGbz } from './future-dated-alerts';
import { gcs13a } from './gcs13a-read-instantaneous-import-registers';
import { gcs20 } from './gcs20-set-event-behaviours';
import { gcs20r } from './gcs20r-read-event-behaviours';
import { gcs28 } from './gcs28-set-clock';
import { gcs38 } from './gcs38-read-firmware-version';
import { criticalAlertDlms, criticalAlertGbz } from './generic-alerts';

const u8 = fc.integer({ min: 0, max: 0xff });
const u16 = fc.integer({ min: 0, max: 0xffff });
const u32 = fc.integer({ min: 0, max: 0xffff_ffff });
const failures = fc.integer({ min: 1, max: 0xff });
const seconds = u32.map(fromZclTime);
const times = fc.integer({ min: 0, max: 4_000_000_000 }).map((value) => instant(value * 1000));
const versions = u32.map((value) => firmwareVersion(value.toString(16).padStart(8, '0')));
const some = fc.uint8Array({ maxLength: 20 });
const readings = fc.oneof(fc.record({ at: times }), fc.record({ at: times, clockStatus: fc.constantFrom(0, 2, 4) }));
const attribute = (octetCount: number) =>
  fc.oneof(fc.record({ value: fc.integer({ min: 0, max: 0x100 ** octetCount - 1 }) }), fc.record({ status: failures }));
const outcomes = fc.record({ code: fc.constantFrom(0, 1, 2, 3), version: versions });
const nothing = fc.constant(undefined);
const events = (high: number) =>
  fc.uniqueArray(u8, { maxLength: 20 }).map((low) => low.sort((a, b) => a - b).map((code) => high * 0x100 + code));
const cells = fc.oneof(
  fc.record({ role: u8, keyUsage: octets(2) }),
  fc.record({ role: u8, keyUsage: octets(2), cellUsage: u8 }),
);
const certificates = fc
  .uint8Array({ minLength: 1, maxLength: 100 })
  .map((inner) => Uint8Array.of(0x30, inner.length + 2, 0x04, inner.length, ...inner));
const floors = fc.array(
  fc.oneof(
    fc.record({ role: u8, floor: counters }),
    fc.record({ role: u8, floor: counters, byCell: fc.array(fc.record({ usage: u8, floor: counters })) }),
  ),
  { maxLength: 3 },
);
const names = fc.record({ party: entityIds, keyId: octets(8) });
const replaced = fc.record({
  commandCounter: counters,
  mode: u8,
  floors,
  cells: fc.array(fc.record({ cell: cells, status: u8, existing: names, replacing: names }), { maxLength: 3 }),
});

/** Leaves out what is undefined, as exact optional properties want it. */
function exact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const codecs: readonly (readonly [name: string, codec: Codec<unknown>, values: fc.Arbitrary<unknown>])[] = [
  ['ECS52 Command', ecs52.command, nothing],
  [
    'ECS52 Response',
    ecs52.response,
    fc.oneof(
      versions.map((version) => ({ result: 'success', version })),
      fc.constant({ result: 'failure' }),
      fc.integer({ min: 2, max: 255 }).map((status) => ({ result: 'failure', status })),
    ),
  ],
  ['GCS38 Command', gcs38.command, nothing],
  [
    'GCS38 Response',
    gcs38.response,
    fc.oneof(
      versions.map((version) => ({ result: 'success', version })),
      fc.constant({ result: 'failure' }),
      fc.constant({ result: 'failure', status: 0x8b }),
    ),
  ],
  ['CS08 Command', cs08.command, nothing],
  [
    'CS08 Response',
    cs08.response,
    versions.chain((version) => fc.constantFrom({ result: 'success', version }, { result: 'failure', version })),
  ],
  [
    'CS06 Command',
    cs06.command,
    fc
      .record({
        hash: octets(32),
        originatorCounter: counters,
        execution: optional(fc.oneof(times, fc.constant('cancel'))),
      })
      .map(exact),
  ],
  [
    'CS06 Response',
    cs06.response,
    fc.oneof(
      fc.constant({ kind: 'accepted' }),
      outcomes.map((outcome) => ({ kind: 'immediate', ...outcome })),
    ),
  ],
  [
    'CS06 Alert',
    activationOutcomeAlert.codec,
    fc.record({ alertCode: u16, execution: times, commandCounter: counters, outcome: outcomes }),
  ],
  ['ECS70 Command', ecs70.command, fc.record({ from: times, to: times })],
  [
    'ECS70 Response',
    ecs70.response,
    fc.oneof(
      fc.record({ results: fc.constant([0, 0, 0, 0, 0]), time: readings, status: u8 }),
      failures.map((result) => ({ results: [0, 0, 0, result, 250] })),
    ),
  ],
  ['GCS28 Command', gcs28.command, fc.record({ from: times, to: times })],
  ['GCS28 Response', gcs28.response, fc.record({ time: times, status: fc.constantFrom(0, 1, 2) })],
  ['ECS25a Command', ecs25a.command, fc.record({ change: events(0x81), enable: events(0x81) })],
  ['ECS25b Command', ecs25b.command, fc.record({ change: events(0x80), enable: events(0x80) })],
  ['ECS25a Response', ecs25a.response, fc.record({ result: u8 })],
  ['ECS25r1 Command', ecs25r1.command, nothing],
  [
    'ECS25r1 Response',
    ecs25r1.response,
    fc.array(fc.oneof(fc.record({ events: events(0x81) }), fc.record({ result: failures })), {
      minLength: 4,
      maxLength: 4,
    }),
  ],
  ['ECS25r2 Response', ecs25r2.response, fc.array(fc.record({ events: events(0x80) }), { minLength: 2, maxLength: 2 })],
  [
    'GCS20 Command',
    gcs20.command,
    fc.array(
      fc.record({
        issuerEventId: u32,
        start: fc.oneof(fc.constant('now'), fc.integer({ min: 1, max: 0xffff_ffff }).map(fromZclTime)),
        configuration: u8,
        events: fc.array(u16, { maxLength: 10 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  ],
  ['GCS20 Response', gcs20.response, fc.array(fc.record({ command: u8, status: u8 }), { minLength: 1, maxLength: 4 })],
  ['GCS13a Command', gcs13a.command, nothing],
  [
    'GCS13a Response',
    gcs13a.response,
    fc.uint8Array({ minLength: 12, maxLength: 60 }).map((octets) => Uint8Array.of(0x31, 0, 0, 0, 0, ...octets)),
  ],
  [
    'GCS13a encrypted part',
    gcs13a.part,
    fc.record({ divisor: attribute(3), multiplier: attribute(3), unit: attribute(1), delivered: attribute(6) }),
  ],
  ['GCS20r Command', gcs20r.command, nothing],
  [
    'GCS20r Response',
    gcs20r.response,
    fc.oneof(
      fc.record({ result: fc.constant('failure'), status: u8 }),
      fc.record({
        result: fc.constant('success'),
        commands: fc.constant([
          { commandIndex: 0, totalCommands: 1, events: [{ event: 0x810d, configuration: 0x18 }] },
        ]),
      }),
    ),
  ],
  ['ECS35a Command', ecs35a.command, fc.record({ from: seconds, to: seconds })],
  ...(
    [
      ['ECS35a Response', ecs35a, some.map((text) => [{ type: 'octet-string', octets: text }])],
      ['ECS35b Response', ecs35b, fc.constant([])],
      [
        'ECS35f Response',
        ecs35f,
        fc.tuple(u8, u32).map(([a, b]) => [
          { type: 'enum', value: a },
          { type: 'double-long-unsigned', value: b },
        ]),
      ],
    ] as const
  ).map(
    ([name, { response }, details]) =>
      [
        name,
        response,
        fc.oneof(
          fc.record({ result: fc.constant('failure'), status: failures }),
          fc.record({
            result: fc.constant('success'),
            entries: fc.array(fc.record({ at: seconds, event: u16, details: details as fc.Arbitrary<unknown> })),
          }),
        ),
      ] as const,
  ),
  [
    'CS10a Command',
    cs10a.command,
    fc.record({ log: u8, event: u16, from: seconds, to: seconds, count: u8, offset: u16 }),
  ],
  [
    'CS10a Response',
    cs10a.response,
    fc.oneof(
      fc.record({ result: fc.constant('failure'), status: failures }),
      fc.record({
        result: fc.constant('success'),
        commands: fc.array(
          fc.record({
            total: u16,
            commandIndex: u8,
            totalCommands: u8,
            control: u8,
            entries: fc.array(fc.record({ log: u8, event: u16, at: seconds, data: some })),
          }),
          { minLength: 1, maxLength: 1 },
        ),
      }),
    ),
  ],
  ['CCS01 Command', ccs01.command, fc.record({ device: entityIds, installCode: octets(16), joinTime: u16 })],
  ['CCS01 Response', ccs01.response, fc.record({ results: fc.array(u8, { minLength: 3, maxLength: 3 }) })],
  ['CCS02 Command', ccs02.command, fc.record({ device: entityIds })],
  ['CCS02 Response', ccs02.response, fc.record({ results: fc.array(u8, { minLength: 1, maxLength: 1 }) })],
  [
    'CS14 Alert',
    cs14.codec,
    fc
      .tuple(readings, u16, readings, octets(8), fc.array(fc.record({ device: entityIds, keyHash: octets(16) })))
      .map(([reading, alertCode, changed, network, devices]) => ({ ...reading, alertCode, changed, network, devices })),
  ],
  [
    'CCS08 Alert',
    ccs08.codec,
    fc.record({ alertCode: u16, at: times, device: entityIds, version: versions, code: u8 }),
  ],
  ['CS09 Alert', cs09.codec, fc.record({ alertCode: u16, at: times, version: versions, code: u8 })],
  [
    'Critical Alert, DLMS',
    criticalAlertDlms.codec,
    fc.tuple(u16, readings).map(([alertCode, at]) => ({ alertCode, ...at })),
  ],
  ['Critical Alert, GBZ', criticalAlertGbz.codec, fc.record({ alertCode: u16, at: seconds })],
  [
    'Firmware Receipt Alert, DLMS',
    firmwareReceiptAlert.codec,
    fc.tuple(u16, readings, octets(32)).map(([alertCode, at, hash]) => ({ alertCode, ...at, hash })),
  ],
  [
    'Firmware Receipt Alert, GBZ',
    firmwareReceiptAlertGsme.codec,
    fc.record({ alertCode: u16, at: seconds, hash: octets(32) }),
  ],
  [
    'Future Dated Alert, DLMS',
    futureDatedAlertDlms.codec,
    fc
      .record({
        alertCode: u16,
        messageCode: codes,
        commandCounter: counters,
        classId: u16,
        instance: octets(6),
        member: u8,
      })
      .chain((value) => readings.map((reading) => ({ ...value, ...reading }))),
  ],
  [
    'Future Dated Alert, GBZ',
    futureDatedAlertGbz.codec,
    fc.record({
      alertCode: u16,
      at: seconds,
      messageCode: codes,
      commandCounter: counters,
      cluster: u16,
      frameControl: u8,
      command: u8,
    }),
  ],
  ...(cs02b[2] === undefined
    ? []
    : ([
        [
          'CS02b Command',
          cs02b[2].command,
          fc
            .record({
              mode: u8,
              symmetricKey: optional(octets(32)),
              timeCheck: optional(u8),
              authorisingCell: optional(cells),
              originatorCounter: counters,
              floor: optional(counters),
              specialistFloors: optional(fc.array(fc.record({ usage: u8, floor: counters }), { maxLength: 2 })),
              otherFloors: optional(floors),
              replacements: fc.array(fc.record({ certificate: certificates, cell: cells }), { maxLength: 3 }),
              pathCertificates: fc.array(certificates, { maxLength: 2 }),
              execution: optional(fc.oneof(times, fc.constant('cancel'))),
            })
            .map(exact),
        ],
        [
          'CS02b Response',
          cs02b[2].response,
          fc.oneof(
            fc.constant({ kind: 'accepted' }),
            replaced.map((outcome) => ({ kind: 'immediate', outcome })),
          ),
        ],
      ] as const)),
  ['CS02b Alert', credentialsAlert.codec, fc.record({ alertCode: u16, execution: times, outcome: replaced })],
];

describe('a use case', () => {
  for (const [name, codec, values] of codecs) {
    it(`${name}: decodes to what was encoded`, () => {
      fc.assert(
        fc.property(values, counters, (value, counter) => {
          expect(codec.decode(codec.encode(value, counter), counter), name).to.deep.equal(value);
        }),
      );
    });

    it(`${name}: of any changed octet is a value that encodes to the same, or a CodecError`, () => {
      fc.assert(
        fc.property(values, counters, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, counter, at, change) => {
          const input = new Uint8Array(codec.encode(value, counter));
          input[at % input.length] = (input[at % input.length] ?? 0) ^ change;
          try {
            codec.decode(input, counter);
          } catch (error) {
            expect(error, 'typed').to.be.instanceOf(CodecError);
          }
        }),
      );
    });
  }
});
