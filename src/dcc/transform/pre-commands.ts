import { RefusedWithoutCode } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import { commandFromSignedPreCommand, decodeMessage, encodePreCommand, type Message, verifyMessage } from '../../gbcs';
import { CodecError, sameBytes } from '../../terms';
import type { Desk } from '../desk';
import type { Transformed } from './transform';

interface HandedOut {
  readonly request: ServiceRequest;
  readonly preCommand: Uint8Array;
}

/** A Pre-Command that came back signed: the Request it was made of, and the Command it becomes. */
export interface SignedCommand {
  readonly request: ServiceRequest;
  readonly message: Message;
  readonly command: Uint8Array;
}

const keyOf = ({ requestId, srv }: ServiceRequest): string =>
  `${requestId.originator} ${requestId.target} ${requestId.counter} ${srv}`;

/** Pre-Commands handed out and not yet returned, by Request ID: it is the same in both halves of the exchange. */
export class PreCommands {
  readonly #desk: Desk;
  readonly #handedOut = new Map<string, HandedOut>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  handOut(request: ServiceRequest, { header, content }: Transformed): Uint8Array {
    const preCommand = encodePreCommand(header, content);
    this.#handedOut.set(keyOf(request), { request, preCommand });
    return preCommand;
  }

  /** @throws RefusedWithoutCode where it isn't the one handed out under its user's signature */
  takeBack(request: ServiceRequest, signed: Uint8Array): SignedCommand {
    const { ports, acb } = this.#desk;
    const handedOut = this.#handedOut.get(keyOf(request));
    const message = decoded(request, signed);
    const fault = faultOf(message, handedOut, verifyMessage(message, ports.signer, acb).signature);
    if (handedOut === undefined || fault !== undefined) {
      throw refused(request, fault ?? 'no Pre-Command was handed out');
    }
    this.#handedOut.delete(keyOf(request));
    return { request: handedOut.request, message, command: commandFromSignedPreCommand(signed, acb, ports.signer) };
  }
}

function faultOf(message: Message, handedOut: HandedOut | undefined, signature: string): string | undefined {
  if (handedOut === undefined) {
    return 'no Pre-Command was handed out under this Request ID';
  }
  if (message.header.cra !== 'command' || message.form !== 'signed-pre-command') {
    return `a ${message.form} (${message.header.cra})`;
  }
  if (!sameBytes(handedOut.preCommand, encodePreCommand(message.header, message.content))) {
    return "it isn't the Pre-Command handed out";
  }
  return signature === 'held' ? undefined : `the Service User's signature: ${signature}`;
}

function decoded(request: ServiceRequest, signed: Uint8Array): Message {
  try {
    return decodeMessage(signed);
  } catch (error) {
    throw error instanceof CodecError ? refused(request, error.message, error) : error;
  }
}

const refused = (request: ServiceRequest, why: string, cause?: unknown) =>
  new RefusedWithoutCode(`SR${request.srv}, Signed Pre-Command: ${why}`, 'code/E100', cause);
