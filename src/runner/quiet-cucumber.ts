import { Writable } from 'node:stream';
import { type IRunOptions, runCucumber } from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';

export interface CucumberWishes {
  /** Feature files, folders or globs. */
  readonly paths: readonly string[];
  readonly support: IRunOptions['support'];
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** Reads everything and runs nothing. */
  readonly dryRun?: boolean;
  readonly names?: readonly string[];
  readonly tags?: string;
  readonly worldParameters?: IRunOptions['runtime']['worldParameters'];
  /** Files for Cucumber's own formatters, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Has Cucumber run features, or only read them, in this process; it prints nothing, and tells all by its messages.
 *
 * @param onMessage what it throws ends the run, and is thrown on: Cucumber 13 keeps it to itself
 */
export async function quietCucumber(
  { paths, support, cwd, dryRun = false, names = [], tags = '', worldParameters = {}, files = {} }: CucumberWishes,
  onMessage: (envelope: Envelope) => void,
): Promise<void> {
  const thrown: unknown[] = [];
  const take = (envelope: Envelope): void => {
    if (thrown.length > 0) {
      return;
    }
    try {
      onMessage(envelope);
    } catch (error) {
      thrown.push(error);
      throw error;
    }
  };
  const run = runCucumber(
    {
      sources: { paths: [...paths], defaultDialect: 'en', names: [...names], tagExpression: tags, order: 'defined' },
      support,
      runtime: {
        dryRun,
        failFast: false,
        filterStacktraces: true,
        parallel: 0,
        retry: 0,
        retryTagFilter: '',
        strict: true,
        worldParameters,
      },
      formats: { stdout: 'rerun', files: { ...files }, publish: false, options: {} },
    },
    { cwd, stdout: nowhere(), stderr: nowhere() },
    take,
  );
  await run.catch((error: unknown) => {
    throw thrown.length > 0 ? thrown[0] : error;
  });
  if (thrown.length > 0) {
    throw thrown[0];
  }
}

/** Takes what the engine prints of undefined steps, of which there are many where none is loaded. */
const nowhere = () =>
  new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
