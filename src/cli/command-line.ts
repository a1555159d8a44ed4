import { Command, CommanderError } from 'commander';
import { ConfigError, tell } from '../terms';
import { commands } from './commands';

/** Exit codes of a command that couldn't do what it was asked: wrong usage or configuration, and a fault of ours. */
const refused = 2;
const broken = 3;

/** The whole command line, with the code of the one command that is asked for and only the summaries of the rest. */
async function program(args: readonly string[]): Promise<Command> {
  // Resolved by the package's own name, so that it is found from the sources and from the compiled files alike.
  const { version } = require('meterbench/package.json') as { version: string };
  const meterbench = new Command('meterbench')
    .description('Does this Device do what the Smart Energy Code says on this date, and what is the proof?')
    .version(version)
    .showHelpAfterError('Try meterbench --help')
    .exitOverride();
  const [first, second] = args;
  const asked = first === 'help' ? second : first;
  for (const { name, summary, load } of commands) {
    const command = name === asked ? await load() : new Command(name);
    meterbench.addCommand(
      command.summary(summary).copyInheritedSettings(meterbench).showHelpAfterError(`Try meterbench ${name} --help`),
    );
  }
  return meterbench;
}

/** Does what the arguments ask for; what it wants the process to end with is `process.exitCode`. */
export async function commandLine(args: readonly string[]): Promise<void> {
  try {
    const meterbench = await program(args);
    await meterbench.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : refused;
      return;
    }
    process.stderr.write(`${tell(error)}\n`);
    process.exitCode = error instanceof ConfigError ? refused : broken;
  }
}
