import { decodeMessage, type Message, verifyMessage } from '../gbcs';
import { CodecError, messageCodeText, type Signer } from '../terms';
import type { Behaviour } from './behaviour';
import type { DeviceFacts } from './device-facts';
import type { DeviceState } from './device-state';
import { slotOf } from './trust-slots';

/** A Command that a Device may act on, or why it may not; `event` is what that is in the Device's logs and alerts. */
export type Inbound =
  | { readonly accepted: true; readonly command: Message; readonly behaviour: Behaviour }
  | { readonly accepted: false; readonly reason: string; readonly event?: number };

/** Checks that a faulty Device may leave out: by what the Command would be refused for. */
export type InboundCheck = 'recipient' | 'kind' | 'trust' | 'MAC' | 'signature' | 'role' | 'replay';

/** Whether a check that a Command has just failed is left out. */
export type Skips = (check: InboundCheck, command: Message) => boolean;

const formatFailed = 0x8f1e;
const notAuthentic = 0x8f3d;
const unauthorised = 0x8f3e;

const refuse = (reason: string, event?: number): Inbound =>
  event === undefined ? { accepted: false, reason } : { accepted: false, reason, event };

/**
 * Everything a Device checks before it acts: form, addressee, originator in a trust slot, MAC by the Access Control
 * Broker, a use case that it has and that this originator may ask for, the originator's signature on a critical
 * Command, and a counter above the last one accepted. The counter of a relayed Command is the broker's; the user's own, which it
 * carries beside, repeats where the broker sends again, so nothing is refused for it.
 *
 * @param skips asked where a check fails
 */
export function checkInbound(
  bytes: Uint8Array,
  facts: DeviceFacts,
  state: DeviceState,
  signer: Signer,
  skips: Skips = () => false,
): Inbound {
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
  if (header.recipient !== facts.id && !skips('recipient', command)) {
    return refuse(`addressed to ${header.recipient}`);
  }
  const isCommand = header.cra === 'command' && command.form === 'message';
  if (!isCommand && !skips('kind', command)) {
    return refuse(`a ${header.cra} in the form of a ${command.form}, not a Command`);
  }
  const slot = slotOf(state.trust, header.originator);
  if (slot === undefined && !skips('trust', command)) {
    return refuse(`originator ${header.originator} is in no trust slot`, unauthorised);
  }
  const protection = verifyMessage(command, onlyKeyOf(facts, signer), state.trust.accessControlBroker);
  if (protection.mac !== 'held' && !skips('MAC', command)) {
    return refuse(`MAC ${protection.mac}`, notAuthentic);
  }
  const behaviour = facts.model.behaviours.find(({ code }) => code === header.messageCode);
  if (behaviour === undefined) {
    return refuse(`use case ${messageCodeText(header.messageCode)} is not supported`);
  }
  if (behaviour.critical && protection.signature !== 'held' && !skips('signature', command)) {
    return refuse(`critical Command with signature ${protection.signature} from ${header.originator}`, notAuthentic);
  }
  const allowed = behaviour.originators ?? (behaviour.critical ? (['supplier'] as const) : undefined);
  if (slot !== undefined && allowed?.includes(slot) === false && !skips('role', command)) {
    return refuse(`${messageCodeText(header.messageCode)} is not for the party in slot ${slot}`, unauthorised);
  }
  if (!state.accept(header.originator, header.originatorCounter) && !skips('replay', command)) {
    return refuse(`Originator Counter ${header.originatorCounter} is not above the last one accepted`, formatFailed);
  }
  return { accepted: true, command, behaviour };
}

/** A Device checks by its own key, whomever a message names as its recipient. */
function onlyKeyOf({ id }: DeviceFacts, signer: Signer): Signer {
  return { ...signer, verifyMac: (job, mac) => signer.verifyMac({ ...job, own: id }, mac) };
}
