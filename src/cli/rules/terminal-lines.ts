import { visible } from '../../terms';

/** What a text for a terminal needs to know of it. */
export interface Terminal {
  /** Columns; below 60 counts as 60, above 120 as 120. */
  readonly width: number;
  /** Whether to use bold and dim; whatever they say is said in words too. */
  readonly colour: boolean;
}

type Stream = Pick<NodeJS.WriteStream, 'write'> & { readonly columns?: number; readonly isTTY?: boolean };

/** Where a command writes; a test gives one of its own. */
export interface Output extends Stream {}

export function terminalOf({ columns, isTTY }: Stream): Terminal {
  const width = Number.isFinite(columns) ? Math.min(120, Math.max(60, Math.floor(columns ?? 100))) : 100;
  return { width, colour: isTTY === true && process.env['NO_COLOR'] === undefined };
}

export function bold(text: string, { colour }: Terminal): string {
  return colour ? `\u001b[1m${text}\u001b[0m` : text;
}

export function dim(text: string, { colour }: Terminal): string {
  return colour ? `\u001b[2m${text}\u001b[0m` : text;
}

/** Text from a file, with whatever would move the cursor or turn the line round shown in its place. */
export function plain(text: string): string {
  return visible(text).replaceAll('\t', ' ');
}

/** Lines of at most `width` characters, broken between words, or within one that is longer than a line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of plain(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').filter((each) => each !== '')) {
      for (let rest = word; rest !== ''; rest = rest.slice(width)) {
        const piece = rest.slice(0, width);
        if (line !== '' && line.length + 1 + piece.length > width) {
          lines.push(line);
          line = '';
        }
        line = line === '' ? piece : `${line} ${piece}`;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** A label, and a text that hangs to the right of it; a label that leaves no room stands above its text. */
export function hanging(label: string, text: string, width: number): string[] {
  const shown = plain(label);
  const room = width - shown.length;
  if (room < 24) {
    return [shown.trimEnd(), ...wrapped(text, width - 6).map((line) => `      ${line}`)];
  }
  return wrapped(text, room).map((line, index) => `${index === 0 ? shown : ' '.repeat(shown.length)}${line}`.trimEnd());
}

/** `3 rows`, `1 row` */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** Rows of cells, each column as wide as its widest cell but the last, which wraps. */
export function columns(rows: readonly (readonly string[])[], width: number, indent = '  '): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.slice(0, -1).entries()) {
      widths[index] = Math.max(widths[index] ?? 0, plain(cell).length);
    }
  }
  return rows.flatMap((row) => {
    const label = row.slice(0, -1).map((cell, index) => plain(cell).padEnd(widths[index] ?? 0));
    return hanging(`${indent}${label.map((cell) => `${cell}  `).join('')}`, row.at(-1) ?? '', width);
  });
}
