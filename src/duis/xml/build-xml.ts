import { XMLBuilder } from 'fast-xml-parser';
import { duisNamespace, type XmlElement } from './xml-element';
import { attributesKey, type Node, textKey } from './xml-node';
import { escapeText } from './xml-text';

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  suppressEmptyNode: true,
  format: true,
});

/** Writes a document, indented; its elements take the prefix `sr`, which the root declares. */
export function buildXml(root: XmlElement): string {
  const declared = { 'xmlns:sr': duisNamespace, ...Object.fromEntries(root.attributes) };
  const document = builder.build([{ ...nodeOf(root), [attributesKey]: declared }]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.trim()}\n`;
}

function nodeOf(element: XmlElement): Node {
  const characters = element.text === '' ? [] : [{ [textKey]: escapeText(element.text) }];
  return { [`sr:${element.name}`]: element.children.length > 0 ? element.children.map(nodeOf) : characters };
}
