/** How the XML library gives and takes a document with its order kept: one key names the element, or says it is text. */
export interface Node {
  readonly [tag: string]: readonly Node[] | string | Readonly<Record<string, string>>;
}

export const attributesKey = ':@';
export const textKey = '#text';
export const cdataKey = '#cdata';

export function tagOf(node: Node): string {
  return Object.keys(node).find((key) => key !== attributesKey) ?? textKey;
}

export function attributesOf(node: Node): (readonly [name: string, value: string])[] {
  return Object.entries<unknown>(node[attributesKey] ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
}

export function contentOf(node: Node): readonly Node[] {
  const content = node[tagOf(node)];
  return Array.isArray(content) ? content : [];
}
