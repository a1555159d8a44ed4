import { baselineOf, catalogue, isTableName } from '../catalogue';
import { modifications } from '../modifications';
import { type Row, type RowId, tableNameOf } from '../row';
import type { TableName } from '../values';
import { closedValues } from './closed-values';

/** What an overlay may give a row: one of some values, or a value like the one it has. */
export type ValueChoices = { readonly oneOf: readonly unknown[] } | { readonly like: unknown };

/** @throws nothing: of a row that isn't there the shape of its table decides */
export function valueChoices(id: RowId): ValueChoices {
  const name = tableNameOf(id);
  const variants = rowVariants(id);
  const closed = closedValues(id, variants);
  if (closed !== undefined) {
    return { oneOf: closed };
  }
  const listed = isTableName(name) ? listedIn(name) : undefined;
  return listed === undefined ? { like: variants[0]?.value ?? 'not stated' } : { oneOf: listed };
}

/** Whether an overlay may put a row: it is there, or its table takes new ones of that name. */
export function mayBeStated(id: RowId): boolean {
  const name = tableNameOf(id);
  const isNew = isTableName(name) && catalogue[name].open?.test(id.slice(name.length + 1)) === true;
  return rowVariants(id).length > 0 || isNew;
}

/** The row as it stands before and after every Modification. */
export function rowVariants(id: RowId): readonly Row<unknown>[] {
  const name = tableNameOf(id);
  const base = isTableName(name) ? baselineOf(name).get(id) : undefined;
  const later = modifications.flatMap(({ deltas }) => deltas.filter(({ set }) => set.id === id).map(({ set }) => set));
  return base === undefined ? later : [base, ...later];
}

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
}

/** Of a table whose shape is a list of values, that list. The schema library is loaded on the first call. */
function listedIn(name: TableName): readonly unknown[] | undefined {
  const { toJSONSchema } = require('zod') as typeof import('zod');
  const { valueShapes } = require('./overlay-shapes') as typeof import('./overlay-shapes');
  return listed(toJSONSchema(valueShapes[name]) as JsonSchema);
}

function listed(schema: JsonSchema): readonly unknown[] | undefined {
  if (schema.type === 'boolean') {
    return [true, false];
  }
  if (schema.const !== undefined) {
    return [schema.const];
  }
  if (schema.anyOf !== undefined) {
    const parts = schema.anyOf.map(listed);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  return schema.enum;
}
