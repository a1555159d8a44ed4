import { decodeMessage, type Header } from '../../src/gbcs';
import { CodecError, messageCodeText } from '../../src/terms';
import type { PublishProperties } from './broker/broker-session';
import type { TransportSequence } from './inbound-order';

export const gbcsContentType = 'application/vnd.gbcs';

/** The Grouping Header, where the octets are a GBCS message; a Device may send anything, and it must be seen to. */
export function headerOf(message: Uint8Array): Header | undefined {
  try {
    return decodeMessage(message).header;
  } catch (error) {
    if (error instanceof CodecError) {
      return undefined;
    }
    throw error;
  }
}

/** What goes with a message on MQTT 5: the sequence for the far end's link, and for tools what it is. */
export function messageProperties(
  header: Header | undefined,
  { session, sequence }: TransportSequence,
  more: PublishProperties = {},
  user?: Readonly<Record<string, string>>,
): PublishProperties {
  const userProperties: Record<string, string> = { seq: `${session}-${sequence}` };
  if (header !== undefined) {
    userProperties['mc'] = messageCodeText(header.messageCode);
  }
  return { contentType: gbcsContentType, ...more, userProperties: Object.assign(userProperties, user) };
}

/** Originator, recipient and Originator Counter of a Command: 24 octets that a gateway copies and nobody must match on. */
export function correlationOf({ originator, recipient, originatorCounter }: Header): Buffer {
  const counter = originatorCounter.toString(16).padStart(16, '0');
  return Buffer.from(`${originator}${recipient}${counter}`, 'hex');
}

/** `undefined` over MQTT 3.1.1, and where the far end writes none. */
export function sequenceOf(properties: PublishProperties | undefined): TransportSequence | undefined {
  const seq = properties?.userProperties?.['seq'];
  const [, session, sequence] = (typeof seq === 'string' && /^(.{1,64})-(\d{1,15})$/.exec(seq)) || [];
  return session === undefined || sequence === undefined ? undefined : { session, sequence: Number(sequence) };
}
