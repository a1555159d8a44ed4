import { test } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { instants, octets, texts } from '../testing/arbitrary-values';
import { deviceIdList, firmware } from './identifier-type';
import { date, dateTime } from './moment-type';
import { base64, hex } from './octet-type';
import { boolean, integer, string, type TextType } from './text-type';

test('a moment is read in every form that the schema has for it', () => {
  const forms: Record<string, string | undefined> = {
    '2021-11-04T00:00:00Z': '2021-11-04T00:00:00.000Z',
    '2021-11-04T00:00:00.00Z': '2021-11-04T00:00:00.000Z',
    '2021-11-04T00:00:00.1239Z': '2021-11-04T00:00:00.123Z',
    '2021-11-04T00:00:00': '2021-11-04T00:00:00.000Z',
    '2021-11-04T01:30:00+01:30': '2021-11-04T00:00:00.000Z',
    '2021-11-03T10:00:00-14:00': '2021-11-04T00:00:00.000Z',
    ' 2020-02-29T00:00:00Z\n': '2020-02-29T00:00:00.000Z',
    '2021-02-29T00:00:00Z': undefined,
    '2021-11-04T24:00:01Z': undefined,
    '2021-11-04T00:00:60Z': undefined,
    '2021-11-04T00:00Z': undefined,
    '2021-11-04': undefined,
    '2021-11-04T00:00:00.Z': undefined,
    '2021-11-04T00:00:00+14:01': undefined,
    '2021-11-04T00:00:00+01:60': undefined,
    '0000-01-01T00:00:00Z': undefined,
    '21-11-04T00:00:00Z': undefined,
    '2021-11-04 00:00:00Z': undefined,
    '04/11/2021': undefined,
  };
  for (const [text, expected] of Object.entries(forms)) {
    const moment = dateTime.read(text, 5);
    expect(moment === undefined ? undefined : new Date(moment).toISOString(), text).to.equal(expected);
  }
});

test('a moment is written to the second, or to the millisecond where there is one', () => {
  fc.assert(
    fc.property(instants, (moment) => {
      const text = dateTime.write(moment, 5) ?? '';
      expect(text).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/);
      expect(text.includes('.'), text).to.equal(moment % 1000 !== 0);
      expect(dateTime.read(text, 5), text).to.equal(moment);
    }),
  );
});

const cases: readonly (readonly [name: string, type: TextType<unknown>, good: string[], bad: string[]])[] = [
  [
    'date',
    date,
    ['2021-11-04', '2021-11-04Z', '2021-11-04+01:00'],
    ['2021-02-30', '2021-11-4', '2021-11-04T00:00:00Z'],
  ],
  [
    'integer',
    integer(0, 86_400),
    ['0', '86400', '+1', '-0', '007', ' 5\n'],
    ['-1', '86401', '1.0', '1e3', '0x10', '', '5 5'],
  ],
  ['boolean', boolean, ['true', 'false', '1', '0', ' 1 '], ['TRUE', 'yes', '', '2', 'constructor']],
  ['hex', hex(2, 3), ['8F72', '8f7200', ' 8F72 '], ['8F', '8F72000000', '8F7', '8G72', '8F 72', '0x8F']],
  ['base64', base64(3), ['', 'AQID', 'AQ==', ' A\nQ = = '], ['AQIDBA==', 'AQI', 'A===', 'AR==', '-_-_', 'AQ==AQ==']],
  ['firmware version', firmware, ['0123abcd'], ['0123ABC', '0123ABCDE', '0123ABCG', ' 0123ABCD', '']],
  [
    'Device ID list',
    deviceIdList(2),
    ['00-DB-12-34-56-78-90-A0', '00-DB-12-34-56-78-90-A0,00-db-12-34-56-78-90-a1'],
    ['', ',', '00-DB-12-34-56-78-90-A0,', '00-DB-12-34-56-78-90-A0, 00-DB-12-34-56-78-90-A1', '00DB1234567890A0'],
  ],
];

for (const [name, type, good, bad] of cases) {
  test(`${name}: what the schema takes, and what it doesn't`, () => {
    for (const text of good) {
      expect(type.read(text, 5), JSON.stringify(text)).not.to.equal(undefined);
    }
    for (const text of bad) {
      expect(type.read(text, 5), JSON.stringify(text)).to.equal(undefined);
    }
  });
}

test('a list of Devices is no longer than its limit', () => {
  const three = Array.from({ length: 3 }, () => '00-DB-12-34-56-78-90-A0').join(',');
  expect(deviceIdList(2).read(three, 5)).to.equal(undefined);
  expect(deviceIdList(3).read(three, 5)).to.have.lengthOf(3);
});

test('lengths are counted in characters, not in UTF-16 units', () => {
  expect(string(1, 2).read('😀😀', 5)).to.equal('😀😀');
  expect(string(1, 2).read('😀😀x', 5)).to.equal(undefined);
  expect(string(1, 2).write('', 5)).to.equal(undefined);
  fc.assert(fc.property(texts(0, 20), (text) => string(0, 20).write(text, 5) === text));
});

test('octets survive base64, also those of a view into a larger buffer', () => {
  fc.assert(
    fc.property(octets(), fc.nat(8), (bytes, skipped) => {
      const view = bytes.subarray(Math.min(skipped, bytes.length));
      expect(base64().read(base64().write(view, 5) ?? '', 5)).to.deep.equal(new Uint8Array(view));
    }),
  );
});
