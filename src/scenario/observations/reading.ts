import type { ServiceResponse } from '../../duis';
import {
  activationOutcomeAlert,
  type Codec,
  cs06,
  cs10a,
  cs10b,
  decodeMessage,
  ecs35a,
  ecs35b,
  ecs35c,
  ecs35d,
  ecs35e,
  ecs70,
  firmwareReceiptAlert,
  firmwareReceiptAlertGsme,
  gcs28,
  type Message,
} from '../../gbcs';
import { CodecError, type Instant, MeterbenchError, messageCodeText, toHex } from '../../terms';
import { firmwareReadIn } from './firmware-read';

/** One line of a Device's log, as SR6.13 reads it. */
export interface LogLine {
  readonly at: Instant;
  /** `8F43`. */
  readonly code: string;
}

/** What a Device's clock says of itself. */
export interface ClockRead {
  readonly at: Instant | undefined;
  readonly status: string;
}

/** The version in an answer to SR11.2: `success 01000000`, or `failure`. */
export function firmwareIn(message: Message): string {
  const { result, version } = firmwareReadIn(message);
  return result === 'success' ? `success ${version}` : result;
}

/** The outcome in an answer to SR11.3: `code 1, firmware 02000000`, or `accepted`. */
export function activationIn(message: Message): string {
  const outcome = contentOf(message, 'Activate Firmware', [cs06]);
  return outcome.kind === 'immediate' ? `code ${outcome.code}, firmware ${outcome.version}` : outcome.kind;
}

/** The version that an Alert on a future-dated SR11.3 tells of. */
export function activatedIn({ header, content }: Message): string {
  return activationOutcomeAlert.codec.decode(content, header.originatorCounter).outcome.version;
}

/** The hash in an Alert on the receipt of an image, in hex. */
export function hashIn({ header, content }: Message): string {
  const alertCase = [firmwareReceiptAlert, firmwareReceiptAlertGsme].find(({ code }) => code === header.messageCode);
  return alertCase === undefined ? 'none' : toHex(alertCase.codec.decode(content, header.originatorCounter).hash);
}

/** 0 reliable, 1 invalid, 2 unreliable. */
const clockStatuses = ['reliable', 'invalid', 'unreliable'];

/** What an answer to SR6.11 or SR8.1.1 says of the clock. */
export function clockIn(message: Message): ClockRead {
  if (message.header.messageCode === gcs28.code) {
    const { time, status } = contentOf(message, 'Set Clock', [gcs28]);
    return { at: time, status: clockStatuses[status] ?? 'unknown' };
  }
  const { time, status } = contentOf(message, 'Set Clock', [ecs70]);
  return { at: time?.at, status: clockStatuses[status ?? -1] ?? 'unknown' };
}

const dlmsLogs = [ecs35a, ecs35b, ecs35c, ecs35d, ecs35e];
/** ZCL: nothing found. */
const notFound = 0x8b;

/** The lines in an answer to SR6.13, oldest first as the Device has them. */
export function logIn(message: Message): readonly LogLine[] {
  if ([cs10a, cs10b].some(({ code }) => code === message.header.messageCode)) {
    const read = contentOf(message, 'Read Log', [cs10a, cs10b]);
    if (read.result === 'failure') {
      return read.status === notFound ? [] : unread(`the log: ZCL status ${read.status}`);
    }
    return read.commands.flatMap(({ entries }) => entries.map(({ at, event }) => ({ at, code: codeText(event) })));
  }
  const read = contentOf(message, 'Read Log', dlmsLogs);
  return read.result === 'failure'
    ? unread(`the log: result ${read.status}`)
    : read.entries.map(({ at, event }) => ({ at, code: codeText(event) }));
}

const codeText = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

function unread(what: string): never {
  throw new CodecError({ field: what, offset: 0, expected: 'success', found: 'failure' });
}

function contentOf<R>(
  { header, content }: Message,
  what: string,
  useCases: readonly { readonly code: number; readonly response: Codec<R> }[],
): R {
  const useCase = useCases.find(({ code }) => code === header.messageCode);
  if (useCase === undefined) {
    throw new MeterbenchError({
      code: 'MB-BENCH-USE-CASE',
      blame: 'device',
      message: `The Response is of use case ${messageCodeText(header.messageCode)}, not of ${what}`,
    });
  }
  return useCase.response.decode(content, header.originatorCounter);
}

/** The GBCS message that a Response carries; `undefined` where it carries none. */
export function messageIn(response: ServiceResponse): Message | undefined {
  const payload = response.body.kind === 'responseMessage' ? response.body.payload : undefined;
  return payload?.kind === 'gbcsPayload' ? decodeMessage(payload.bytes) : undefined;
}
