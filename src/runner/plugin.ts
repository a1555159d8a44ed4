import { join, relative } from 'node:path';
import type { Plugin } from '@cucumber/cucumber/api';
import { settingsFromEnvironment, settingsToEnvironment } from '../bench';
import { exitCodeOf } from '../report';
import { dayOf, instant, tell } from '../terms';
import { cucumberFlags } from './cucumber-flags';
import { RunSession } from './run-session';

/** Wrong usage or configuration. */
const refused = 2;

/**
 * Keeps the record of a run that plain `cucumber-js` was started for, and gives the process the exit code that the
 * record deserves: Cucumber itself calls a run of no scenarios a success.
 */
const plugin: Plugin = {
  type: 'plugin',
  async coordinator({ operation, on, environment }) {
    const { dryRun, tags } = cucumberFlags(process.argv.slice(2));
    if (operation !== 'runCucumber' || dryRun) {
      return undefined;
    }
    const today = dayOf(instant(Date.now()));
    const session = orExit(
      () =>
        new RunSession({
          settings: settingsFromEnvironment(environment.env, today),
          out: join(environment.cwd, 'reports'),
          tags,
          reports: ['html', 'junit'],
          cwd: environment.cwd,
          onNotice: (notice) => environment.stderr.write(`${notice}\n`),
        }),
    );
    // Read by the World, in this process and in Cucumber's workers alike.
    Object.assign(process.env, settingsToEnvironment(session.settings));
    on('message', (envelope) => orExit(() => session.take(envelope)));
    return () => {
      if (session.parseErrors.length > 0) {
        session.discard();
        exitWith(refused);
      } else if (session.dry) {
        session.discard();
      } else {
        conclude(session, environment);
      }
    };
  },
};

function conclude(session: RunSession, { cwd, stderr }: Parameters<Plugin['coordinator']>[0]['environment']): void {
  const record = session.close();
  if (record.scenarios.length === 0) {
    stderr.write('No scenario was selected, so nothing was judged.\n');
  }
  stderr.write(`report: ${relative(cwd, join(session.folder, 'report.html'))}\n`);
  exitWith(exitCodeOf(record));
}

/** Cucumber sets a code of its own after this; the last word is had when the process ends. */
function exitWith(code: number): void {
  process.once('exit', () => {
    process.exitCode = code;
  });
}

function orExit<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    process.stderr.write(`${tell(error)}\n`);
    process.exit(refused);
  }
}

export default plugin;
