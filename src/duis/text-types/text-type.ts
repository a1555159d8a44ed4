import { isXmlText } from '../xml/xml-text';

/** How the text of an element stands for a value. Both ways give `undefined` for what the schema doesn't allow. */
export interface TextType<T> {
  readonly expected: string;
  /** @param version the document's schemaVersion as a number */
  read(text: string, version: number): T | undefined;
  write(value: T, version: number): string | undefined;
}

/** What XML Schema does to white space in all types but strings. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}

/** A type whose texts are told by reading them: what is written has to be read as itself. */
export function checked<T>(type: TextType<T>): TextType<T> {
  return {
    ...type,
    write(value, version) {
      const text = type.write(value, version);
      return text === undefined || type.read(text, version) === undefined ? undefined : text;
    },
  };
}

/** Strings of so many characters. */
export function string(least: number, most: number): TextType<string> {
  const fits = (text: string) => {
    const length = [...text].length;
    return length >= least && length <= most && isXmlText(text) ? text : undefined;
  };
  const expected = most === Number.POSITIVE_INFINITY ? 'text' : `${least} to ${most} characters`;
  return { expected, read: fits, write: fits };
}

/** One of a list of words. */
export function word<const W extends string>(words: readonly W[]): TextType<W> {
  const find = (text: string) => words.find((each) => each === text);
  return { expected: told(words), read: find, write: find };
}

export interface WordsSince<W extends string> {
  /** The first schema version, of those whose schema was seen, that has the words. */
  readonly since: number;
  readonly words: readonly W[];
}

/** One of a list of words that grew from version to version; what 5.0 has is taken to be in any version before it. */
export function wordSince<const W extends string>(rows: readonly WordsSince<W>[], name: string): TextType<W> {
  const sinceOf = new Map<string, WordsSince<W>>(rows.flatMap((row) => row.words.map((each) => [each, row] as const)));
  const find = (text: string, version: number): W | undefined => {
    const row = sinceOf.get(text);
    return row !== undefined && row.since <= Math.max(version, 5) ? row.words.find((each) => each === text) : undefined;
  };
  return { expected: `${name} of this schema version`, read: find, write: find };
}

function told(words: readonly string[]): string {
  return words.length > 12 ? `one of ${words.slice(0, 12).join(', ')} …` : words.join(' or ');
}

/** Whole numbers from `least` to `most`. */
export function integer(least: number, most: number): TextType<number> {
  return checked({
    expected: `a whole number from ${least} to ${most}`,
    read(text) {
      const plain = collapsed(text);
      // The addition makes a negative zero a plain one.
      const value = /^[+-]?[0-9]{1,30}$/.test(plain) ? Number(plain) + 0 : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
    write: (value) => (Number.isInteger(value) ? value.toString() : undefined),
  });
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

export const boolean: TextType<boolean> = {
  expected: 'true or false',
  read: (text) => truths.get(collapsed(text)),
  write: (value) => (value ? 'true' : 'false'),
};

const switches: ReadonlyMap<string, boolean> = new Map([
  ['Enable', true],
  ['Disable', false],
]);

/** Between Disable and Enable: `true` is Enable. */
export const enabled: TextType<boolean> = {
  expected: 'Enable or Disable',
  read: (text) => switches.get(text),
  write: (value) => (value ? 'Enable' : 'Disable'),
};
