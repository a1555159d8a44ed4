import { test } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { compareRuns, reasonsOf, runLabels } from './comparison';
import { renderComparison } from './page/comparison-page';
import { scenarioAnchors } from './scenario-places';
import { expectSoundPage } from './testing/markup-check';
import { bothSides, hostileRecord, mixedRecord, sampleRecord, sampleScenario } from './testing/sample-record';

function rowsOf(...records: Parameters<typeof compareRuns>[0]) {
  return compareRuns(records).flatMap(({ rules }) => rules.flatMap(({ items }) => items));
}

test('a scenario is matched by feature, Rule and name, wherever its line has moved', () => {
  const [row, ...others] = rowsOf(
    sampleRecord({ scenarios: [sampleScenario({ line: 12 })] }),
    sampleRecord({ scenarios: [sampleScenario({ line: 99, verdict: 'fail', reason: 'why' })] }),
  );
  expect(others.length, 'other rows').to.equal(0);
  expect(
    row?.cells.map((cell) => cell?.verdict),
    'verdicts',
  ).to.deep.equal(['pass', 'fail']);
  expect(row?.differs, 'differs').to.equal(true);
});

test('examples of one outline stay apart, and a missing one differs', () => {
  const rows = rowsOf(
    sampleRecord({ scenarios: [sampleScenario(), sampleScenario({ line: 13 })] }),
    sampleRecord({ scenarios: [sampleScenario()] }),
  );
  expect(
    rows.map(({ differs }) => differs),
    'differs',
  ).to.deep.equal([false, true]);
});

test('runs are told apart by as little as does it', () => {
  const on = (at: string, id: string) => sampleRecord({ at: isoDate(at), id });
  expect(runLabels([on('2021-11-03', 'a'), on('2021-11-04', 'b')]), 'by date').to.deep.equal([
    '3 November 2021',
    '4 November 2021',
  ]);
  expect(runLabels([on('2021-11-03', 'a'), on('2021-11-03', 'b')]), 'by run').to.deep.equal([
    '3 November 2021, a',
    '3 November 2021, b',
  ]);
});

test('a reason that runs share is told once', () => {
  const failed = sampleRecord({ scenarios: [sampleScenario({ verdict: 'fail', reason: 'why' })] });
  const [row] = rowsOf(failed, sampleRecord(), failed);
  expect(row && reasonsOf(row), 'reasons').to.deep.equal([{ runs: [0, 2], reason: 'why' }]);
});

test('the page marks what differs, gives the reason and leads to the scenario in its report', () => {
  const runs = bothSides();
  const page = renderComparison(runs);
  expect(page.match(/<tr class="differs">/g)?.length, 'rows that differ').to.equal(2);
  expect(page.match(/<tr class="same">/g)?.length, 'rows that do not').to.equal(1);
  expect(page, 'reason').to.include('MP105-R1 holds from 4 November 2021');
  for (const run of runs) {
    for (const anchor of scenarioAnchors(run.scenarios).values()) {
      expect(page, 'link').to.include(`href="../${run.id}/report.html#${anchor}"`);
    }
  }
});

test('pages are sound, whatever text they carry', () => {
  expectSoundPage(renderComparison([]));
  expectSoundPage(renderComparison([...bothSides(), mixedRecord()]));
  expectSoundPage(renderComparison([hostileRecord(), sampleRecord()]));
});
