import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { end } from '../../../hardware/testing';
import { meterbench } from './temp-project';

/** `meterbench emulate` in a process of its own. */
export interface EmulatorProcess {
  /** Ends it without a word to anybody. */
  kill(): Promise<void>;
  /** Tells it to end, and checks that it does so by itself and without complaint. */
  stop(): Promise<void>;
}

/** Starts it, and waits until it says that it is there. */
export async function startEmulator(bench: string, flags: readonly string[]): Promise<EmulatorProcess> {
  const child = spawn(process.execPath, [meterbench, 'emulate', '--bench', bench, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const ready = once(child.stdout, 'data').then(() => true);
  const gone = once(child, 'exit').then(() => false);
  expect(await Promise.race([ready, gone]), `emulator: ${told}`).to.equal(true);
  return {
    kill: () => end(child, 'SIGKILL'),
    async stop() {
      const before = child.exitCode;
      await end(child);
      expect({ before, code: codeOf(child), told }, 'the emulator ends by itself when it is told to').to.deep.equal({
        before: null,
        code: 0,
        told: '',
      });
    },
  };
}

const codeOf = ({ exitCode, signalCode }: ChildProcess): number | string | null => exitCode ?? signalCode;
