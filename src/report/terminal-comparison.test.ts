import { test } from 'node:test';
import { expect } from 'chai';
import { bothSides, hostileRecord, sampleRecord, sampleScenario } from './sample-record';
import { terminalComparison } from './terminal-comparison';
import { displayWidth } from './terminal-text';

test('both sides of a date stand side by side, differences marked and explained', () => {
  const text = terminalComparison(bothSides(), { width: 100, colour: false });
  expect(text, 'headings').to.match(/Rules of +3 November 2021 +4 November 2021/);
  expect(text, 'a row that differs').to.match(/^≠ A Suspended ESME answers SR11\.2 +– not applicable +✔ pass$/m);
  expect(text, 'a row that does not').to.match(
    /^ {2}The ESME answers equally under every SMI Status +✔ pass +✔ pass$/m,
  );
  expect(text, 'reason').to.match(/^ {4}3 November 2021: MP105-R1 holds from 4 November 2021;/m);
  expect(text, 'totals').to.match(/^ {2}✔ pass +2 +2$/m);
  expect(text, 'count').to.include('2 of 3 scenarios differ (marked ≠).');
  expect(text, 'self-check').to.include('Self-check: every subject is emulated');
});

test('it keeps to the width, whatever the text and however many the runs', () => {
  for (const width of [60, 80, 200]) {
    for (const records of [bothSides(), [...bothSides(), ...bothSides()], [hostileRecord(), sampleRecord()]]) {
      const lines = terminalComparison(records, { width, colour: false }).split('\n');
      const widest = Math.max(...lines.map(displayWidth));
      expect(widest, `widest line at ${width} with ${records.length} runs`).to.be.at.most(Math.min(width, 120));
    }
  }
});

test('colour only where it is asked for', () => {
  expect(terminalComparison(bothSides(), { width: 80, colour: false }), 'plain').to.not.include('\u001b');
  expect(terminalComparison(bothSides(), { width: 80, colour: true }), 'coloured').to.include('\u001b[32m✔ pass');
});

test('an incomplete run, a missing scenario and real subjects are told', () => {
  const { finished: _, ...unfinished } = sampleRecord({ scenarios: [] });
  const real = sampleRecord({ scenarios: [sampleScenario({ subject: { what: 'device', kind: 'real' } })] });
  const text = terminalComparison([real, { ...unfinished, status: 'incomplete' }], { width: 90, colour: false });
  expect(text, 'incomplete').to.include('INCOMPLETE');
  expect(text, 'missing').to.include('· not in this run');
  expect(text, 'no self-check').to.not.include('Self-check');
  expect(terminalComparison([], { width: 80, colour: false }), 'no runs').to.equal('No runs to compare.\n');
});
