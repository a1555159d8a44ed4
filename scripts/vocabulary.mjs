// Writes docs/vocabulary.md from the compiled step definitions; the unit test of src/runner/vocabulary.ts says when it is stale.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { renderVocabulary, vocabulary, vocabularyPage } = createRequire(import.meta.url)(
  '../dist/src/runner/vocabulary.js',
);
writeFileSync(vocabularyPage, renderVocabulary(await vocabulary()));
process.stdout.write(`${vocabularyPage}\n`);
