import { test } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../../terms';
import { bothSides, hostileRecord, sampleRecord, sampleScenario } from '../testing/sample-record';
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
  expect(text, 'self-check').to.include('Self-check: nothing real was judged');
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

const differing = (count: number, verdict: 'pass' | 'not-applicable', reason: string) =>
  Array.from({ length: count }, (_, index) =>
    sampleScenario({
      name: `changed ${index}`,
      featureTitle: 'Changed',
      rule: 'R',
      feature: 'c.feature',
      verdict,
      reason,
    }),
  );
const unchanged = (count: number, feature: string) =>
  Array.from({ length: count }, (_, index) =>
    sampleScenario({ name: `same ${index}`, featureTitle: feature, rule: `${index % 3}`, feature, verdict: 'pass' }),
  );

test('a reason stands once under all the rows that it is given for', () => {
  const records = [
    sampleRecord({ at: isoDate('2021-11-03'), scenarios: differing(4, 'not-applicable', 'not yet') }),
    sampleRecord({ scenarios: differing(4, 'pass', '') }),
  ];
  const lines = terminalComparison(records, { width: 100, colour: false }).split('\n');
  expect(lines.filter((line) => line.includes('not yet'))).to.have.length(1);
  expect(
    lines.findIndex((line) => line.includes('not yet')),
    'below the last',
  ).to.equal(lines.findIndex((line) => line.startsWith('≠ changed 3')) + 1);
});

test('of a long comparison what is alike is counted, and what differs is named', () => {
  const side = (at: string, count: number, verdict: 'pass' | 'not-applicable') =>
    sampleRecord({ at: isoDate(at), scenarios: [...unchanged(count, 'Same'), ...differing(2, verdict, 'x')] });
  const compared = (count: number) =>
    terminalComparison([side('2021-11-03', count, 'not-applicable'), side('2021-11-04', count, 'pass')], {
      width: 100,
      colour: false,
    });
  expect(compared(60), 'long').to.match(/^Same\n {2}60 scenarios alike: ✔ pass\n\nChanged\n {2}Rule: R\n≠ changed 0/m);
  expect(compared(6), 'short').to.include('same 5').and.not.include('alike');
});
