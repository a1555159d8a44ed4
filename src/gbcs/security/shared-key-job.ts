import type { EntityId, SharedKeyJob } from '../../terms';
import type { Header } from '../message/header';
import { deviceToDevice } from '../message/message-codes';
import { OctetWriter } from '../octets/octet-writer';

/** Object identifier of AES-128-GCM with key agreement, as GBCS puts it first in the key derivation's otherInfo. */
const algorithmId = Uint8Array.of(0x60, 0x85, 0x74, 0x06, 0x08, 0x03, 0x00);
/** In place of the CRA Flag where a part of a message is encrypted. */
const encryptionOctet = 0x04;
/** Security control of an encrypted part (encryption and authentication); also its authenticated data. */
export const protectedControl = 0x31;
const protectedAad = Uint8Array.of(protectedControl);
/** Security control, invocation counter, and the octet that GBCS puts before the Grouping Header in a MAC. */
const macAadPrefixLength = 6;
/** Where a Grouping Header has its transaction-id (with the length octet), originator and recipient. */
const transactionAt = 1;
const originatorAt = 12;
const recipientAt = 21;

/** A few octets; quicker than a view and `set`. */
function copy(from: Uint8Array, at: number, to: Uint8Array, toAt: number, count: number): void {
  for (let index = 0; index < count; index += 1) {
    to[toAt + index] = from[at + index] ?? 0;
  }
}

/**
 * What the MAC of a message is computed over, and between whom: the ACB and the Device for a Command, whoever
 * originated it; the Device and the recipient for a Response or an Alert; the two Devices between Devices.
 *
 * @param grouping the Grouping Header from its tag through its signature field
 */
export function macJob(header: Header, grouping: Uint8Array, acb: EntityId): SharedKeyJob {
  const byAcb = header.cra === 'command' && !deviceToDevice(header.messageCode);
  const otherInfo = new Uint8Array(33);
  otherInfo.set(algorithmId);
  copy(grouping, originatorAt, otherInfo, 7, 8);
  copy(grouping, transactionAt, otherInfo, 15, 10);
  copy(grouping, recipientAt, otherInfo, 25, 8);
  const iv = new Uint8Array(12);
  copy(grouping, originatorAt, iv, 0, 8);
  const aad = Buffer.allocUnsafe(macAadPrefixLength + grouping.length).fill(0, 0, macAadPrefixLength);
  aad[0] = 0x11;
  aad.set(grouping, macAadPrefixLength);
  return { own: byAcb ? acb : header.originator, peer: header.recipient, otherInfo, iv, aad };
}

/**
 * What a protected part of a Response or an Alert is encrypted under. All parts of one message share key and
 * initialization vector (GBCS has it so): a counter must never be used twice.
 */
export function protectedJob(header: Header): SharedKeyJob {
  const device = header.originator;
  const party = header.supplementaryRemoteParty ?? header.recipient;
  const otherInfo = new OctetWriter(33)
    .put(algorithmId)
    .entityId(device)
    .u8(0x09)
    .u8(encryptionOctet)
    .u64(header.supplementaryOriginatorCounter ?? header.originatorCounter)
    .entityId(party)
    .done();
  const iv = new OctetWriter(12).entityId(device).u32(0).done();
  return { own: device, peer: party, otherInfo, iv, aad: protectedAad };
}
