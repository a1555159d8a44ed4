import { test } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { DuisError, readRequest, readResponse, writeRequest, writeResponse } from '.';
import { requestBodies, requestsWith } from './testing/arbitrary-requests';
import { responses } from './testing/arbitrary-responses';
import { schemaFaults, withoutSchemas } from './testing/schema-check';

interface Mutant {
  readonly xml: string;
  readonly read: (xml: string) => unknown;
}

const originals: fc.Arbitrary<Mutant> = fc.oneof(
  fc
    .constantFrom(...Object.values(requestBodies))
    .chain(requestsWith)
    .map((request) => ({ xml: writeRequest({ ...request, schemaVersion: '5.0' }), read: readRequest })),
  responses.map((response) => ({ xml: writeResponse({ ...response, schemaVersion: '5.0' }), read: readResponse })),
);

/** Leaves out, doubles, swaps or renames lines, or changes one character of a text. */
const mutants: fc.Arbitrary<Mutant> = fc
  .record({ original: originals, how: fc.nat(4), where: fc.nat(), character: fc.constantFrom(...'0A-:.x9') })
  .map(({ original, how, where, character }) => {
    const lines = original.xml.split('\n').filter((line) => line !== '');
    const at = 2 + (where % Math.max(lines.length - 3, 1));
    const line = lines[at] ?? '';
    const changes = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, line),
      () => lines.splice(at, 2, lines[at + 1] ?? '', line),
      () => lines.splice(at, 1, line.replaceAll('ID', 'Id')),
      () =>
        lines.splice(
          at,
          1,
          line.replace(/>(.*)</, (_, text: string) => `>${changed(text, where, character)}<`),
        ),
    ];
    changes[how]?.();
    return { ...original, xml: lines.join('\n') };
  });

function changed(text: string, where: number, character: string): string {
  const at = where % (text.length + 1);
  return text.slice(0, at) + character + text.slice(at + 1);
}

function accepts({ xml, read }: Mutant): boolean {
  try {
    read(xml);
    return true;
  } catch (error) {
    if (error instanceof DuisError) {
      return false;
    }
    throw error;
  }
}

test('whatever is done to a document, reading it gives a value or a DuisError', () => {
  fc.assert(
    fc.property(mutants, (mutant) => {
      accepts(mutant);
    }),
    { numRuns: 500 },
  );
});

test('nothing is read that the schema refuses', { skip: withoutSchemas }, async () => {
  const tried = fc.sample(mutants, { numRuns: 500, seed: 105 });
  const faults = await schemaFaults(
    '5.0',
    tried.map(({ xml }) => xml),
  );
  const tooLenient = tried.filter((mutant, index) => accepts(mutant) && faults[index]?.length !== 0);
  expect(tooLenient.map(({ xml }) => xml)).to.deep.equal([]);
  expect(faults.filter((each) => each.length > 0).length, 'documents that the schema refuses').to.be.greaterThan(200);
});
