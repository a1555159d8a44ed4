import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { CodecError, messageCode, originatorCounter, toHex } from '../../terms';
import { decodeMessage } from '../message/message';
import { responseHeader } from '../message/response-header';
import { encodeApdu } from '../payload/apdu';
import { encodeGbz, readBlob } from '../payload/gbz';
import { decodePayload } from '../payload/payload';
import { acb, bytes, commandHeader, ppmid, signer } from '../testing';
import { keySigner } from './key-signer';
import { openProtected, openSealed, protectedParts, sealProtected } from './protected-parts';
import { protect } from './protection';

const header = responseHeader(commandHeader(messageCode(0x0074)));
const zcl = bytes('0000 00 25 393000000000');

/** A GBZ Response with one encrypted component. */
function gbzResponse(blob: Uint8Array) {
  const component = {
    control: 3,
    cluster: 0x0702,
    additionalHeader: { control: 0, frameCounter: 0 },
    frameControl: 0x18,
    sequence: 0,
    command: 1,
    payload: readBlob(blob),
  };
  return decodeMessage(protect(header, encodeGbz({ components: [component] }), 'mac', signer, acb));
}

/** A DLMS Response with protected attributes. */
function dlmsResponse(blob: Uint8Array) {
  const options = { type: 'structure', items: new Array(5).fill({ type: 'null-data' }) } as const;
  const parameters = { type: 'structure', items: [{ type: 'enum', value: 2 }, options] } as const;
  const data = {
    type: 'structure',
    items: [
      { type: 'array', items: [parameters] },
      { type: 'octet-string', octets: blob },
    ],
  } as const;
  const results = [{ choice: 'action', result: 0, data }] as const;
  const content = encodeApdu({ apdu: 'access-response', invokeId: 0x200003e8, results });
  return decodeMessage(protect(header, content, 'mac', signer, acb));
}

describe('a protected part', () => {
  for (const [family, response] of [
    ['GBZ', gbzResponse],
    ['DLMS', dlmsResponse],
  ] as const) {
    it(`of a ${family} Response opens for its recipient`, () => {
      const message = response(sealProtected(header, zcl, signer));
      const payload = decodePayload(message.header, message.content);
      expect(protectedParts(message.content, payload).length, 'parts').to.equal(1);
      expect(openProtected(message, payload, signer), 'plaintext').to.deep.equal([zcl]);
      expect(openProtected(message, payload, keySigner([])), 'without keys').to.deep.equal([undefined]);
    });

    it(`of a ${family} Response doesn't open after a change`, () => {
      const blob = sealProtected(header, zcl, signer);
      blob[7] = (blob[7] ?? 0) ^ 1;
      const message = response(blob);
      const opened = openProtected(message, decodePayload(message.header, message.content), signer);
      expect(opened, 'opened').to.deep.equal([false]);
    });
  }

  it('seals to the same octets again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (plaintext) => {
        const blob = sealProtected(header, plaintext, signer);
        expect(toHex(blob.subarray(0, 5)), 'security header').to.equal('3100000000');
        expect(sealProtected(header, plaintext, signer), 'blob').to.deep.equal(blob);
        expect(openSealed(header, blob, signer), 'opened').to.deep.equal(plaintext);
      }),
    );
  });

  it('is bound to the user behind the broker and to the counter that counts', () => {
    const relayed = {
      ...header,
      supplementaryRemoteParty: ppmid,
      supplementaryRemotePartyCounter: originatorCounter(5n),
    };
    const unknown = { ...relayed, supplementaryOriginatorCounter: originatorCounter(2000n) };
    const blobs = [header, relayed, unknown].map((one) => toHex(sealProtected(one, zcl, signer)));
    expect(new Set(blobs).size, 'different keys').to.equal(3);
  });

  it('without its security header is a CodecError at its place', () => {
    const blob = sealProtected(header, zcl, signer);
    blob[1] = 1;
    const message = dlmsResponse(blob);
    const payload = decodePayload(message.header, message.content);
    expect(() => protectedParts(message.content, payload), 'parts').to.throw(CodecError, /protected part header/);
  });
});
