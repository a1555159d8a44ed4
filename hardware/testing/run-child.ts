import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { end } from './child';

/** Runs a script of this folder as a process of its own, compiled or not as this one is; it is ended after the limit. */
export async function runChild(
  name: string,
  args: readonly string[],
  milliseconds: number,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const loader = extname(__filename) === '.ts' ? ['--require', 'ts-node/register'] : [];
  const script = join(__dirname, `${name}${extname(__filename)}`);
  const child = spawn(process.execPath, ['--unhandled-rejections=strict', ...loader, script, ...args]);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  const limit = setTimeout(() => void end(child), milliseconds);
  const [code] = await once(child, 'close');
  clearTimeout(limit);
  return { code: typeof code === 'number' ? code : null, output };
}
