import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import type { MessageRecord } from '../evidence';
import { recordIn, TempProject } from './testing/temp-project';

const own = `@MP105 @MP105-R2 @judges-dcc
Feature: A user's own
  Scenario: own and shipped steps together
    Given a Commissioned ESME that runs firmware 01000000
    Then the bench has a Device called ESME
`;
/** With Cucumber's own `Then`, as a project that knows nothing of ours has it. */
const javascript = `const { Then } = require('@cucumber/cucumber');
Then('the bench has a Device called {word}', function (name) {
  this.judge.equal('MP105-R2', 'name of the Device', name, this.device(name).name);
});
`;
/** With ours: `this` and the values have their types, and a parameter type of its own stands in what is declared. */
const typescript = `import { defineParameterType, facts, Then } from 'meterbench';
declare module 'meterbench' {
  interface StepParameters {
    readonly called: { readonly name: string };
  }
}
defineParameterType({ name: 'called', regexp: /called \\w+/, transformer: (text) => ({ name: text.slice(7) }) });
Then(
  'the bench has a Device {called}',
  ({ name }) => [facts.device(name)],
  function ({ name }) {
    this.judge.equal('MP105-R2', 'name of the Device', name, this.device(name).name);
  },
);
`;
/** The same without the types. */
const withOurs = typescript.replace(/declare module[\s\S]*?\n}\n/, '');
const at = ['--at', '2021-11-04'] as const;

describe("a user's own project", () => {
  const project = new TempProject({
    'own.feature': own,
    'own.js': javascript,
    'own.cjs': javascript,
    'own.mjs': javascript.replace(/const (.*) = require\((.*)\)/, 'import $1 from $2'),
    'ours.mjs': withOurs,
    'ours.cjs': withOurs.replace(/import (.*) from (.*);/, 'const $1 = require($2);'),
    'old-name.js': javascript.replace('@cucumber/cucumber', 'cucumber'),
    'own.ts': typescript,
    'glob [1]/own.js': javascript,
  });
  after(() => project.remove());

  const files = ['own.js', 'own.cjs', 'own.mjs', 'ours.mjs', 'ours.cjs', 'old-name.js', 'glob [1]/own.js', 'glob [1]'];
  for (const file of files) {
    it(`uses the shipped steps with its own of ${file}`, async () => {
      project.clear();
      const { code, stderr } = await project.meterbench('run', 'own.feature', '-r', file, ...at);
      expect(code, stderr).to.equal(0);
      expect(project.record.scenarios[0]?.checks[0], 'its own check').to.include({ observed: 'ESME' });
    });
  }

  it('is left out where its own step declares a Device that is not there', async () => {
    project.write({ 'absent.feature': own.replace('called ESME', 'called PPMID9') });
    project.clear();
    const { code } = await project.meterbench('run', 'absent.feature', '-r', 'ours.cjs', ...at);
    expect(code, 'nothing judged').to.equal(5);
    expect(project.record.scenarios[0]?.reason).to.equal('no PPMID9 stands on this bench');
  });

  it('is told what TypeScript step files need where ts-node is not installed', async (test) => {
    if ('typescript' in process.features) {
      test.skip('this Node loads TypeScript itself');
      return;
    }
    const { code, stderr } = await project.meterbench('run', 'own.feature', '-r', 'own.ts', ...at);
    expect(code, 'refused').to.equal(2);
    expect(stderr, 'what and how').to.match(
      /own\.ts: TypeScript step files need ts-node.*\n.*npm install --save-dev ts-node/,
    );
  });

  it('uses TypeScript step files through its own ts-node', async () => {
    const withTypeScript = new TempProject(
      {
        'own.feature': own,
        'steps/own.ts': typescript,
        'tsconfig.json': '{"compilerOptions":{"module":"commonjs","target":"es2022"},"ts-node":{"swc":true}}',
      },
      ['@cucumber', 'ts-node', 'typescript', '@swc'],
    );
    try {
      const { code, stderr } = await withTypeScript.meterbench('run', 'own.feature', '-r', 'steps/**/*.ts', ...at);
      expect(code, stderr).to.equal(0);
    } finally {
      withTypeScript.remove();
    }
  });

  it('is told of a ts-node that can’t be loaded, and by file and line of what doesn’t compile', async (test) => {
    if ('typescript' in process.features) {
      test.skip('this Node loads TypeScript itself');
      return;
    }
    const broken = new TempProject({
      'own.feature': own,
      'own.ts': typescript,
      'tsconfig.json': '{"compilerOptions":{"module":"commonjs","target":"es2022"}}',
    });
    try {
      broken.write({ 'node_modules/ts-node/register.js': 'throw new TypeError("no fileExists");\n' });
      const old = await broken.meterbenchProcess('run', 'own.feature', '-r', 'own.ts', ...at);
      expect(old.code, 'refused').to.equal(2);
      expect(old.stderr, 'a TypeScript that ts-node does not know').to.match(
        /need ts-node, which can't be loaded: no fileExists\n.*typescript@6/,
      );
      const fails = "const { TSError } = require('ts'); require.extensions['.ts'] = () => { throw TSError; };";
      broken.write({
        'node_modules/ts-node/register.js': fails,
        'node_modules/ts/index.js':
          "exports.TSError = Object.assign(new Error('Unable to compile TypeScript:'), { diagnosticText: 'own.ts:3:7 - error TS2322: no string\\n' });",
      });
      const wrong = await broken.meterbenchProcess('run', 'own.feature', '-r', 'own.ts', ...at);
      expect(wrong.code, 'refused').to.equal(2);
      expect(wrong.stderr, 'file and line').to.include("doesn't compile\n  own.ts:3:7 - error TS2322: no string");
    } finally {
      broken.remove();
    }
  });

  it('is told where its step files use another Cucumber', async () => {
    project.write({
      'other/node_modules/@cucumber/cucumber/package.json': '{"name":"@cucumber/cucumber","main":"index.js"}',
      'other/node_modules/@cucumber/cucumber/index.js': `exports.Then = () => {
        throw new Error('calling functions (e.g. "Then") on an instance of Cucumber that isn\\'t running (status: PENDING).');
      };\n`,
      'other/own.js': javascript,
    });
    const { code, stderr } = await project.meterbench('run', 'own.feature', '-r', 'other/own.js', ...at);
    expect(code, 'refused').to.equal(2);
    expect(stderr, 'what and how').to.match(/other\/own\.js:2: .*another copy of @cucumber\/cucumber.*\n.*npm ls/);
  });
});

describe("a user's own assertions", () => {
  const feature = `@MP105 @MP105-R2 @judges-dcc
Feature: A user's own
  Scenario: the version of the batch
    Given a Commissioned ESME that runs firmware 01000000
    Then the ESME runs the version of its batch
`;
  const step = (assertion: string) => `const { Then } = require('@cucumber/cucumber');
const { expect } = require('chai');
const { strictEqual } = require('node:assert');
Then('the ESME runs the version of its batch', async function () {
  const { firmware } = this.device('ESME');
  ${assertion};
});
`;
  const project = new TempProject(
    {
      'own.feature': feature,
      'chai.js': step("expect(firmware).to.equal('02000000')"),
      'node.js': step("await null; strictEqual(firmware, '02000000')"),
      'predicate.js': step("expect(firmware, 'version').to.be.empty"),
      'plain.js': step("throw new Error('no batch list')"),
      'ended.js': step("expect(() => this.judge.equal('MP105-R2', 'version', '02', firmware)).to.not.throw()"),
      'hook.js': `${step('expect(firmware).to.be.a("string")')}
require('@cucumber/cucumber').After(() => expect(1, 'leases left').to.equal(0));
`,
    },
    ['@cucumber', 'cucumber', 'chai'],
  );
  after(() => project.remove());

  async function run(file: string, ...more: readonly string[]) {
    project.clear();
    const ended = await project.meterbench('run', 'own.feature', '-r', file, ...at, ...more);
    const { record } = project;
    const read = (name: string) => readFileSync(join(project.runs.at(-1) ?? '', name), 'utf8');
    return { ...ended, record, scenario: record.scenarios[0], junit: read('junit.xml'), page: read('report.html') };
  }

  const check = {
    requirement: 'MP105-R2',
    expected: '02000000',
    observed: '01000000',
    verdict: 'fail',
    basis: 'own',
    rows: [],
    step: 1,
  };
  const text = 'the ESME runs the version of its batch';
  const cases = [
    { file: 'chai.js', message: "expected '01000000' to equal '02000000'", more: [] },
    { file: 'chai.js', message: "expected '01000000' to equal '02000000'", more: ['--strict'] },
    {
      file: 'node.js',
      message: 'Expected values to be strictly equal: expected 02000000, observed 01000000',
      more: [],
    },
  ];
  for (const { file, message, more } of cases) {
    it(`fail the scenario: ${[file, ...more].join(' ')}`, async () => {
      const { code, stdout, stderr, scenario, junit, page } = await run(file, ...more);
      expect(code, stderr).to.equal(1);
      expect(scenario?.checks, 'recorded').to.deep.equal([{ ...check, what: text }]);
      expect(scenario).to.include({ verdict: 'fail', basis: 'own' });
      expect(scenario?.reason, 'where and what').to.equal(`the user's own assertion (${file}:6): ${message}`);
      for (const part of [`(${file}:6)`, 'expected  02000000', 'observed  01000000', "basis     the user's own"]) {
        expect(stdout, 'terminal').to.include(part);
      }
      expect(stdout, 'counted apart').to.include("1 fail by the user's own assertions");
      expect(junit, 'JUnit').to.match(/<failure [^>]*type="fail"[\s\S]*expected: 02000000\s+observed: 01000000/);
      expect(page, 'page').to.match(/<td class="t">02000000<\/td>\s*<td class="t obs">01000000<\/td>/);
    });
  }

  it('pass, and are counted, where this.expect makes them', async () => {
    const about = "{ requirement: 'MP105-R2', what: 'version' }";
    const body = `const { expect } = this; expect(firmware, ${about}).to.equal('01000000'); expect(1, 'leases').to.equal(1)`;
    project.write({
      'expect.js': step('')
        .replace(/^const { expect }.*\n/m, '')
        .replace('  ;', `  ${body};`),
    });
    const { code, stdout, stderr, scenario } = await run('expect.js');
    expect(code, stderr).to.equal(0);
    expect(scenario?.checks.map(({ what, basis }) => [what, basis])).to.deep.equal([
      ['version', 'stated'],
      ['leases', 'own'],
    ]);
    expect(stdout).to.match(/1 check, by ground: 1 stated.*\n1 assertion of the user's own/);
  });

  it('pass uncounted where another expect makes them: that is no verdict, and the reason says what counts', async () => {
    project.write({ 'held.js': step("expect(firmware).to.equal('01000000')") });
    const { code, scenario } = await run('held.js');
    expect(code).to.equal(4);
    expect(scenario?.reason).to.include('this.expect');
  });

  it('tell what they compare to nothing', async () => {
    const { code, scenario } = await run('predicate.js');
    expect(code).to.equal(1);
    expect(scenario?.checks[0]).to.include({
      what: `${text}: version: expected '01000000' to be empty`,
      expected: 'that this holds',
      observed: '01000000',
    });
  });

  it('are no other error: that stays one of the suite', async () => {
    const { code, scenario } = await run('plain.js');
    expect(code).to.equal(3);
    expect(scenario).to.deep.include({ verdict: 'error', reason: 'the suite broke: no batch list', checks: [] });
  });

  it('are not counted beside the check that ended the scenario before them', async () => {
    const { code, scenario } = await run('ended.js');
    expect(code).to.equal(1);
    expect(scenario?.checks.map(({ what, basis }) => [what, basis])).to.deep.equal([['version', 'stated']]);
  });

  it('are errors of the suite in a hook, which sets up and judges nothing', async () => {
    const { code, scenario } = await run('hook.js');
    expect(code).to.equal(3);
    expect(scenario?.reason).to.include('leases left: expected 1 to equal +0');
  });

  it('fail in a hook too, where this.expect makes them', async () => {
    const hook = "require('@cucumber/cucumber').After(function () { this.expect(1, 'leases left').to.equal(0); });";
    project.write({ 'own-hook.js': `${step('expect(firmware).to.be.a("string")')}\n${hook}\n` });
    const { code, scenario } = await run('own-hook.js');
    expect(code).to.equal(1);
    expect(scenario?.checks.map(({ what, basis }) => [what, basis])).to.deep.equal([['leases left', 'own']]);
  });

  it('fail once where the scenario is tried again and then holds', async () => {
    project.write({
      'again.js': `let tries = 0;\n${step("expect(tries++, 'tries').to.equal(1); this.judge.equal('MP105-R2', 'tries', 2, tries)")}`,
      'cucumber.cjs': "module.exports = { default: require('meterbench').profile };",
    });
    project.clear();
    const options = ['own.feature', '--retry', '1', '--require', 'again.js'];
    const { code } = await project.cucumber(options, { METERBENCH_AT: '2021-11-04' });
    expect(code).to.equal(1);
    const [scenario] = project.record.scenarios;
    expect(scenario?.attempts?.map(({ verdict }) => verdict)).to.deep.equal(['fail', 'pass']);
    expect(scenario?.checks.map(({ basis, observed }) => [basis, observed])).to.deep.equal([['own', '0']]);
  });
});

describe('the retired package name', () => {
  it('is the one Cucumber instance, for require and for import', async () => {
    const project = new TempProject({
      'same.mjs': `import { createRequire } from 'node:module';
import * as old from 'cucumber';
import * as now from '@cucumber/cucumber';
const require = createRequire(import.meta.url);
process.stdout.write(JSON.stringify([
  require('cucumber') === require('@cucumber/cucumber'),
  old.Given === now.Given,
  require('cucumber').supportCodeLibraryBuilder === now.supportCodeLibraryBuilder,
  Object.keys(now).filter((name) => name !== 'default' && name !== 'module.exports' && !(name in old)),
]));
`,
    });
    try {
      const { stdout, stderr } = await project.node(['same.mjs']);
      expect(stderr, 'no complaint').to.equal('');
      expect(JSON.parse(stdout), 'the same, and nothing missing').to.deep.equal([true, true, true, []]);
    } finally {
      project.remove();
    }
  });
});

/** ECDSA draws a number for each signature, so no two are alike; with the MAC over it, it ends a message. */
const withoutSignature = ({ hex, ...message }: MessageRecord) => ({ ...message, hex: hex.slice(0, -160) });

describe('two rules dates in one process', () => {
  const project = new TempProject();
  after(() => project.remove());
  const before = ['--at', '2021-11-03'] as const;

  /** Records by date, without what differs from one run to the next. */
  async function records(...dates: readonly string[]): Promise<Record<string, unknown>> {
    project.clear();
    const some = '@MP105-R1 or @MP105-R2 or @MP105-R3 or @MP105-R4';
    await project.meterbench('run', '--report', 'none', '--quiet', '--tags', some, ...dates);
    return Object.fromEntries(
      project.runs.map((folder) => {
        const { id: _id, started: _started, finished: _finished, ...rest } = recordIn(folder);
        const scenarios = rest.scenarios.map(({ duration: _duration, ...scenario }) => ({
          ...scenario,
          messages: scenario.messages.map(withoutSignature),
        }));
        return [rest.at, { ...rest, scenarios }];
      }),
    );
  }

  it('give what each gives alone, in either order: no rulebook and no state is shared', async () => {
    const alone = { ...(await records(...before)), ...(await records(...at)) };
    expect(await records(...before, ...at), 'earlier first').to.deep.equal(alone);
    expect(await records(...at, ...before), 'later first').to.deep.equal(alone);
    const verdicts = Object.values(alone).map((record) => (record as ReturnType<typeof recordIn>).counts);
    expect(verdicts[0], 'and the two differ').not.to.deep.equal(verdicts[1]);
  });
});
