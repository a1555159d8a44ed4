import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { CodecError, instant } from '../../terms';
import { bytes, octets } from '../testing';
import {
  decodeDateTime,
  encodeDateTime,
  encodeSpecialDateTime,
  fromZclTime,
  generalizedTime,
  parseGeneralizedTime,
  zclTime,
} from './date-time';

const hundredths = fc
  .integer({ min: Date.UTC(1, 0, 1) / 10, max: Date.UTC(9998, 11, 31) / 10 })
  .map((value) => instant(value * 10));

describe('a DLMS date-time', () => {
  it('of a moment has neither day of week nor deviation', () => {
    const moment = instant(Date.UTC(2015, 0, 1, 10, 0, 0));
    expect(encodeDateTime(moment), 'octets').to.deep.equal(bytes('07DF0101FF0A0000008000FF'));
    expect(encodeDateTime(moment, 0x02)[11], 'status').to.equal(0x02);
  });

  it('says again what was put in, with status, day of week and deviation', () => {
    const forms = fc.record({
      dayOfWeek: fc.constantFrom(0xff, 1, 7),
      deviation: fc.constantFrom(-0x8000, 0, 60, -720),
    });
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 0, max: 255 }), forms, (moment, status, form) => {
        const decoded = decodeDateTime(encodeDateTime(moment, status, form));
        const plain = form.dayOfWeek === 0xff && form.deviation === -0x8000;
        const expected = { kind: 'moment', instant: moment, status };
        expect(decoded, 'moment').to.deep.equal(plain ? expected : { ...expected, written: form });
      }),
    );
  });

  it('may be now or never', () => {
    expect(encodeSpecialDateTime('now'), 'now').to.deep.equal(bytes('0000000000000000008000FF'));
    expect(encodeSpecialDateTime('never'), 'never').to.deep.equal(bytes('FFFFFFFFFFFFFFFFFF8000FF'));
    for (const kind of ['now', 'never'] as const) {
      expect(decodeDateTime(encodeSpecialDateTime(kind)), kind).to.deep.equal({ kind });
    }
  });

  it('of any octets is one or a CodecError', () => {
    fc.assert(
      fc.property(octets(12), (input) => {
        try {
          decodeDateTime(input);
        } catch (error) {
          expect(error, 'typed').to.be.instanceOf(CodecError);
        }
      }),
    );
  });

  for (const [what, hex] of [
    ['30 February', '07DF021EFF0000000080 00FF'],
    ['hour 24', '07DF0101FF18000000800000'],
    ['day of week 0', '07DF010100000000008000FF'],
    ['a wildcard year', 'FFFF0101FF0000000080 00FF'],
    ['eleven octets', '07DF0101FF000000008000'],
  ] as const) {
    it(`is not ${what}`, () => {
      expect(() => decodeDateTime(bytes(hex)), what).to.throw(CodecError);
    });
  }
});

describe('a GeneralizedTime', () => {
  it('is YYYYMMDDHHMMSSZ, and 99991231235959Z never', () => {
    expect(generalizedTime(instant(Date.UTC(2030, 0, 15, 9))), 'text').to.equal('20300115090000Z');
    expect(parseGeneralizedTime('99991231235959Z'), 'never').to.equal('never');
    expect(() => parseGeneralizedTime('20300230000000Z'), '30 February').to.throw(CodecError);
    expect(() => parseGeneralizedTime('20300115090000'), 'without Z').to.throw(CodecError);
  });

  it('reads as written, to the second', () => {
    fc.assert(
      fc.property(hundredths, (moment) => {
        const second = instant(Math.floor(moment / 1000) * 1000);
        expect(parseGeneralizedTime(generalizedTime(moment)), 'moment').to.equal(second);
      }),
    );
  });
});

describe('a ZCL time', () => {
  it('counts seconds from 2000', () => {
    expect(zclTime(instant(Date.UTC(2015, 0, 1))), 'seconds').to.equal(0x1c374a80);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seconds) => {
        expect(zclTime(fromZclTime(seconds)), 'seconds').to.equal(seconds);
      }),
    );
    expect(() => zclTime(instant(0)), '1970').to.throw(CodecError);
  });
});
