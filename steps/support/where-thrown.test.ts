import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { whereThrown } from './where-thrown';

const own = (name: string) => join(process.cwd(), 'mine', name);
const compiled = join(__dirname, '..', '..');
const library = '/p/node_modules/chai/index.js';

/** An error whose stack has these frames, the nearest first. */
function thrownAt(...files: readonly string[]): Error {
  const frames = files.map((file, index) => `    at ${index % 2 === 0 ? `a (${file}:5:3)` : `${file}:5:3`}`);
  return Object.assign(new Error('no'), { stack: ['Error: no', ...frames].join('\n') });
}

describe('where an error was thrown', () => {
  const step = own('step.js');
  const ofUs = join(compiled, 'src', 'scenario', 'x.js');
  const cases: [string, readonly string[], { ours: boolean; place?: string }][] = [
    [
      "a project's own step, through its libraries",
      ['node:assert', library, step, ofUs],
      { ours: false, place: 'mine/step.js:5' },
    ],
    ['an ES module', [pathToFileURL(step).href], { ours: false, place: 'mine/step.js:5' }],
    ['our own code, called by a step', [library, ofUs, step], { ours: true, place: 'mine/step.js:5' }],
    ['our own code, as source maps tell it', [join(compiled, '..', 'steps', 'x.steps.ts')], { ours: true }],
    ['a step in our own folder', [join(compiled, '..', 'mine.js')], { ours: false, place: 'mine.js:5' }],
    ['a library alone', [library], { ours: false }],
    ['nowhere', [], { ours: false }],
  ];
  for (const [title, files, from] of cases) {
    it(title, () => {
      expect(whereThrown(thrownAt(...files)), title).to.deep.equal(from);
    });
  }

  it('is nowhere of what is no error', () => {
    expect(whereThrown('no')).to.deep.equal({ ours: false });
  });
});
