import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { decodeMessage, decodePayload, type Message, type Payload } from '../../gbcs';
import { CodecError, ConfigError } from '../../terms';

/** A file of the set that holds a message. */
export interface MessageFile {
  /** Relative to the folder replayed. */
  readonly file: string;
  readonly folder: string;
  readonly message: Message;
  readonly payload: Payload;
}

/** A file of the set that doesn't. */
export interface BadFile {
  readonly file: string;
  /** Octets from the start of the message; of a file that isn't hex, characters from the start of the file. */
  readonly offset: number;
  readonly detail: string;
}

/** No GBCS message is nearly so long. */
const longest = 4 * 1024 * 1024;

/** Names of all files `…_GBCS.HEX` in a folder and below, in the order of their names. */
export function findMessageFiles(root: string): readonly string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        walk(path);
      } else if (/_GBCS\.HEX$/i.test(entry.name)) {
        found.push(relative(root, path));
      }
    }
  };
  try {
    walk(root);
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-RTDS-FOLDER',
      message: `${root}: ${cause instanceof Error ? cause.message : String(cause)}`,
      next: "Give a folder of the DCC's Reference Test Data Set, such as RTDS-4.5.0",
      cause,
    });
  }
  return found.sort();
}

/** Reads and decodes one file. Whatever is wrong with it is told, never thrown. */
export function readMessageFile(root: string, file: string): MessageFile | BadFile {
  let octets: Uint8Array;
  try {
    octets = readHex(join(root, file));
  } catch (error) {
    return badFile(file, error);
  }
  try {
    const message = decodeMessage(octets);
    const payload = decodeAt(message);
    return { file, folder: dirname(file), message, payload };
  } catch (error) {
    return badFile(file, error);
  }
}

/** Decodes the content; an error names the offset from the start of the message. */
function decodeAt({ header, content, bytes }: Message): Payload {
  try {
    return decodePayload(header, content);
  } catch (error) {
    if (!(error instanceof CodecError)) {
      throw error;
    }
    const { field, expected, found } = error;
    throw new CodecError({ field, expected, found, offset: error.offset + content.byteOffset - bytes.byteOffset });
  }
}

function badFile(file: string, error: unknown): BadFile {
  const offset = error instanceof CodecError ? error.offset : 0;
  return { file, offset, detail: error instanceof Error ? error.message : String(error) };
}

function readHex(path: string): Uint8Array {
  const size = statSync(path).size;
  if (size > longest) {
    throw new CodecError({ field: 'file', offset: 0, expected: `at most ${longest} characters`, found: `${size}` });
  }
  const text = readFileSync(path, 'latin1').replace(/^ï»¿/, '');
  const stray = /[^0-9A-Fa-f\s]/.exec(text);
  if (stray !== null) {
    const found = JSON.stringify(text.slice(stray.index, stray.index + 8));
    throw new CodecError({ field: 'file', offset: stray.index, expected: 'hex digits', found });
  }
  const digits = text.replaceAll(/\s/g, '');
  if (digits.length === 0 || digits.length % 2 !== 0) {
    const found = digits.length === 0 ? 'none' : `${digits.length} hex digits`;
    throw new CodecError({ field: 'file', offset: text.length, expected: 'whole octets as hex', found });
  }
  return new Uint8Array(Buffer.from(digits, 'hex'));
}
