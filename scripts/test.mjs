// Runs the compiled unit tests (all, or those whose path contains an argument) with Node's own runner: some files beside
// each other, and the slowest tests told at the end. METERBENCH_TESTS=full runs them in their full length.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { slowest } from './slowest.mjs';
import { testFiles } from './test-files.mjs';

/** Two files compute while others wait for a far end. */
const besideEachOther = 4;

const wanted = process.argv.slice(2);
const files = testFiles(wanted, process.env.METERBENCH_TESTS === 'full');
if (files.length === 0) {
  process.stderr.write(
    `no test file ${wanted.length === 0 ? 'under dist' : `whose path contains ${wanted.join(' or ')}`}\n`,
  );
  process.exit(1);
}
run({ files, concurrency: besideEachOther })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .pipe(slowest(20))
  .pipe(new spec())
  .pipe(process.stdout);
