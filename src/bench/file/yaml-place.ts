import type { Document } from 'yaml';

/** Offset of the nearest thing that stands in a document at a path of keys; `undefined` where nothing of it does. */
export function offsetIn(document: Document, keys: readonly PropertyKey[]): number | undefined {
  for (let length = keys.length; length > 0; length--) {
    const node: unknown = document.getIn(keys.slice(0, length), true);
    const range = typeof node === 'object' && node !== null ? Reflect.get(node, 'range') : undefined;
    if (Array.isArray(range) && typeof range[0] === 'number') {
      return range[0];
    }
  }
  return undefined;
}
