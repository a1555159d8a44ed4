/** One element of DER: its tag, and its content. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** The elements that lie one after another in `octets`; `undefined` where they aren't DER of that form. */
export function derElements(octets: Uint8Array): readonly DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let at = 0; at < octets.length; ) {
    const tag = octets[at];
    const first = octets[at + 1];
    if (tag === undefined || first === undefined) {
      return undefined;
    }
    const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
    if (lengthOctets > 3) {
      return undefined;
    }
    let length = first < 0x80 ? first : 0;
    for (const octet of octets.subarray(at + 2, at + 2 + lengthOctets)) {
      length = length * 256 + octet;
    }
    const begin = at + 2 + lengthOctets;
    if (begin + length > octets.length) {
      return undefined;
    }
    elements.push({ tag, content: octets.subarray(begin, begin + length) });
    at = begin + length;
  }
  return elements;
}

/** What lies inside an element whose tag is the one given; nothing where it isn't that. */
export function inside(element: DerElement | undefined, tag: number): readonly DerElement[] {
  return element?.tag === tag ? (derElements(element.content) ?? []) : [];
}
