import fc from 'fast-check';
import { type EntityId, entityId, fromHex, type MessageCode, messageCode, originatorCounter } from '../terms';
import type { Header } from './message/header';
import { keySigner } from './security/key-signer';
import { seededKeys } from './security/seeded-keys';

/** What tests of this room share: parties with seeded keys, and arbitrary values. */
export const supplier = entityId('90B3D51F30010000');
export const acb = entityId('90B3D51F30000002');
export const esme = entityId('00DB1234567890A0');
export const ppmid = entityId('00DB1234567890A4');

export const allKeys = [supplier, acb, esme, ppmid].map((party) => seededKeys(party, 'gbcs tests'));
export const signer = keySigner(allKeys);

export function bytes(hex: string): Uint8Array {
  return fromHex(hex.replaceAll(' ', '')) ?? new Uint8Array(0);
}

export const counters = fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn }).map(originatorCounter);
export const octets = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
export const entityIds = octets(8).map((id) => entityId(Buffer.from(id).toString('hex')));
export const codes = fc.integer({ min: 0, max: 0xffff }).map(messageCode);

/** DER that fills its field, as a certificate does. */
const certificates = fc.uint8Array({ minLength: 130, maxLength: 600 }).map((inner) => {
  const head = inner.length < 0x100 ? [0x30, 0x81, inner.length] : [0x30, 0x82, inner.length >> 8, inner.length & 0xff];
  return Uint8Array.of(...head, ...inner);
});

/** Any header that can be. */
export const headers: fc.Arbitrary<Header> = fc
  .record({
    cra: fc.constantFrom('command', 'response', 'alert'),
    originatorCounter: counters,
    originator: entityIds,
    recipient: entityIds,
    dateTime: fc.option(octets(12), { nil: undefined }),
    messageCode: codes,
    form: fc.constantFrom('direct', 'party', 'relayed', 'full'),
    party: entityIds,
    partyCounter: counters,
    ownCounter: counters,
    certificate: certificates,
  })
  .map(({ dateTime, form, party, partyCounter, ownCounter, certificate, ...rest }): Header => {
    const full = rest.cra === 'command' ? { certificate } : { supplementaryOriginatorCounter: ownCounter };
    return {
      ...rest,
      ...(dateTime === undefined ? {} : { dateTime }),
      ...(form === 'direct' ? {} : { supplementaryRemoteParty: party }),
      ...(form === 'relayed' || form === 'full' ? { supplementaryRemotePartyCounter: partyCounter } : {}),
      ...(form === 'full' ? full : {}),
    };
  });

/** The header of a direct Command from the Supplier to the ESME. */
export function commandHeader(code: MessageCode, counter = 1000n, recipient: EntityId = esme): Header {
  return {
    cra: 'command',
    originatorCounter: originatorCounter(counter),
    originator: supplier,
    recipient,
    messageCode: code,
  };
}
