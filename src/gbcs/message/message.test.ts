import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { CodecError, messageCode, sameBytes } from '../../terms';
import { protect, verifyMessage } from '../security/protection';
import { acb, bytes, commandHeader, headers, octets, signer, supplier } from '../testing';
import { decodeMessage, encodeMessage, encodePreCommand } from './message';

const direct = commandHeader(messageCode(0x0059));
const content = bytes('D9 200003E8 00 01 01 0001 0000000201FF 02 01 00');

function caught(message: Uint8Array): boolean {
  try {
    const { mac, signature } = verifyMessage(decodeMessage(message), signer, acb);
    const good = ['held', 'absent'];
    return !good.includes(mac) || !good.includes(signature) || (mac === 'absent' && signature === 'absent');
  } catch (error) {
    expect(error, 'only typed errors').to.be.instanceOf(CodecError);
    return true;
  }
}

describe('a GBCS message', () => {
  it('encodes to what it was decoded from, in every form of header and protection', () => {
    const protections = fc.constantFrom('mac', 'signature', 'both', 'none');
    const messages = fc.tuple(headers, fc.uint8Array({ maxLength: 300 }), protections, octets(64), octets(12));
    fc.assert(
      fc.property(messages, ([header, body, protection, signature, mac]) => {
        const signed = protection === 'signature' || protection === 'both' ? signature : undefined;
        const maced = protection === 'mac' || protection === 'both' ? mac : undefined;
        const form = header.cra === 'command' && signed && !maced ? 'signed-pre-command' : 'message';
        const fields = { form, header, content: body, signature: signed, mac: maced } as const;
        const encoded = encodeMessage(fields);
        const { bytes: copy, ...decoded } = decodeMessage(encoded);
        expect(decoded, 'fields').to.deep.equal(fields);
        expect(sameBytes(copy, encoded), 'octets').to.equal(true);
        expect(encodeMessage(decoded), 'encoded again').to.deep.equal(encoded);
      }),
    );
  });

  it('of any octets is a message or a CodecError', () => {
    const starts = fc.constantFrom(
      [],
      [0xdf, 0x09],
      [0xdd, 0, 0, 0, 0, 0, 0],
      [0xdd, 0, 0, 0, 0, 0, 0, 0x40, 0x11, 0, 0, 0, 0],
    );
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const input = Uint8Array.of(...start, ...rest);
        try {
          expect(encodeMessage(decodeMessage(input)), 'strict, so the same octets').to.deep.equal(input);
        } catch (error) {
          expect(error, 'typed').to.be.instanceOf(CodecError);
        }
      }),
    );
  });

  it('is a Pre-Command without signature field, and another message with an empty one', () => {
    const preCommand = encodePreCommand(direct, content);
    expect(decodeMessage(preCommand).form, 'without').to.equal('pre-command');
    const trailing = decodeMessage(Uint8Array.of(...preCommand, 0));
    expect(trailing.form, 'with').to.equal('message');
    expect(encodeMessage(trailing), 'octets').to.deep.equal(Uint8Array.of(...preCommand, 0));
  });

  it('names field, offset, what was expected and what stood there', () => {
    const message = protect(direct, content, 'mac', signer, acb);
    message[9] = 0x01;
    expect(() => decodeMessage(message), 'invocation counter').to.throw(
      CodecError,
      'security header at offset 8: expected 1100000000, found 11010000',
    );
  });

  it('is refused with a date-time of another length than 12', () => {
    const message = protect(direct, content, 'signature', signer, acb);
    const short = Uint8Array.of(...message.subarray(0, 29), 1, 0, ...message.subarray(30));
    expect(() => decodeMessage(short), 'one octet').to.throw(CodecError, 'date-time length at offset 29');
  });

  it('is refused with octets after its end', () => {
    const message = protect(direct, content, 'signature', signer, acb);
    expect(() => decodeMessage(Uint8Array.of(...message, 0)), 'one more').to.throw(CodecError, /end of message/);
  });

  for (const protection of ['mac', 'signature', 'signature+mac'] as const) {
    it(`under ${protection} shows every single flipped bit`, () => {
      const message = protect(direct, content, protection, signer, acb);
      expect(caught(message), 'as it was').to.equal(false);
      const missed: string[] = [];
      for (let bit = 0; bit < 8 * message.length; bit += 1) {
        const flipped = new Uint8Array(message);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
        if (!caught(flipped)) {
          missed.push(`octet ${bit >> 3}, bit ${bit & 7}`);
        }
      }
      expect(missed, 'flips not caught').to.deep.equal([]);
    });
  }

  it('refuses to encode what cannot stand together', () => {
    const twoCounters = { ...direct, supplementaryRemotePartyCounter: direct.originatorCounter };
    expect(() => encodePreCommand(twoCounters, content), 'a counter without its party').to.throw(CodecError);
    const timed = { ...direct, dateTime: new Uint8Array(11) };
    expect(() => encodePreCommand(timed, content), 'eleven octets of date-time').to.throw(CodecError);
    const answer = { ...direct, cra: 'response' as const, originator: supplier };
    expect(() => encodePreCommand(answer, content), 'a Response as Pre-Command').to.throw(CodecError);
  });
});
