import type { MessageCode } from '../terms';
import { isCritical, messageRow, responseHasDateTime } from './message/message-codes';
import type { AlertCase, Codec, UseCase } from './use-case';

/** A use case whose name and kind stand in the table of Message Codes. */
export function useCase<C, R>(code: number, codecs: { command: Codec<C>; response: Codec<R> }): UseCase<C, R> {
  const messageCode = code as MessageCode;
  const critical = isCritical(messageCode);
  return {
    code: messageCode,
    ...nameOf(messageCode),
    critical,
    responseHasDateTime: responseHasDateTime(messageCode),
    ...codecs,
  };
}

/** @see useCase */
export function alertCase<T>(code: number, codec: Codec<T>): AlertCase<T> {
  const messageCode = code as MessageCode;
  return { code: messageCode, ...nameOf(messageCode), critical: isCritical(messageCode), codec };
}

function nameOf(code: MessageCode): { readonly name: string; readonly title: string } {
  const [, name = '', title = ''] = messageRow(code) ?? [];
  return { name, title };
}
