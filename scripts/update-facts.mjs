// Writes the files that restate what the Modifications, tables and step definitions come to; unit tests say when one of
// them is stale. What changes in them is for the author of the change to look at.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';

const require = createRequire(import.meta.url);
const { currentReleaseFacts, releaseFactsFile } = require('../dist/src/rulebook/testing/release-facts.js');
const { renderVocabulary, vocabulary, vocabularyPage } = require('../dist/src/runner/vocabulary.js');

const files = [
  [releaseFactsFile, `${JSON.stringify(currentReleaseFacts(), undefined, 2)}\n`],
  [vocabularyPage, renderVocabulary(await vocabulary())],
];
for (const [path, text] of files) {
  writeFileSync(path, text);
  process.stdout.write(`${relative('', path)}\n`);
}
