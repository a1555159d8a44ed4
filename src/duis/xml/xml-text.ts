const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data as it stands in a document. A carriage return would otherwise be read back as a line feed. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
}

/** Undoes XML's five named references and the numeric ones; `undefined` where there is any other. */
export function unescapeText(text: string): string | undefined {
  if (!text.includes('&')) {
    return text;
  }
  let sound = true;
  const plain = text.replace(/&([^;&]*);?/g, (reference, name: string) => {
    const meant = reference.endsWith(';') ? meantBy(name) : undefined;
    sound &&= meant !== undefined;
    return meant ?? '';
  });
  return sound ? plain : undefined;
}

function meantBy(name: string): string | undefined {
  if (!name.startsWith('#')) {
    return Object.hasOwn(named, name) ? named[name] : undefined;
  }
  const code = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#[0-9]{1,7}$/.test(name)
      ? Number.parseInt(name.slice(1), 10)
      : 0;
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** Whether XML 1.0 can hold every character of the text. */
export function isXmlText(text: string): boolean {
  return illegalCharacter.exec(text) === null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that XML 1.0 excludes
export const illegalCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;
