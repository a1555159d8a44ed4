import type { Verdict } from '../../terms';
import { wordsOf } from '../verdict-words';

export interface TerminalOptions {
  /** Columns of the terminal; below 60 counts as 60, above 120 as 120. */
  readonly width: number;
  /** Whether to use ANSI colours; what they say is always said in words and symbols too. */
  readonly colour: boolean;
}

export type Paint = (text: string) => string;

export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly verdict: (verdict: Verdict, text: string) => string;
  readonly marked: Paint;
}

const codes: Readonly<Record<Verdict, string>> = {
  pass: '32',
  fail: '31;1',
  unresolved: '36',
  inconclusive: '33',
  error: '35;1',
  'not-applicable': '2',
  aborted: '35',
};

export function palette(colour: boolean): Palette {
  const paint = (code: string, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    bold: (text) => paint('1', text),
    dim: (text) => paint('2', text),
    verdict: (verdict, text) => paint(codes[verdict], text),
    marked: (text) => paint('36;1', text),
  };
}

/** `✘ fail` in its colour. */
export function paintedVerdict(verdict: Verdict, { verdict: paint }: Palette): string {
  const { symbol, word } = wordsOf(verdict);
  return paint(verdict, `${symbol} ${word}`);
}

export function usableWidth(width: number): number {
  return Number.isFinite(width) ? Math.min(120, Math.max(60, Math.floor(width))) : 80;
}

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}]/u;
const noWidth = /\p{M}|\u200B|\u200C|\u200D/u;

function cells(character: string): number {
  if (character < '\u0300') {
    return 1;
  }
  if (noWidth.test(character)) {
    return 0;
  }
  return wide.test(character) ? 2 : 1;
}

/** Columns that a text without colour codes takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += cells(character);
  }
  return width;
}

/** Adds blanks up to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** As much of the start of a text as fits in `width` columns, and one character in any case. */
function fitting(text: string, width: number): string {
  let length = 0;
  let taken = 0;
  for (const character of text) {
    taken += cells(character);
    if (taken > width && length > 0) {
      break;
    }
    length += character.length;
  }
  return text.slice(0, length);
}

/** Cuts a word that is longer than a line, after a `/` or the like where it has one, so that paths stay readable. */
function* pieces(word: string, width: number): Generator<string> {
  let rest = word;
  for (;;) {
    const fit = fitting(rest, width);
    if (fit.length === rest.length) {
      break;
    }
    const neat = /^.*[/\\_,;.-]/su.exec(fit)?.[0];
    const piece = neat !== undefined && neat.length * 3 > fit.length ? neat : fit;
    yield piece;
    rest = rest.slice(piece.length);
  }
  if (rest !== '') {
    yield rest;
  }
}

/**
 * Lines of at most `width` columns, broken between words (never at a no-break space), or within a word only where it
 * is longer than a line.
 */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let taken = 0;
    for (const word of paragraph.split(/[^\S\u00A0]+/u).filter((part) => part !== '')) {
      for (const piece of pieces(word, width)) {
        const size = displayWidth(piece);
        if (line !== '' && taken + 1 + size > width) {
          lines.push(line);
          line = '';
          taken = 0;
        }
        taken += (line === '' ? 0 : 1) + size;
        line = line === '' ? piece : `${line} ${piece}`;
      }
    }
    lines.push(line);
  }
  return lines.map((line) => line.replaceAll('\u00A0', ' '));
}

/** Things in a row, `a · b · c`, that break only between them. */
export function inARow(things: readonly string[]): string {
  return things.map((thing) => thing.replace(/\s+/gu, '\u00A0')).join('\u00A0· ');
}

export interface Hanging {
  readonly paint?: Paint;
  /** Lines to show before the rest is only said to exist; all unless told. */
  readonly most?: number;
}

/**
 * A label and a text that hangs to the right of it: `expected  Response code E5 …`. A label that leaves no room for
 * its text stands above it.
 */
export function hanging(label: string, text: string, width: number, { paint, most }: Hanging = {}): string[] {
  const room = width - displayWidth(label);
  if (room < 24) {
    return [
      ...wrapped(label, width),
      ...hanging('      ', text, width, { ...(paint && { paint }), ...(most && { most }) }),
    ];
  }
  const all = wrapped(text, room);
  const left = all.length - (most ?? all.length);
  const lines = left > 1 ? [...all.slice(0, most), `… and ${left} more lines in the report`] : all;
  const indent = ' '.repeat(displayWidth(label));
  return lines.map((line, index) =>
    `${index === 0 ? label : indent}${paint === undefined || line === '' ? line : paint(line)}`.trimEnd(),
  );
}
