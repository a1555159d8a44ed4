import fs from 'node:fs';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { TempProject } from './testing/temp-project';

const project = new TempProject({
  'ok.feature': 'Feature: fine\n  Scenario: one\n    Given nothing\n',
  'broken.feature': 'Feature: A\n  Scenario: b\n    Given c\n    Whenn d\n',
  'unknown.feature': '@MP105 @MP105-R999 @judges-dcc\nFeature: A\n  Scenario: b\n    Given it breaks\n',
  'throws.js': "'use strict';\n\nthrow new TypeError('no such port');\n",
  'syntax.js': 'const a = 1;\nconst b = ;\n',
  'module.js': "import { Given } from '@cucumber/cucumber';\nawait 1;\nGiven('x', () => {});\n",
  'bench.yaml': 'name: lab\nseed: s\ndevices: []\nusers: []\n',
  'a-file': '',
});
after(() => project.remove());

interface Refusal {
  readonly what: string;
  readonly args: readonly string[];
  /** What the one message says: the place, and the fix. */
  readonly told: readonly RegExp[];
}

const refusals: readonly Refusal[] = [
  { what: 'a day that is none', args: ['run', '--at', '2021-02-30'], told: [/--at: "2021-02-30"/, /YYYY-MM-DD/] },
  { what: 'an unknown scope', args: ['run', '--scope', 'all'], told: [/--scope.*"all"/, /implemented, targeted/] },
  { what: 'a bench file that is not there', args: ['run', '--bench', 'no.yaml'], told: [/no\.yaml/, /Give --bench/] },
  { what: 'a wrong bench file', args: ['run', '--bench', 'bench.yaml'], told: [/bench\.yaml:3: devices/] },
  { what: 'an unknown report', args: ['run', '--report', 'junit,pdf'], told: [/"pdf"/, /html, junit, cucumber/] },
  { what: 'an unknown fault', args: ['run', '--fault', 'ESME: hiccups'], told: [/hiccups/] },
  { what: 'an overlay that is not there', args: ['run', '--overlay', 'no.yaml'], told: [/no\.yaml/, /--overlay/] },
  { what: 'a folder that cannot be made', args: ['run', '--out', 'a-file/reports'], told: [/a-file/, /Give --out/] },
  { what: 'a wrong tag expression', args: ['run', '--tags', '@a and ('], told: [/--tags "@a and \("/, /@MP105 and/] },
  { what: 'a wrong name', args: ['run', '--name', '('], told: [/--name "\("/, /backslash/] },
  { what: 'an unknown command', args: ['rum'], told: [/unknown command 'rum'/, /Did you mean run\?/] },
  { what: 'an unknown flag', args: ['run', '--att', 'x'], told: [/unknown option '--att'/, /Did you mean --at\?/] },
  { what: 'a flag without its value', args: ['run', '--at'], told: [/argument missing/, /meterbench run --help/] },
  { what: 'a feature file that is not there', args: ['run', 'no.feature'], told: [/no\.feature: there is no/, /Name/] },
  {
    what: 'a glob without features',
    args: ['run', 'no/*.feature'],
    told: [/no\/\*\.feature: no feature file/, /Name/],
  },
  {
    what: 'broken Gherkin',
    args: ['run', 'ok.feature', 'broken.feature'],
    told: [/broken\.feature:4: .*got 'Whenn d'/, /nothing has been run/],
  },
  {
    what: 'a requirement tag that nobody knows',
    args: ['run', 'unknown.feature'],
    told: [/unknown\.feature:3: @MP105-R999 names a requirement that the rulebook doesn't know/],
  },
  {
    what: 'a step file that is not there',
    args: ['run', '-r', 'no.js'],
    told: [/no\.js: there is no such step/, /Give/],
  },
  { what: 'a glob without step files', args: ['run', '-r', 'no/*.js'], told: [/no\/\*\.js: no file matches/, /Give/] },
  {
    what: 'a step file that throws',
    args: ['run', '-r', 'throws.js'],
    told: [/throws\.js:3: the step file can't be loaded: no such port/, /nothing has been run/],
  },
  { what: 'a step file that is no JavaScript', args: ['run', '-r', 'syntax.js'], told: [/syntax\.js:2: .*Unexpected/] },
  { what: 'an ES module for --require', args: ['run', '-r', 'module.js'], told: [/module\.js/] },
];

describe('what meterbench refuses', () => {
  for (const { what, args, told } of refusals) {
    it(`${what}: code 2, one message, no run`, async () => {
      project.clear();
      const { code, stdout, stderr } = await project.meterbench(...args);
      expect(code, `code; said: ${stderr}`).to.equal(2);
      for (const part of told) {
        expect(stderr, 'the message').to.match(part);
      }
      expect(stderr, 'no stack trace').not.to.match(/^\s+at /m);
      expect(stderr.trimEnd().split('\n').length, `one message: ${stderr}`).to.be.at.most(3);
      expect(stdout, 'nothing else').to.equal('');
      expect(project.runs, 'no folder that looks like a run').to.deep.equal([]);
    });
  }

  it('broken Gherkin on a disk that is slow: the same', async () => {
    project.clear();
    const { write } = fs;
    const late = (...args: unknown[]) => setTimeout(() => Reflect.apply(write, fs, args), 30);
    fs.write = Object.assign(late, write) as unknown as typeof write;
    try {
      const { code, stderr } = await project.meterbench('run', 'ok.feature', 'broken.feature');
      expect(code, `code; said: ${stderr}`).to.equal(2);
      expect(stderr, 'the message').to.match(/broken\.feature:4: .*got 'Whenn d'/);
      expect(project.runs, 'no folder that looks like a run').to.deep.equal([]);
    } finally {
      fs.write = write;
    }
  });
});
