// Runs the long tests, part by part, and tells what each cost.
//   npm run test:full                    all parts
//   npm run test:full -- fuzz links      these
//   npm run test:full -- --ci            those of .ci/run
//   npm run test:full -- --list          which there are
import { spawn } from 'node:child_process';
import { parts } from './full-parts.mjs';

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = [
  ...names.filter((name) => !parts.some((part) => part.name === name)),
  ...args.filter((arg) => arg.startsWith('--') && arg !== '--list' && arg !== '--ci'),
];
if (unknown.length > 0) {
  process.stderr.write(`no part ${unknown.join(', ')}; there are: ${parts.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}
if (args.includes('--list')) {
  for (const { name, what, ci } of parts) {
    process.stdout.write(`${name.padEnd(12)} ${ci ? 'ci ' : '   '} ${what}\n`);
  }
  process.exit(0);
}

const chosen = parts.filter(({ name, ci }) =>
  names.length > 0 ? names.includes(name) : args.includes('--ci') ? ci : true,
);
const costs = [];
for (const part of chosen) {
  process.stdout.write(`\n== ${part.name}: ${part.what}\n`);
  costs.push({ part, ...(await cost(part)) });
}
process.stdout.write(`\n${'part'.padEnd(12)} ${'wall s'.padStart(8)} ${'CPU s'.padStart(8)}\n`);
for (const { part, code, wall, cpu } of costs) {
  const told = cpu === undefined ? '?' : cpu.toFixed(1);
  const end = code === 0 ? '' : '  FAILED';
  process.stdout.write(`${part.name.padEnd(12)} ${wall.toFixed(1).padStart(8)} ${told.padStart(8)}${end}\n`);
}
process.exitCode = costs.every(({ code }) => code === 0) ? 0 : 1;

/** Runs one part to its end. A shell counts the processor time of all that it started, where there is one. */
async function cost({ args: given, env }) {
  const began = performance.now();
  const posix = process.platform !== 'win32';
  const [program, ...rest] = posix
    ? ['sh', '-c', '"$@"; code=$?; times >&3; exit $code', 'sh', process.execPath, ...given]
    : [process.execPath, ...given];
  const child = spawn(program, rest, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  let times = '';
  child.stdio[3].setEncoding('utf8').on('data', (text) => {
    times += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = [...times.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, left]) => Number(minutes) * 60 + Number(left),
  );
  return {
    code,
    wall: (performance.now() - began) / 1000,
    cpu: posix ? seconds.reduce((a, b) => a + b, 0) : undefined,
  };
}
