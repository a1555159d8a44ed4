// Writes hardware/benches/bench.schema.json from the schema of bench files; the unit test of src/bench/file/bench-schema.ts says when it is stale.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { benchSchemaPage, renderBenchSchema } = createRequire(import.meta.url)(
  '../dist/src/bench/file/bench-schema-page.js',
);
writeFileSync(benchSchemaPage, renderBenchSchema());
process.stdout.write(`${benchSchemaPage}\n`);
