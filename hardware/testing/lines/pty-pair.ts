import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MeterbenchError } from '../../../src/terms';
import { wallTimers } from '../../link/wall-timers';
import { end, type Missing, programPath } from '../child';

/** Two pseudo-terminals joined together: what is written to one is read from the other. */
export interface PtyPair extends AsyncDisposable {
  /** Paths to open as serial ports. */
  readonly a: string;
  readonly b: string;
  readonly by: 'socat' | 'python3';
  /** Both terminals vanish, as when an adapter is unplugged. */
  unplug(): Promise<void>;
  /** They are back under the same paths. */
  replug(): Promise<void>;
  close(): Promise<void>;
}

const readyWithin = 5000;
/** Python's standard library can do it too: two terminals, linked under the paths given, until its input ends. */
const relay = `
import os, pty, select, sys, tty
ends = []
for path in sys.argv[1:3]:
    master, slave = pty.openpty()
    tty.setraw(slave)
    os.symlink(os.ttyname(slave), path)
    ends.append((master, slave))
(a, _), (b, _) = ends
while True:
    ready, _, _ = select.select([a, b, 0], [], [])
    if 0 in ready and not os.read(0, 1):
        break
    for source, sink in ((a, b), (b, a)):
        if source in ready:
            data = os.read(source, 4096)
            while data:
                data = data[os.write(sink, data):]
for path in sys.argv[1:3]:
    os.unlink(path)
`;

/** Starts a pair by socat, or by python3 where there is no socat. */
export async function openPtyPair(by?: PtyPair['by']): Promise<PtyPair | Missing> {
  const programs = by === undefined ? (['socat', 'python3'] as const) : [by];
  const found = programs.find((name) => programPath(name) !== undefined);
  if (process.platform === 'win32' || found === undefined) {
    return {
      missing: `no ${programs.join(' and no ')} here to make a pair of pseudo-terminals: apt-get install socat`,
    };
  }
  const folder = await mkdtemp(join(tmpdir(), 'meterbench-pty-'));
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  let child = await start(found, a, b);
  const unplug = async () => {
    await end(child, 'SIGTERM');
    await Promise.all([rm(a, { force: true }), rm(b, { force: true })]);
  };
  const close = async () => {
    await unplug();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    a,
    b,
    by: found,
    unplug,
    async replug() {
      child = await start(found, a, b);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function start(by: PtyPair['by'], a: string, b: string): Promise<ChildProcess> {
  const child =
    by === 'socat'
      ? spawn(programPath('socat') ?? 'socat', [`pty,raw,echo=0,link=${a}`, `pty,raw,echo=0,link=${b}`], {
          stdio: 'ignore',
        })
      : spawn(programPath('python3') ?? 'python3', ['-c', relay, a, b], { stdio: ['pipe', 'ignore', 'ignore'] });
  let ended = false;
  void once(child, 'exit').then(
    () => {
      ended = true;
    },
    () => undefined,
  );
  for (let waited = 0; waited < readyWithin && !ended; waited += 10) {
    if (existsSync(a) && existsSync(b)) {
      return child;
    }
    await wallTimers.sleep(10);
  }
  await end(child);
  throw new MeterbenchError({
    code: 'MB-PTY',
    blame: 'suite',
    message: `${by} made no pair of pseudo-terminals within ${readyWithin} ms`,
    next: `Run it by hand to see why: ${by} pty,raw,echo=0,link=/tmp/a pty,raw,echo=0,link=/tmp/b`,
  });
}
