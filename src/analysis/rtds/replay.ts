import { keySigner, type PartyKeys } from '../../gbcs';
import { CodecError, type EntityId } from '../../terms';
import { findAcb, nobody } from './find-acb';
import { findMessageFiles, type MessageFile, readMessageFile } from './message-files';
import { checkFromPrecommand, checkRegenerated, checkResponseHeader, type Replay } from './pair-checks';
import { checkAuthentic, checkProtected, checkRoundTrip } from './single-checks';
import { type CheckName, type ReplayReport, Tally } from './tally';

export interface ReplayOptions {
  readonly keys: readonly PartyKeys[];
  /** The access control broker; found by its key where absent. */
  readonly acb?: EntityId;
  /** Told after each file. */
  readonly progress?: (done: number, of: number) => void;
}

/** Replays every message of a folder in the layout of the DCC's Reference Test Data Set. */
export function replay(root: string, { keys, acb, progress }: ReplayOptions): ReplayReport {
  const names = findMessageFiles(root);
  const tally = new Tally();
  const files: MessageFile[] = [];
  for (const [index, name] of names.entries()) {
    const read = readMessageFile(root, name);
    if ('message' in read) {
      files.push(read);
    } else {
      tally.fail('roundTrip', read.file, read.offset, read.detail);
    }
    progress?.(index, 2 * names.length);
  }
  const signer = keySigner(keys);
  const broker =
    acb ??
    findAcb(
      files.map(({ message }) => message),
      keys,
      signer,
    ) ??
    nobody;
  const folders = new Map<string, MessageFile[]>();
  for (const file of files) {
    const folder = folders.get(file.folder) ?? [];
    folder.push(file);
    folders.set(file.folder, folder);
  }
  for (const [index, file] of files.entries()) {
    checkFile(file, folders.get(file.folder) ?? [], { tally, signer, acb: broker });
    progress?.(names.length + index, 2 * names.length);
  }
  return { messages: names.length, checks: tally.checks, failures: tally.failures };
}

function checkFile(file: MessageFile, folder: readonly MessageFile[], replay: Replay): void {
  const { tally, signer, acb } = replay;
  const { form, header } = file.message;
  guarded('roundTrip', file, tally, () => checkRoundTrip(file, tally));
  guarded('mac', file, tally, () => checkAuthentic(file, tally, signer, acb));
  guarded('protected', file, tally, () => checkProtected(file, tally, signer));
  if (form === 'pre-command') {
    guarded('fromPrecommand', file, tally, () => checkFromPrecommand(file, folder, replay));
  }
  if (header.cra === 'response') {
    guarded('responseHeader', file, tally, () => checkResponseHeader(file, folder, replay));
    guarded('regenerated', file, tally, () => checkRegenerated(file, folder, replay));
  }
}

/** What a check can't make sense of is its failure. */
function guarded(check: CheckName, { file, message }: MessageFile, tally: Tally, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof CodecError)) {
      throw error;
    }
    tally.fail(check, file, message.content.byteOffset - message.bytes.byteOffset + error.offset, error.message);
  }
}
