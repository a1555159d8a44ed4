/** An element with its prefixes resolved. `text` is all character data that stands directly in it, joined. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Line of the document, from 1; absent where the element is to be written. */
  readonly line?: number;
}

export const duisNamespace = 'http://www.dccinterface.co.uk/ServiceUserGateway';
export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
/** Of the schema-location hints that any document may carry on its root. */
export const schemaInstanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
