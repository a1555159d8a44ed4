import { join } from 'node:path';
import * as z from 'zod';
import { packageRoot } from '../package-root';
import { benchSchema } from './bench-schema';

/** Where editors find it: a bench file beside it says `# yaml-language-server: $schema=bench.schema.json`. */
export const benchSchemaPage = join(packageRoot, 'hardware', 'benches', 'bench.schema.json');

/** JSON Schema (2020-12) of a bench file, for editors. */
export function benchJsonSchema(): object {
  return z.toJSONSchema(benchSchema, { io: 'input', unrepresentable: 'any' });
}

/** The same as a page, with keys in the order in which people look for them. */
export function renderBenchSchema(): string {
  return `${JSON.stringify({ title: 'meterbench bench file', ...benchJsonSchema() }, undefined, 2)}\n`;
}
