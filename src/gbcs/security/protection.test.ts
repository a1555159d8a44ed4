import { describe, it } from 'node:test';
import { expect } from 'chai';
import { CodecError, messageCode, originatorCounter, type SharedKeyJob, type Signer, sameBytes } from '../../terms';
import type { Header } from '../message/header';
import { decodeMessage, encodePreCommand } from '../message/message';
import { responseHeader } from '../message/response-header';
import { acb, allKeys, bytes, commandHeader, esme, ppmid, signer, supplier } from '../testing';
import { keySigner } from './key-signer';
import { commandFromSignedPreCommand, protect, signPreCommand, verifyMessage } from './protection';
import { publicKeys } from './seeded-keys';

const content = bytes('0500');
const critical = commandHeader(messageCode(0x0012));

/** The two between whom a message is MACed. */
function between(header: Header): readonly string[] {
  let job: SharedKeyJob | undefined;
  const spy: Signer = {
    ...signer,
    mac: (asked) => {
      job = asked;
      return signer.mac(asked);
    },
  };
  protect(header, content, 'mac', spy, acb);
  return [job?.own ?? '', job?.peer ?? ''];
}

describe('protection', () => {
  it('is by the access control broker and the Device for a Command, whoever originates it', () => {
    expect(between(critical), 'Command').to.deep.equal([acb, esme]);
    expect(between({ ...critical, originator: acb }), 'of the ACB').to.deep.equal([acb, esme]);
  });

  it('is by the Device and the recipient for a Response and an Alert', () => {
    const response = responseHeader(critical);
    expect(between(response), 'Response').to.deep.equal([esme, supplier]);
    expect(between({ ...response, cra: 'alert' }), 'Alert').to.deep.equal([esme, supplier]);
  });

  it('is by both Devices for a Command from Device to Device', () => {
    const command = { ...critical, messageCode: messageCode(0x009b), originator: ppmid };
    expect(between(command), 'PCS01').to.deep.equal([ppmid, esme]);
  });

  it('holds at the other end, which has only its own private keys', () => {
    const message = decodeMessage(protect(critical, content, 'signature+mac', signer, acb));
    const device = keySigner(allKeys.map((keys) => (keys.party === esme ? keys : publicKeys(keys))));
    expect(verifyMessage(message, device, acb), 'at the Device').to.deep.equal({ mac: 'held', signature: 'held' });
    expect(verifyMessage(message, device, supplier).mac, 'with another broker').to.equal('failed');
    expect(verifyMessage(message, keySigner([]), acb), 'without keys').to.deep.equal({
      mac: 'no key',
      signature: 'no key',
    });
  });

  it('tells what is absent', () => {
    const message = decodeMessage(protect(responseHeader(critical), content, 'signature', signer, acb));
    expect(verifyMessage(message, signer, acb), 'signature only').to.deep.equal({ mac: 'absent', signature: 'held' });
  });

  it('makes a Command of a Pre-Command in two steps, and takes an empty signature field', () => {
    const preCommand = encodePreCommand(critical, content);
    for (const handedOut of [preCommand, Uint8Array.of(...preCommand, 0)]) {
      const signed = signPreCommand(handedOut, signer);
      expect(decodeMessage(signed).form, 'signed').to.equal('signed-pre-command');
      expect(sameBytes(signed.subarray(0, preCommand.length), preCommand), 'as handed out').to.equal(true);
      const command = decodeMessage(commandFromSignedPreCommand(signed, acb, signer));
      expect(verifyMessage(command, signer, acb), 'Command').to.deep.equal({ mac: 'held', signature: 'held' });
      expect(command.header, 'header').to.deep.equal(critical);
    }
  });

  it('refuses to sign or to wrap anything else', () => {
    const signed = signPreCommand(encodePreCommand(critical, content), signer);
    expect(() => signPreCommand(signed, signer), 'signed already').to.throw(CodecError);
    expect(() => commandFromSignedPreCommand(encodePreCommand(critical, content), acb, signer), 'unsigned').to.throw(
      CodecError,
    );
    const response = protect(responseHeader(critical), content, 'signature', signer, acb);
    expect(() => signPreCommand(response, signer), 'a Response').to.throw(CodecError);
  });

  it('depends on the counter in the header', () => {
    const other = { ...critical, originatorCounter: originatorCounter(1001n) };
    const macs = [critical, other].map((header) => decodeMessage(protect(header, content, 'mac', signer, acb)).mac);
    expect(macs[0], 'MACs').not.to.deep.equal(macs[1]);
  });
});
