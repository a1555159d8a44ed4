// Writes docs/api.md from the compiled declarations of the public entries; the unit test src/entries/api-report.test.ts says when it is stale.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { apiPage, apiReport } = createRequire(import.meta.url)('../dist/src/entries/testing/api-report.js');
writeFileSync(apiPage, apiReport().page);
process.stdout.write(`${apiPage}\n`);
