import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  type ConsumptionRead,
  decodeMessage,
  encodeDateTime,
  gcs13a,
  gcs38,
  keySigner,
  type Message,
  protect,
  publicKeys,
  responseHeader,
  sealProtected,
  seededKeys,
} from '../../gbcs';
import { CodecError, entityId, fromHex, instant, originatorCounter } from '../../terms';
import { consumptionIn } from './consumption-read';

const supplier = entityId('90B3D51F30010000');
const transporter = entityId('90B3D51F30020000');
const gsme = entityId('00DB1234567890A1');
const counter = originatorCounter(1000n);
const keys = [supplier, transporter, gsme].map((party) => seededKeys(party, 'consumption'));
const meter = keySigner(keys);
const own = (holder: typeof supplier) =>
  keySigner(keys.map((each) => (each.party === holder ? each : publicKeys(each))));

const header = responseHeader(
  { cra: 'command', originatorCounter: counter, originator: supplier, recipient: gsme, messageCode: gcs13a.code },
  { dateTime: encodeDateTime(instant(0)) },
);
const read: ConsumptionRead = {
  divisor: { value: 1000 },
  multiplier: { value: 1 },
  unit: { value: 1 },
  delivered: { value: 12_345 },
};

function answer(changes: Partial<ConsumptionRead>, sealedFor = header): Message {
  const sealed = sealProtected(sealedFor, gcs13a.part.encode({ ...read, ...changes }, counter), meter);
  return decodeMessage(protect(header, gcs13a.response.encode(sealed, counter), 'mac', meter, supplier));
}

describe('The Consumption Register in an answer to SR4.1.1', () => {
  it('is told in cubic metres, to the party that it is encrypted for', () => {
    expect(consumptionIn(answer({}), own), 'plain').to.equal('12.345 m³');
    expect(consumptionIn(answer({ multiplier: { value: 2 }, divisor: { value: 100 } }), own)).to.equal('246.9 m³');
    expect(consumptionIn(answer({ delivered: { value: 0 } }), own), 'nothing').to.equal('0 m³');
    expect(consumptionIn(answer({ delivered: { value: 2 ** 48 - 1 } }), own), 'most').to.equal('281474976710.655 m³');
  });

  it('is never taken for cubic metres where it is something else, or not told', () => {
    expect(consumptionIn(answer({ unit: { value: 0 } }), own), 'unit').to.equal('12.345 of unit 0');
    expect(consumptionIn(answer({ divisor: { value: 0 } }), own), 'divisor').to.equal('Infinity m³');
    const failing = { divisor: { status: 0xc0 }, delivered: { status: 0x01 } };
    expect(consumptionIn(answer(failing), own), 'failing').to.equal('divisor: status C0, delivered: status 1');
    const other = { ...header, recipient: transporter };
    expect(consumptionIn(answer({}, other), own), "another's").to.equal(`encrypted, and doesn't open for ${supplier}`);
  });

  it('in the clear, or in another use case, is the fault of the Device; without keys, of the bench', () => {
    const content = fromHex('010901010702000C08000106020041040123ABCD') ?? new Uint8Array();
    const clear = decodeMessage(protect(header, content, 'mac', meter, supplier));
    expect(() => consumptionIn(clear, own), 'clear').to.throw(CodecError, 'component control');
    const version = decodeMessage(protect({ ...header, messageCode: gcs38.code }, content, 'mac', meter, supplier));
    expect(() => consumptionIn(version, own), 'GCS38').to.throw(/not one that a gas meter tells its registers by/);
    expect(() => consumptionIn(answer({}), () => keySigner([])), 'no keys').to.throw(/No key-agreement keys/);
  });
});
