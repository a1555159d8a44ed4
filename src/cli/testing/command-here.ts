import { join } from 'node:path';
import { packageRoot } from '../../bench';
import { commandLine } from '../command-line';
import type { Ended } from './ended';

/** Our compiled files stay loaded but for the step files, which a process of its own would load anew. */
const compiled = join(packageRoot, 'dist');
const shippedSteps = join(compiled, 'steps');

/** The one that runs, or the last that waits for its turn: working folder, output and step files are the process's. */
let underWay: Promise<unknown> = Promise.resolve();

/**
 * Runs `meterbench` in this process, in a folder and with none of our own variables: what a process of its own does but
 * for its start and its end. Tests that run beside each other take turns.
 */
export function commandHere(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const ended = underWay.then(() => runAlone(args, cwd, environment));
  underWay = ended.catch(() => undefined);
  return ended;
}

async function runAlone(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  forgetSteps(cwd);
  const former = { cwd: process.cwd(), exitCode: process.exitCode, env: { ...process.env } };
  const stdout = listenTo(process.stdout);
  const stderr = listenTo(process.stderr);
  try {
    setEnvironment({ ...withoutOurs(former.env), NO_COLOR: '1', ...environment });
    process.chdir(cwd);
    process.exitCode = undefined;
    await commandLine(args);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.heard(), stderr: stderr.heard() };
  } finally {
    stdout.stop();
    stderr.stop();
    process.chdir(former.cwd);
    process.exitCode = former.exitCode;
    setEnvironment(former.env);
  }
}

/** Step files register their steps as they are loaded, so each run loads them. */
function forgetSteps(cwd: string): void {
  for (const path of Object.keys(require.cache)) {
    const isOwn = path.startsWith(cwd) && !path.startsWith(compiled) && !path.includes('node_modules');
    if (isOwn || path.startsWith(shippedSteps)) {
      delete require.cache[path];
    }
  }
}

function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:METERBENCH_|CUCUMBER_|FORCE_COLOR)/.test(name)),
  );
}

function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) {
    if (!(name in env)) {
      delete process.env[name];
    }
  }
  Object.assign(process.env, env);
}

/** Takes the text that is written; octets are the test runner's own and go where they went. */
function listenTo(stream: NodeJS.WriteStream): { heard(): string; stop(): void } {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  let text = '';
  const take = (chunk: unknown, ...rest: readonly unknown[]): boolean => {
    if (typeof chunk !== 'string') {
      return write(chunk, ...rest);
    }
    text += chunk;
    const done = rest.at(-1);
    if (typeof done === 'function') {
      done();
    }
    return true;
  };
  const former = stream.write;
  stream.write = take;
  return {
    heard: () => text,
    stop() {
      stream.write = former;
    },
  };
}
