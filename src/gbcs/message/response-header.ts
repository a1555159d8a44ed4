import type { OriginatorCounter } from '../../terms';
import type { Header } from './header';

/** What a Response's header holds beyond what the Command's determines. */
export interface ResponseExtras {
  /** DLMS date-time, 12 octets: where `responseHasDateTime` of the Message Code. */
  readonly dateTime?: Uint8Array;
  /** The Device's own counter: where an unknown remote party is sent encrypted data. */
  readonly supplementaryOriginatorCounter?: OriginatorCounter;
}

/** The header of the Response to a Command: parties swapped, counter, code and supplementary party repeated. */
export function responseHeader(command: Header, extras: ResponseExtras = {}): Header {
  const { certificate: _, dateTime: __, ...kept } = command;
  return { ...kept, ...extras, cra: 'response', originator: command.recipient, recipient: command.originator };
}

/** Whether a Response answers a Command: originator and recipient swapped, Originator Counter and code equal. */
export function sameExchange(command: Header, response: Header): boolean {
  return (
    command.cra === 'command' &&
    response.cra === 'response' &&
    command.originator === response.recipient &&
    command.recipient === response.originator &&
    command.originatorCounter === response.originatorCounter &&
    command.messageCode === response.messageCode
  );
}
