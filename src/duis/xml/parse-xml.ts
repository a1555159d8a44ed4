import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Blame } from '../../terms';
import { DuisError, shown } from '../duis-error';
import type { XmlElement } from './xml-element';
import { attributesOf, cdataKey, contentOf, type Node, tagOf, textKey } from './xml-node';
import { illegalCharacter, unescapeText } from './xml-text';

/** The largest firmware image in base64 with line ends, the longest list of Devices, and room for the rest. */
const mostCharacters = 16 * 1024 * 1024;
/** Far above what any DUIS document holds: an inventory of 17 Devices has under 1000. */
const mostTags = 20_000;
const deepest = 32;

// Only what XML itself defines is decoded (see `unescapeText`), so nothing in a document can make it grow.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: cdataKey,
  captureMetaData: true,
  maxNestedTags: deepest,
});
const offsetsKey: symbol = XMLParser.getMetaDataSymbol().valueOf();

type Refuse = (expected: string, found: string, line?: number) => never;

/** Tells the line of an offset; the offsets have to be asked for in ascending order. */
type LineAt = (offset: number) => number;

/**
 * Reads a document into its elements, prefixes resolved. Comments and processing instructions are left out.
 * @throws DuisError where it isn't well-formed XML, is larger than 16 Mi characters, nests deeper than 32, or has a
 * document type declaration (which no DUIS document has, and which is how entity bombs come in).
 */
export function parseXml(document: string, blame: Blame): XmlElement {
  const refuse: Refuse = (expected, found, line) => {
    throw new DuisError({ where: 'document', expected, found, line, blame });
  };
  if (document.length > mostCharacters) {
    refuse(`at most ${mostCharacters} characters`, `${document.length}`);
  }
  const xml = document.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  checkRawText(xml, refuse);
  const validity = XMLValidator.validate(xml);
  if (validity !== true) {
    refuse('well-formed XML', shown(validity.err.msg), validity.err.line);
  }
  return new Reading(refuse, lineCounter(xml)).element(rootOf(xml, refuse), new Map());
}

function checkRawText(xml: string, refuse: Refuse): void {
  if (xml.trim() === '') {
    refuse('an XML document', 'nothing');
  }
  if (/<!DOCTYPE/i.test(xml)) {
    refuse('no document type declaration', '<!DOCTYPE');
  }
  const illegal = illegalCharacter.exec(xml);
  if (illegal !== null) {
    const code = illegal[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    refuse('characters of XML 1.0', `U+${code}`, lineCounter(xml)(illegal.index));
  }
  let tags = 0;
  for (let at = xml.indexOf('<'); at >= 0 && tags <= mostTags; at = xml.indexOf('<', at + 1)) {
    tags += 1;
  }
  if (tags > mostTags) {
    refuse(`at most ${mostTags} tags`, 'more');
  }
}

function lineCounter(xml: string): LineAt {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (let at = xml.indexOf('\n', counted); at >= 0 && at < offset; at = xml.indexOf('\n', counted)) {
      line += 1;
      counted = at + 1;
    }
    return line;
  };
}

function rootOf(xml: string, refuse: Refuse): Node {
  const roots = nodesOf(xml, refuse).filter((node) => tagOf(node) !== textKey);
  const [root] = roots;
  if (root === undefined || roots.length > 1) {
    return refuse('one root element', `${roots.length}`);
  }
  const end = offsetOf(root, 'endIndex');
  const after = xml.slice(end).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  if (after.trim() !== '') {
    refuse('nothing after the root element', shown(after.trim()), lineCounter(xml)(end));
  }
  return root;
}

function nodesOf(xml: string, refuse: Refuse): readonly Node[] {
  try {
    return parser.parse(xml);
  } catch (cause) {
    return refuse('well-formed XML', shown(cause instanceof Error ? cause.message : String(cause)));
  }
}

function offsetOf(node: Node, which: 'startIndex' | 'endIndex'): number {
  const offsets: unknown = Reflect.get(node, offsetsKey);
  const offset: unknown = typeof offsets === 'object' && offsets !== null ? Reflect.get(offsets, which) : undefined;
  return typeof offset === 'number' ? offset : 0;
}

/** Most elements have no attributes. */
const none: ReadonlyMap<string, string> = new Map();

class Reading {
  constructor(
    private readonly refuse: Refuse,
    private readonly lineAt: LineAt,
  ) {}

  /** @param scope the namespaces declared so far, by prefix */
  element(node: Node, scope: ReadonlyMap<string, string>): XmlElement {
    const line = this.lineAt(offsetOf(node, 'startIndex') + 1);
    let declared = scope;
    const raw: [name: string, value: string][] = [];
    for (const [name, rawValue] of attributesOf(node)) {
      const value = this.plain(rawValue, '<', line);
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        declared = new Map([...declared, [name.slice('xmlns:'.length), value]]);
      } else {
        raw.push([name, value]);
      }
    }
    const children: XmlElement[] = [];
    let text = '';
    for (const child of contentOf(node)) {
      const tag = tagOf(child);
      if (tag === textKey) {
        text += this.plain(child[textKey], ']]>', line);
      } else if (tag === cdataKey) {
        text += contentOf(child)[0]?.[textKey] ?? '';
      } else {
        children.push(this.element(child, declared));
      }
    }
    return {
      ...this.resolved(tagOf(node), declared, line),
      attributes:
        raw.length === 0
          ? none
          : new Map(raw.map(([name, value]) => [this.attributeName(name, declared, line), value])),
      children,
      text,
      line,
    };
  }

  private resolved(tag: string, declared: ReadonlyMap<string, string>, line: number) {
    const colon = tag.indexOf(':');
    const prefix = tag.slice(0, Math.max(colon, 0));
    const namespace = declared.get(prefix) ?? (prefix === '' ? '' : this.refuse('a declared prefix', shown(tag), line));
    return { name: tag.slice(colon + 1), namespace };
  }

  /** `schemaVersion`, or `{namespace}name` where the attribute has a prefix. */
  private attributeName(name: string, declared: ReadonlyMap<string, string>, line: number): string {
    if (!name.includes(':')) {
      return name;
    }
    const { name: local, namespace } = this.resolved(name, declared, line);
    return `{${namespace}}${local}`;
  }

  private plain(raw: unknown, stray: string, line: number): string {
    const text = typeof raw === 'string' && !raw.includes(stray) ? unescapeText(raw) : undefined;
    return text ?? this.refuse('text without stray markup or unknown references', shown(raw), line);
  }
}
