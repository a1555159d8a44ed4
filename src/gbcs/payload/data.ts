import type { Scalar } from './scalar';

/** One DLMS/COSEM value (A-XDR), kept so that it encodes to the octets it came from. */
export type Data = Scalar | DataItems | CompactArray;

export interface DataItems {
  readonly type: 'array' | 'structure';
  readonly items: readonly Data[];
}

/** What a compact array's elements are: a type by tag, an array of so many of one type, or a structure of types. */
export type TypeDescription =
  | { readonly tag: number }
  | { readonly array: TypeDescription; readonly count: number }
  | { readonly structure: readonly TypeDescription[] };

/** A DLMS compact array: the type once, then the elements' contents without tags. */
export interface CompactArray {
  readonly type: 'compact-array';
  readonly description: TypeDescription;
  readonly items: readonly Data[];
}
