// Runs lint beside the shipped features on both sides of the release; each one's output comes whole, and the first exit
// code that isn't 0 is this one's.
import { spawn } from 'node:child_process';

const commands = [
  ['npm', 'run', '--silent', 'lint'],
  ['npm', 'run', '--silent', 'start', '--', '--quiet'],
];

/** Runs one to its end, and says what it said. */
function run([program, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => chunks.push(chunk));
    }
    child.once('error', reject).once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(chunks) }));
  });
}

const ended = await Promise.all(commands.map(run));
for (const { said } of ended) {
  process.stdout.write(said);
}
process.exitCode = ended.find(({ code }) => code !== 0)?.code ?? 0;
