import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { type IRunOptionsRuntime, loadSupport, runCucumber } from '@cucumber/cucumber/api';
import type * as messages from '@cucumber/messages';
import { packageRoot } from '../../bench';
import { outcomeMediaType, type ScenarioOutcome } from '../../scenario';

export interface SmallSuite {
  /** Gherkin text by path. */
  readonly features: Readonly<Record<string, string>>;
  /** Body of a CommonJS step file; Cucumber's functions and `outcome(world, facts)` are in scope. */
  readonly steps: string;
  readonly runtime?: Partial<IRunOptionsRuntime>;
}

const passed: ScenarioOutcome = {
  requirements: ['MP105-R2'],
  subject: { what: 'dcc', kind: 'emulated' },
  verdict: 'pass',
  reason: '',
  basis: 'stated',
  checks: [],
  messages: [],
  assumptions: [],
};

const prelude = `
const cucumber = require('@cucumber/cucumber');
const { After, AfterAll, Before, BeforeAll, Given, Then, When } = cucumber;
const outcome = (world, facts) =>
  world.attach(JSON.stringify({ ...${JSON.stringify(passed)}, ...facts }), ${JSON.stringify(outcomeMediaType)});
`;

const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * Runs a small suite with Cucumber and hands over its real messages, in order.
 *
 * @returns what Cucumber threw, if it did
 */
export async function messagesOf(
  suite: SmallSuite,
  take: (envelope: messages.Envelope) => void,
): Promise<{ readonly thrown: unknown; readonly cwd: string }> {
  const cwd = mkdtempSync(join(tmpdir(), 'meterbench-suite-'));
  try {
    symlinkSync(join(packageRoot, 'node_modules'), join(cwd, 'node_modules'));
    writeFileSync(join(cwd, 'steps.js'), prelude + suite.steps);
    for (const [path, text] of Object.entries(suite.features)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
    const sources = {
      paths: Object.keys(suite.features),
      defaultDialect: 'en',
      names: [],
      tagExpression: '',
      order: 'defined' as const,
    };
    const environment = { cwd, stdout: silent(), stderr: silent() };
    const support = await loadSupport({ sources, support: { requirePaths: ['steps.js'] } }, environment);
    const runtime = {
      dryRun: false,
      failFast: false,
      filterStacktraces: true,
      parallel: 0,
      retry: 0,
      retryTagFilter: '',
      strict: true,
      worldParameters: {},
      ...suite.runtime,
    };
    const formats = { stdout: 'rerun', files: {}, publish: false as const, options: {} };
    await runCucumber({ sources, support, runtime, formats }, environment, take);
    return { thrown: undefined, cwd };
  } catch (thrown) {
    return { thrown, cwd };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
