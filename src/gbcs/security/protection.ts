import { CodecError, type EntityId, type Signer } from '../../terms';
import type { Header } from '../message/header';
import {
  decodeMessage,
  encodeGrouping,
  encodeMacHeader,
  encodeSignedPart,
  groupingOf,
  type Message,
  signedPartOf,
} from '../message/message';
import { macJob } from './shared-key-job';

/** How a message is protected: non critical by a MAC, critical Responses by a signature, critical Commands by both. */
export type Protection = 'mac' | 'signature' | 'signature+mac';

/** What became of a MAC or a signature: it held, it didn't, there was no key to tell by, or there was none. */
export type Check = 'held' | 'failed' | 'no key' | 'absent';

/** A ready message: signed by its originator and MACed between the two that GBCS names for its kind. */
export function protect(
  header: Header,
  content: Uint8Array,
  protection: Protection,
  signer: Signer,
  acb: EntityId,
): Uint8Array {
  const signedPart = encodeSignedPart(header, content);
  const signature = protection === 'mac' ? undefined : signer.sign(header.originator, signedPart);
  const grouping = encodeGrouping(signedPart, signature);
  return protection === 'signature' ? grouping : encodeMacHeader(grouping, signer.mac(macJob(header, grouping, acb)));
}

/** The MAC that a message of these fields has to carry. */
export function computeMac(
  { header, content, signature }: Pick<Message, 'header' | 'content' | 'signature'>,
  signer: Signer,
  acb: EntityId,
): Uint8Array {
  const grouping = encodeGrouping(encodeSignedPart(header, content), signature);
  return signer.mac(macJob(header, grouping, acb));
}

/** Checks MAC and signature of a decoded message. */
export function verifyMessage(
  message: Message,
  signer: Signer,
  acb: EntityId,
): { readonly mac: Check; readonly signature: Check } {
  const { header, mac, signature } = message;
  return {
    mac: mac === undefined ? 'absent' : check(signer.verifyMac(recipientJob(message, acb), mac)),
    signature:
      signature === undefined ? 'absent' : check(signer.verify(header.originator, signedPartOf(message), signature)),
  };
}

/** The MAC's job as the end that checks it sees it. */
function recipientJob(message: Message, acb: EntityId) {
  const job = macJob(message.header, groupingOf(message), acb);
  return { own: job.peer, peer: job.own, otherInfo: job.otherInfo, iv: job.iv, aad: job.aad };
}

function check(held: boolean | undefined): Check {
  return held === undefined ? 'no key' : held ? 'held' : 'failed';
}

/**
 * Adds the originator's signature to a Pre-Command.
 *
 * @param preCommand without a signature field, or with the empty one (00) that some DCC test tools append
 */
export function signPreCommand(preCommand: Uint8Array, signer: Signer): Uint8Array {
  const message = decodeMessage(preCommand);
  if (message.header.cra !== 'command' || message.mac !== undefined || message.signature !== undefined) {
    throw new CodecError({
      field: 'Pre-Command',
      offset: 0,
      expected: 'an unsigned Command without MAC',
      found: 'another message',
    });
  }
  const signedPart = signedPartOf(message);
  return encodeGrouping(signedPart, signer.sign(message.header.originator, signedPart));
}

/** What the access control broker sends on: the signed Pre-Command under its MAC. */
export function commandFromSignedPreCommand(signed: Uint8Array, acb: EntityId, signer: Signer): Uint8Array {
  const message = decodeMessage(signed);
  if (message.form !== 'signed-pre-command') {
    throw new CodecError({
      field: 'Signed Pre-Command',
      offset: 0,
      expected: 'a signed Command without MAC',
      found: message.form,
    });
  }
  return encodeMacHeader(message.bytes, signer.mac(macJob(message.header, message.bytes, acb)));
}
