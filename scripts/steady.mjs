// Runs each link test again and again, as many at once as there are processors and each of those busy besides, and says
// which failed how often.
//   npm run build && node scripts/steady.mjs [count] [filter …]      50 times; all tests of links, or those whose path contains a filter
// Exit code 0: none failed. What doesn't end by itself is ended, and counts as failed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const [first = '50', ...rest] = process.argv.slice(2);
const counted = /^\d+$/.test(first);
const count = counted ? Number(first) : 50;
const chosen = counted ? rest : [first, ...rest];
/** Where links are: what only marks frames has nothing to wait for. */
const filters = chosen.length > 0 ? chosen : ['hardware/mqtt', 'hardware/serial', 'hardware/stream', 'hardware/tcp'];
/** Milliseconds for one run of one file, ten times what the slowest of them takes by itself. */
const runWithin = 300_000;

const files = readdirSync(join('dist', 'hardware'), { recursive: true, encoding: 'utf8' })
  .map((file) => join('hardware', file))
  .filter((file) => file.endsWith('.test.js') && existsSync(file.replace(/\.js$/, '.ts')))
  .filter((file) => filters.some((part) => file.includes(part)))
  .map((file) => join('dist', file))
  .sort();
if (files.length === 0 || count === 0) {
  process.stderr.write(
    'nothing to run: npm run build first, and give a number and parts of paths of tests in hardware/\n',
  );
  process.exit(2);
}

/** Keeps one processor busy for as long as this process lives. */
function busyLoop() {
  const loop =
    'process.once("disconnect", () => process.exit()); setInterval(() => { const end = Date.now() + 90; while (Date.now() < end); }, 0);';
  return spawn(process.execPath, ['--eval', loop], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}

/** Runs one file, and returns the names of the tests that failed. */
function runOnce(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--test', '--test-reporter=tap', file], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), runWithin);
    child.once('close', (code) => {
      clearTimeout(limit);
      const failed = [...output.matchAll(/^( *)not ok \d+ - (.*)$/gm)];
      const deepest = Math.max(0, ...failed.map(([, indent]) => indent.length));
      const names = failed.filter(([, indent]) => indent.length === deepest).map(([, , name]) => name);
      resolve({ failed: code === 0 ? [] : names.length === 0 ? [`the file (exit code ${code})`] : names, output });
    });
  });
}

/** The runner's own words about the first test of that name that failed. */
function whyFailed(output, name) {
  const lines = output.split('\n');
  const at = lines.findIndex((line) => line.trim().startsWith('not ok') && line.endsWith(`- ${name}`));
  return lines.slice(Math.max(0, at), at + 25).join('\n');
}

const loops = Array.from({ length: Math.min(4, availableParallelism()) }, busyLoop);
const began = performance.now();
let unsteady = 0;
try {
  for (const file of files) {
    const failures = new Map();
    const start = performance.now();
    let left = count;
    const runner = async () => {
      while (left-- > 0) {
        const { failed, output } = await runOnce(file);
        for (const name of failed) {
          if (!failures.has(name)) {
            process.stdout.write(`${whyFailed(output, name)}\n`);
          }
          failures.set(name, (failures.get(name) ?? 0) + 1);
        }
      }
    };
    await Promise.all(loops.map(runner));
    const seconds = ((performance.now() - start) / 1000 / count).toFixed(1);
    const told = [...failures].map(([name, times]) => `\n    ${count - times} of ${count}: ${name}`).join('');
    process.stdout.write(
      `${failures.size === 0 ? `${count} of ${count}` : 'UNSTEADY'}  ${file} (${seconds} s each)${told}\n`,
    );
    unsteady += failures.size;
  }
} finally {
  for (const loop of loops) {
    loop.disconnect();
  }
}
process.stdout.write(
  `${unsteady === 0 ? 'all steady' : `${unsteady} unsteady`}, in ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
);
process.exitCode = unsteady === 0 ? 0 : 1;
