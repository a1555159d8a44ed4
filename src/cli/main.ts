import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { packageRoot } from '../bench';
import { ConfigError, tell } from '../terms';
import { runCommand } from './run';

function program(): Command {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return new Command('meterbench')
    .description('Does this Device do what the Smart Energy Code says on this date, and what is the proof?')
    .version(version)
    .showHelpAfterError('Try meterbench --help')
    .addCommand(runCommand())
    .exitOverride();
}

async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`${tell(error)}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 3;
  }
}

void main();
