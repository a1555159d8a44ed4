// Runs the compiled unit tests (all, or those whose path contains an argument) with Node's own runner.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.argv.slice(2);
const files = ['src', 'steps', 'hardware']
  .flatMap((folder) => readdirSync(join('dist', folder), { recursive: true }).map((file) => join(folder, file)))
  // A test whose source is gone may still lie among the compiled files.
  .filter((file) => file.endsWith('.test.js') && existsSync(file.replace(/\.js$/, '.ts')))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .map((file) => join('dist', file))
  .sort();
if (files.length === 0) {
  process.stderr.write(
    `no test file ${wanted.length === 0 ? 'under dist' : `whose path contains ${wanted.join(' or ')}`}\n`,
  );
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
