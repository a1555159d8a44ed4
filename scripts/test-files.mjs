// Which compiled test files there are, and which of them begin first.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files that take longest, and those that wait for a far end: what is short fills the gaps behind them. */
const first = [
  'src/cli/emulate/faulty-line',
  'src/cli/emulate/faulty-broker',
  'src/runner/kill-esme',
  'src/cli/emulate/dead-line',
  'src/runner/kill-dcc',
  'src/cli/emulate/whole-suite',
  'src/cli/packed',
  'src/cli/real-device',
  'src/runner/kill-other-devices',
  'src/cli/emulate/cut-line',
  'src/cli/plain-cucumber',
  'src/cli/early-end',
  'src/cli/exit-codes',
  'hardware/mqtt/mqtt-faults',
];
const rank = (file) => {
  const at = first.findIndex((start) => file.startsWith(`${start}.`));
  return at === -1 ? first.length : at;
};

/**
 * Compiled test files, from the root and with forward slashes.
 *
 * @param wanted parts of paths; all files where there are none
 * @param full whether those of `npm run test:full` alone are among them
 */
export function testFiles(wanted, full) {
  return (
    ['src', 'steps', 'hardware']
      .flatMap((folder) => readdirSync(join('dist', folder), { recursive: true }).map((file) => join(folder, file)))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.test.js') && (full || !file.endsWith('.full.test.js')))
      // A test whose source is gone may still lie among the compiled files.
      .filter((file) => existsSync(file.replace(/\.js$/, '.ts')))
      .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map((file) => `dist/${file}`)
  );
}
