import { join, relative } from 'node:path';
import type { Plugin } from '@cucumber/cucumber/api';
import { settingsFromEnvironment, settingsToEnvironment } from '../bench';
import { exitCodeOf } from '../report';
import { isoDate, tell } from '../terms';
import { RunSession } from './run-session';

/**
 * Keeps the record of a run that plain `cucumber-js` was started for, and gives the process the exit code that the
 * record deserves: Cucumber itself calls a run of no scenarios a success.
 */
const plugin: Plugin = {
  type: 'plugin',
  async coordinator({ operation, on, environment }) {
    const dryRun = process.argv.some((argument) => argument === '--dry-run' || argument === '-d');
    if (operation !== 'runCucumber' || dryRun) {
      return undefined;
    }
    const today = isoDate(new Date().toISOString().slice(0, 10));
    const session = orExit(
      () =>
        new RunSession({
          settings: settingsFromEnvironment(environment.env, today),
          out: join(environment.cwd, 'reports'),
          tags: '',
          reports: ['html', 'junit'],
        }),
    );
    // Read by the World, in this process and in Cucumber's workers alike.
    Object.assign(process.env, settingsToEnvironment(session.settings));
    on('message', (envelope) => orExit(() => session.take(envelope)));
    return async () => {
      const record = await session.close();
      environment.stderr.write(`report: ${relative(environment.cwd, join(session.folder, 'report.html'))}\n`);
      const code = exitCodeOf(record);
      process.once('exit', () => {
        process.exitCode = code;
      });
    };
  },
};

function orExit<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    process.stderr.write(`${tell(error)}\n`);
    process.exit(2);
  }
}

export default plugin;
