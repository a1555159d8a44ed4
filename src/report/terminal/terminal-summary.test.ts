import { test } from 'node:test';
import { expect } from 'chai';
import {
  bothSides,
  everyVerdict,
  hostileRecord,
  mixedRecord,
  ownRecord,
  sampleRecord,
  sampleScenario,
} from '../testing/sample-record';
import { terminalSummary } from './terminal-summary';
import { displayWidth } from './terminal-text';

const plain = { width: 100, colour: false };

test('quiet when all pass', () => {
  expect(terminalSummary(sampleRecord(), plain), 'summary').to.equal(
    [
      '1 scenario · ✔ 1 pass',
      '1 check, by ground: 1 stated, 0 secondary, 0 inferred, 0 unverified.',
      'Self-check: nothing real was judged, so this says nothing about a product.',
      '',
    ].join('\n'),
  );
});

test('what failed is told with place, requirement, expected and observed', () => {
  const text = terminalSummary(sampleRecord({ scenarios: everyVerdict('real') }), plain);
  const told = [
    '✘ fail: The status held before suspension is restored and DeviceRestored goes out',
    '  features/MP105-suspended-commands/read-firmware-version.feature:48',
    '  real DCC',
    '  The SMI Status stayed Suspended although the version read is on the Central Products List',
    '    MP105-R2  the SMI Status of the ESME',
    '      expected  Commissioned',
    '      observed  Suspended',
    '      basis     stated (smi.restore, row-that-is-not-in-the-record)',
  ].join('\n');
  expect(text, 'the fail').to.include(told);
  for (const part of ['? inconclusive: ', '! error: ', '■ aborted: ', '– not applicable (1): MP105-R0 held until']) {
    expect(text, 'every verdict that is no pass').to.include(part);
  }
  expect(text, 'no self-check').to.not.include('elf-check');
});

test("a project's own assertions are told with both values, and counted apart", () => {
  const text = terminalSummary(ownRecord(), plain);
  const told = [
    "  the user's own assertion (steps/own.js:5): expected '01000000' to equal '02000000'",
    '    no requirement  the ESME runs the version of its batch',
    '      expected  02000000',
    '      observed  01000000',
    "      basis     the user's own",
  ].join('\n');
  expect(text, 'the fail').to.include(told);
  expect(text, 'scenarios').to.include(
    "3 scenarios · ✘ 1 fail by the user's own assertions · ✔ 1 pass ·\n✔ 1 pass by the user's own assertions",
  );
  expect(text, 'checks').to.include('1 check, by ground: 1 stated, 0 secondary, 0 inferred, 0 unverified.');
  expect(text, 'apart').to.include("3 assertions of the user's own, on no ground of the Code's: counted apart.");
});

test('many that do not apply for one reason are told once', () => {
  const scenarios = Array.from({ length: 9 }, (_, index) =>
    sampleScenario({ name: `case ${index}`, verdict: 'not-applicable', reason: 'not yet', checks: [] }),
  );
  const text = terminalSummary(sampleRecord({ scenarios }), plain);
  expect(text.match(/not yet/g)?.length, 'the reason').to.equal(1);
  expect(text, 'the rest').to.include('and 6 more');
  expect(text, 'not a pass').to.include('Nothing was judged');
});

test('what was noticed about real Devices is told once, with where', () => {
  const note = 'the ESME answers, and runs firmware 02000000 (before it was 01000000)';
  const scenarios = [1, 2].map((line) => sampleScenario({ line, name: `case ${line}`, notes: [note] }));
  const text = terminalSummary(sampleRecord({ scenarios }), plain);
  expect(text.split(note).length - 1, 'the note').to.equal(1);
  expect(text).to.match(/^• the ESME answers.*\n {4}features\/.*:1 case 1$/m);
});

test('real subjects and self-checks are never added up', () => {
  const text = terminalSummary(mixedRecord(), plain);
  expect(text, 'real').to.match(/^Real subjects {2}6 scenarios · /m);
  expect(text, 'self-checks').to.match(/^Self-checks {4}3 scenarios · ✘ 1 fail · \? 1 inconclusive · ✔ 1 pass$/m);
});

test('an unfinished run and problems are told last before the totals', () => {
  const { finished: _, ...unfinished } = sampleRecord({ problems: ['x.feature:3 can not be parsed'] });
  const text = terminalSummary({ ...unfinished, status: 'incomplete' }, plain);
  expect(text, 'both').to.match(/! INCOMPLETE: .*\n\n! x\.feature:3 can not be parsed\n\n1 scenario/);
});

test('it keeps to the width, and no record can steer the terminal', () => {
  for (const width of [60, 80, 200]) {
    for (const record of [mixedRecord(), hostileRecord(), bothSides()[0]]) {
      const text = terminalSummary(record, { width, colour: false });
      const widest = Math.max(...text.split('\n').map(displayWidth));
      expect(widest, `widest line at ${width}`).to.be.at.most(Math.min(width, 120));
      expect(text, 'escape').to.not.include('\u001b');
    }
  }
  const colour = terminalSummary(hostileRecord(), { width: 80, colour: true });
  expect(colour.replaceAll(/\p{Cc}\[[0-9;]+m/gu, ''), 'escapes other than ours').to.not.include('\u001b');
});
