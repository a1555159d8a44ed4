import { decodeMessage, type Message, verifyMessage } from '../gbcs';
import { CodecError, type EntityId, messageCodeText, type Signer } from '../terms';
import type { Behaviour } from './behaviour';
import type { DeviceState } from './device-state';
import type { DeviceFacts } from './emulated-device';
import { slotOf } from './trust-slots';

/** A Command that a Device may act on, or why it may not. */
export type Inbound =
  | { readonly accepted: true; readonly command: Message; readonly behaviour: Behaviour }
  | { readonly accepted: false; readonly reason: string; readonly logCode?: string };

const refuse = (reason: string, logCode?: string): Inbound =>
  logCode === undefined ? { accepted: false, reason } : { accepted: false, reason, logCode };

/**
 * Everything a Device checks before it acts: form, addressee, originator in a trust slot, MAC by the Access Control
 * Broker, the originator's signature on a critical Command, and a counter above the last one accepted.
 */
export function checkInbound(bytes: Uint8Array, facts: DeviceFacts, state: DeviceState, signer: Signer): Inbound {
  let command: Message;
  try {
    command = decodeMessage(bytes);
  } catch (error) {
    if (error instanceof CodecError) {
      return refuse(`not a GBCS message: ${error.message}`);
    }
    throw error;
  }
  const { header } = command;
  if (header.recipient !== facts.id) {
    return refuse(`addressed to ${header.recipient}`);
  }
  if (header.cra !== 'command' || command.form !== 'message') {
    return refuse(`a ${header.cra} in the form of a ${command.form}, not a Command`);
  }
  if (slotOf(facts.trust, header.originator) === undefined) {
    return refuse(`originator ${header.originator} is in no trust slot`, '8F3E');
  }
  const protection = verifyMessage(command, signer, facts.trust.accessControlBroker);
  if (protection.mac !== 'held') {
    return refuse(`MAC ${protection.mac}`, '8F3D');
  }
  const behaviour = facts.model.behaviours.find(({ code }) => code === header.messageCode);
  if (behaviour === undefined) {
    return refuse(`use case ${messageCodeText(header.messageCode)} is not supported`);
  }
  if (behaviour.critical && (protection.signature !== 'held' || !isSupplier(facts, header.originator))) {
    return refuse(`critical Command with signature ${protection.signature} from ${header.originator}`, '8F3D');
  }
  if (!state.accept(header.originator, header.originatorCounter)) {
    return refuse(`Originator Counter ${header.originatorCounter} is not above the last one accepted`, '8F1E');
  }
  return { accepted: true, command, behaviour };
}

function isSupplier(facts: DeviceFacts, originator: EntityId): boolean {
  return slotOf(facts.trust, originator) === 'supplier';
}
