import type { Blame } from '../terms';
import { DuisError, shown } from './duis-error';
import type { ElementType } from './elements/element-type';
import type { Place } from './elements/elements-left';
import { buildXml } from './xml/build-xml';
import { parseXml } from './xml/parse-xml';
import { duisNamespace, schemaInstanceNamespace, signatureNamespace, type XmlElement } from './xml/xml-element';

/** One of the two kinds of DUIS document. */
export interface DocumentType<T> {
  readonly root: 'Request' | 'Response';
  /** Who wrote it. */
  readonly blame: Blame;
  readonly content: ElementType<T>;
}

/** What every DUIS document says about itself. */
export interface Versioned {
  /** A decimal number such as `5.0`. */
  readonly schemaVersion: string;
}

const hints = ['schemaLocation', 'noNamespaceSchemaLocation'].map((name) => `{${schemaInstanceNamespace}}${name}`);
const decimal = /^[+-]?(?:[0-9]{1,9}(?:\.[0-9]{0,9})?|\.[0-9]{1,9})$/;

export function writeDocument<T>(type: DocumentType<T>, schemaVersion: string, value: T): string {
  const place = placeOf(type, schemaVersion);
  return buildXml({
    name: type.root,
    namespace: duisNamespace,
    attributes: new Map([['schemaVersion', schemaVersion]]),
    ...type.content.write(value, place),
  });
}

export function readDocument<T>(type: DocumentType<T>, xml: string): Versioned & { readonly content: T } {
  const root = parseXml(xml, type.blame);
  const expected = `${type.root} of ${duisNamespace}`;
  if (root.name !== type.root || root.namespace !== duisNamespace) {
    throw misfit(root, 'document', expected, `${root.name} of ${shown(root.namespace)}`, type.blame);
  }
  const schemaVersion = schemaVersionOf(root, type.blame);
  const content = type.content.read(withoutSignature(root), placeOf(type, schemaVersion, root.line));
  return { schemaVersion, content };
}

/**
 * The schemaVersion of any DUIS document, whatever else stands in it.
 * @throws DuisError where it isn't XML, or has no such attribute.
 */
export function sniffSchemaVersion(xml: string): string {
  const root = parseXml(xml, 'suite');
  if (root.namespace !== duisNamespace) {
    throw misfit(root, 'document', `an element of ${duisNamespace}`, shown(root.namespace), 'suite');
  }
  return schemaVersionOf(root, 'suite');
}

function schemaVersionOf(root: XmlElement, blame: Blame): string {
  const version = root.attributes.get('schemaVersion');
  for (const name of root.attributes.keys()) {
    if (name !== 'schemaVersion' && !hints.includes(name)) {
      throw misfit(root, root.name, 'no attribute but schemaVersion', name, blame);
    }
  }
  if (version === undefined || !decimal.test(version.trim())) {
    throw misfit(root, `${root.name}/@schemaVersion`, 'a decimal number such as 5.0', shown(version), blame);
  }
  return version.trim();
}

function placeOf(type: DocumentType<unknown>, schemaVersion: string, line?: number): Place {
  if (!decimal.test(schemaVersion)) {
    throw new DuisError({
      where: `${type.root}/@schemaVersion`,
      expected: 'a decimal number such as 5.0',
      found: shown(schemaVersion),
      line,
      blame: type.blame,
    });
  }
  return { path: type.root, version: Number(schemaVersion), blame: type.blame };
}

/** An XML signature stands last. It is neither checked nor kept: the bench trusts its own channel. */
function withoutSignature(root: XmlElement): XmlElement {
  const last = root.children.at(-1);
  const signed = last?.name === 'Signature' && last.namespace === signatureNamespace;
  return signed ? { ...root, children: root.children.slice(0, -1) } : root;
}

function misfit(element: XmlElement, where: string, expected: string, found: string, blame: Blame): DuisError {
  return new DuisError({ where, expected, found, line: element.line, blame });
}
