const plain = new Set(['\n', '\t']);
const unsafe = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

function shown(character: string): string {
  if (plain.has(character)) {
    return character;
  }
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) {
    return String.fromCodePoint(0x2400 + code);
  }
  if (/[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character)) {
    return '\uFFFD';
  }
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/**
 * Text as a person must see it: control characters become their pictures (`␛`), characters that reorder text become
 * their code points, and what no encoding can carry becomes `U+FFFD`. So a Device's answer can neither steer a
 * terminal, nor break an XML file, nor show a reader one thing while the record says another.
 */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unsafe, shown);
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ').trim();
}
