// Writes docs/journal.schema.json from the events that the rooms declare; the unit test of src/evidence/journal-format.ts says when it is stale.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { renderJournalSchema } = createRequire(import.meta.url)('../dist/src/evidence/journal-format.js');
const page = fileURLToPath(new URL('../docs/journal.schema.json', import.meta.url));
writeFileSync(page, renderJournalSchema());
process.stdout.write(`${page}\n`);
