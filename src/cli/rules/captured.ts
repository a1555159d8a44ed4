import { expect } from 'chai';
import type { Command } from 'commander';
import { ConfigError, type MeterbenchError } from '../../terms';
import type { Output } from './terminal-lines';

/** What a command writes and the exit code that it leaves, for a test. */
export async function outcomeOf(
  make: (output: Output) => Command,
  args: readonly string[],
  columns = 100,
): Promise<{ readonly text: string; readonly exitCode: number }> {
  let text = '';
  const output: Output = {
    columns,
    write: (chunk: unknown) => {
      text += String(chunk);
      return true;
    },
  };
  const former = process.exitCode;
  await make(output)
    .exitOverride()
    .parseAsync([...args], { from: 'user' });
  const exitCode = Number(process.exitCode ?? 0);
  process.exitCode = former;
  return { text, exitCode };
}

/** What a command writes, for a test. */
export async function captured(
  make: (output: Output) => Command,
  args: readonly string[],
  columns?: number,
): Promise<string> {
  return (await outcomeOf(make, args, columns)).text;
}

/** What a command complains of, for a test; it has to be of usage or configuration. */
export async function complaint(act: () => unknown): Promise<Pick<MeterbenchError, 'code' | 'message' | 'next'>> {
  try {
    await act();
  } catch (error) {
    expect(error, String(error)).to.be.instanceOf(ConfigError);
    const { code, message, next } = error as MeterbenchError;
    return { code, message, next };
  }
  return expect.fail('nothing was refused');
}
