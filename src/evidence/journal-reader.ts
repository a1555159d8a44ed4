import { readFileSync } from 'node:fs';
import { ConfigError, type JournalEvent } from '../terms';
import { journalLineSchema } from './journal-format';

/** An event as it stands in a journal, with its number there. */
export type JournalLine = JournalEvent & { readonly line: number };

/**
 * Reads a journal whole.
 *
 * @throws ConfigError that names the first line which isn't as a run writes it: cut off, out of order, of a kind or shape
 * that is none, or of another version
 */
export function readJournal(path: string): readonly JournalLine[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw refusal(path, "can't be read", 'Name the journal.ndjson of a run', cause);
  }
  return parseJournal(text, path);
}

/** The same of a journal's text. @param path for messages */
export function parseJournal(text: string, path: string): readonly JournalLine[] {
  if (text === '') {
    throw refusal(path, 'it is empty', 'A run writes its first line before anything happens');
  }
  if (!text.endsWith('\n')) {
    const number = text.split('\n').length;
    throw refusal(
      `${path}:${number}`,
      'the last line is cut off',
      'The run ended in the middle of it, or the file was cut',
    );
  }
  let expected = 1;
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, index) => {
      const place = `${path}:${index + 1}`;
      const event = lineOf(line, place);
      // A further process that writes to the same file begins anew with a head of its own.
      expected = event.kind === 'journal' ? 1 : expected;
      if (event.line !== expected || (index === 0 && event.kind !== 'journal')) {
        const next = 'Lines are missing or out of order: the file was changed after the run';
        throw refusal(place, `line ${event.line} stands where line ${expected} belongs`, next);
      }
      expected++;
      return event;
    });
}

function lineOf(line: string, place: string): JournalLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw refusal(place, 'it is no JSON', 'The file was changed after the run', cause);
  }
  const parsed = journalLineSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path.join('.') ?? '';
    throw refusal(
      place,
      `no event of this version: ${at === '' ? '' : `${at}: `}${issue?.message ?? 'not understood'}`,
      'Read it with the version of meterbench that wrote it',
    );
  }
  // What the schema lets through has the shape of one of the events.
  return parsed.data as unknown as JournalLine;
}

const refusal = (place: string, what: string, next: string, cause?: unknown) =>
  new ConfigError({ code: 'MB-JOURNAL', message: `${place}: ${what}`, next, cause });
