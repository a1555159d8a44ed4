// Writes the files that restate what the Modifications, tables, step definitions and public entries come to; unit tests
// say when one of them is stale. What changes in them is for the author of the change to look at.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';

const require = createRequire(import.meta.url);
const { apiPage, apiReport } = require('../dist/src/entries/testing/api-report.js');
const { currentReleaseFacts, releaseFactsFile } = require('../dist/src/rulebook/testing/release-facts.js');
const { renderVocabulary, vocabulary, vocabularyPage } = require('../dist/src/runner/features/vocabulary.js');

const files = [
  [releaseFactsFile, `${JSON.stringify(currentReleaseFacts(), undefined, 2)}\n`],
  [vocabularyPage, renderVocabulary(await vocabulary())],
  [apiPage, apiReport().page],
];
for (const [path, text] of files) {
  writeFileSync(path, text);
  process.stdout.write(`${relative('', path)}\n`);
}
