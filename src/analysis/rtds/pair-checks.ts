import {
  commandFromSignedPreCommand,
  computeMac,
  decodeDateTime,
  decodeMessage,
  encodeDateTime,
  encodeMessage,
  encodeSpecialDateTime,
  type Header,
  type Message,
  protectedParts,
  type ResponseExtras,
  responseHasDateTime,
  responseHeader,
  sameExchange,
  verifyMessage,
} from '../../gbcs';
import type { EntityId, Signer } from '../../terms';
import type { MessageFile } from './message-files';
import { regenerationOf } from './regeneration';
import { firstDifference, type Tally } from './tally';

/** What the checks of pairs need beside the files. */
export interface Replay {
  readonly tally: Tally;
  readonly signer: Signer;
  readonly acb: EntityId;
}

/** The files of one folder whose Command has the same originator, recipient, counter and code. */
export function commandsFor(wanted: MessageFile, folder: readonly MessageFile[]): readonly MessageFile[] {
  const { header, form } = wanted.message;
  return folder.filter(({ message }) => {
    if (message.header.cra !== 'command' || message.form === 'pre-command') {
      return false;
    }
    return form === 'pre-command' ? sameCommand(message.header, header) : sameExchange(message.header, header);
  });
}

function sameCommand(a: Header, b: Header): boolean {
  return (
    a.originator === b.originator &&
    a.recipient === b.recipient &&
    a.originatorCounter === b.originatorCounter &&
    a.messageCode === b.messageCode
  );
}

/** That the Pre-Command, with the Command's signature and our own MAC, is the Command. */
export function checkFromPrecommand(pre: MessageFile, folder: readonly MessageFile[], replay: Replay): void {
  compareBest('fromPrecommand', pre, commandsFor(pre, folder), replay, (candidate) => ({
    expected: candidate.message.bytes,
    made: commandFrom(pre.message, candidate.message, replay),
    what: `made into ${candidate.file}`,
  }));
}

/** Compares with each candidate; the one that fits counts, or else the first. What was made has to be authentic too. */
function compareBest(
  check: 'fromPrecommand' | 'responseHeader' | 'regenerated',
  file: MessageFile,
  candidates: readonly MessageFile[],
  { tally, signer, acb }: Replay,
  make: (candidate: MessageFile) => { readonly expected: Uint8Array; readonly made: Uint8Array; readonly what: string },
): void {
  const tries = candidates.map(make);
  const fits = tries.find(({ expected, made }) => firstDifference(expected, made) === undefined);
  const best = fits ?? tries[0];
  if (best === undefined) {
    tally.skip(check, file.file, 'its folder holds no COMMAND of the same originator, recipient, counter and code');
    return;
  }
  if (fits !== undefined && Object.values(verifyMessage(decodeMessage(fits.made), signer, acb)).includes('failed')) {
    tally.fail(check, file.file, 0, `${fits.what}: its MAC or signature doesn't hold`);
    return;
  }
  tally.compare(check, file.file, best.expected, best.made, best.what);
}

function commandFrom(pre: Message, command: Message, { signer, acb }: Replay): Uint8Array {
  const { header, content } = pre;
  const { signature } = command;
  const signed = encodeMessage({ form: 'signed-pre-command', header, content, signature, mac: undefined });
  return command.mac === undefined ? signed : commandFromSignedPreCommand(signed, acb, signer);
}

/** That the Response's header follows from the Command's, and its MAC or signature holds over what was made. */
export function checkResponseHeader(response: MessageFile, folder: readonly MessageFile[], replay: Replay): void {
  compareBest('responseHeader', response, commandsFor(response, folder), replay, (candidate) => ({
    expected: response.message.bytes,
    made: answer(candidate.message, response, () => response.message.content, replay),
    what: `made from ${candidate.file}`,
  }));
}

/** A Response to a Command with this content: its header follows from the Command's, its MAC is our own. */
function answer(
  command: Message,
  response: MessageFile,
  contentUnder: (header: Header) => Uint8Array,
  { signer, acb }: Replay,
): Uint8Array {
  const { form, signature, mac } = response.message;
  const header = responseHeader(command.header, extrasOf(command.header, response));
  const content = contentUnder(header);
  const known = verifyMessage(response.message, signer, acb).mac !== 'no key';
  const made = mac && known ? computeMac({ header, content, signature }, signer, acb) : mac;
  return encodeMessage({ form, header, content, signature, mac: made });
}

/**
 * The state that a Response's header shows: the Device's time for codes that have one (where it is lacking, a stand-in
 * makes the comparison fail), and its counter towards a URP, which GCS61 does without.
 */
function extrasOf(command: Header, { message, payload }: MessageFile): ResponseExtras {
  const { dateTime = encodeSpecialDateTime('now'), supplementaryOriginatorCounter } = message.header;
  const counted = command.certificate !== undefined && protectedParts(message.content, payload).length > 0;
  return {
    ...(responseHasDateTime(message.header.messageCode) ? { dateTime: sameTime(dateTime) } : {}),
    ...(counted && supplementaryOriginatorCounter !== undefined ? { supplementaryOriginatorCounter } : {}),
  };
}

/** A date-time made anew of what it says. */
function sameTime(octets: Uint8Array): Uint8Array {
  const time = decodeDateTime(octets);
  return time.kind === 'moment'
    ? encodeDateTime(time.instant, time.status, time.written)
    : encodeSpecialDateTime(time.kind);
}

/** That the Response follows from the Command and the Device's state alone; only a signature is borrowed, and verified. */
export function checkRegenerated(response: MessageFile, folder: readonly MessageFile[], replay: Replay): void {
  const regeneration = regenerationOf(response.message.header.messageCode);
  if (regeneration === undefined) {
    return;
  }
  const { signer, tally } = replay;
  const state = regeneration.stateOf(response.message, signer);
  if (state === undefined) {
    tally.skip('regenerated', response.file, 'the key file lacks the keys to open it');
    return;
  }
  compareBest('regenerated', response, commandsFor(response, folder), replay, (candidate) => ({
    expected: response.message.bytes,
    made: answer(
      candidate.message,
      response,
      (header) => regeneration.respond(candidate.message, state, header, signer),
      replay,
    ),
    what: `made from ${candidate.file}`,
  }));
}
