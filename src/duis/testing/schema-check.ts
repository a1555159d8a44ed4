import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

export type SchemaVersion = '5.0' | '5.4';

/** Where the DCC's schemas are, if they are at hand: they aren't this project's to ship. */
const folder = process.env['DUIS_XSD_DIR'];

/** For a test's `skip` option. */
export const withoutSchemas = folder === undefined ? 'DUIS_XSD_DIR is not set' : false;

function schemaFile(fileName: string) {
  return { fileName, contents: readFileSync(join(folder ?? '', fileName), 'utf8') };
}

/** For each document what the schema has against it: nothing, where it is valid. */
export async function schemaFaults(version: SchemaVersion, documents: readonly string[]): Promise<string[][]> {
  // The validator's stack gives way at some thousands of documents at once.
  const batches = Array.from({ length: Math.ceil(documents.length / 500) }, (_, index) =>
    documents.slice(index * 500, (index + 1) * 500),
  );
  return (await Promise.all(batches.map((batch) => faultsOf(version, batch)))).flat();
}

async function faultsOf(version: SchemaVersion, documents: readonly string[]): Promise<string[][]> {
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: schemaFile(`DUIS-V${version}.xsd`),
    preload: [schemaFile(`MMC-V${version}.xsd`), schemaFile('xmldsig-core-schema.xsd')],
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: 512 * memoryPages.MiB,
  });
  const faults = documents.map((): string[] => []);
  let index = 0;
  for (const { rawMessage } of errors) {
    // A fault that quotes a text of several lines goes on in messages without a file name.
    index = Number(/^(\d+)\.xml:/.exec(rawMessage)?.[1] ?? index);
    faults[index]?.push(rawMessage);
  }
  return faults;
}

/** What the schema has against any of the documents. */
export async function allFaults(version: SchemaVersion, documents: readonly string[]): Promise<string[]> {
  return (await schemaFaults(version, documents)).flat();
}
