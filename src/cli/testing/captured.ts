import type { Command } from 'commander';
import type { Output } from '../rules/terminal-lines';

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
