import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { ScenarioRecord } from '../evidence';
import { LoadedFeatures } from './mutants/loaded-features';
import { mutant } from './mutants/mutant';

/** The rows are made up, as far as its rows aren't in the sources read; what they say agrees with Table 16.2, or doesn't. */
const overlay = (ofSensorFault: string): string => `author: A Lab
citation: a document that this test makes up
rows:
  - { id: table-28c/rows, value: complete, evidence: stated, citation: its table }
  - { id: table-28c/8006, value: { wanAlert: true, powerEventLog: true }, evidence: stated, citation: its row }
  - { id: table-28c/8085, value: { wanAlert: true, powerEventLog: true }, evidence: stated, citation: its row }
  - { id: table-28c/810D, value: ${ofSensorFault}, evidence: stated, citation: its row }
`;

describe('an overlay that states the rows of Table 28c', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meterbench-28c-'));
  const judged = new Map<string, ScenarioRecord | undefined>();

  before(async () => {
    const right = join(folder, 'right.yaml');
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(right, overlay('{ wanAlert: true, powerEventLog: false }'));
    writeFileSync(wrong, overlay('{ wanAlert: true, powerEventLog: true }'));
    const features = new LoadedFeatures(['MP150-table-28c'], { names: ['^The rows that a lab brings'] });
    for (const [name, overlays, strict] of [
      ['no overlay', [], true],
      ['right', [right], false],
      ['wrong', [wrong], false],
      ['strict', [wrong], true],
    ] as const) {
      const [scenario] = await features.run(mutant(name, '2021-11-04', { strict, overlays }).settings);
      judged.set(name, scenario);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const scenario = (name: string): ScenarioRecord | undefined => judged.get(name);

  it('makes the comparison conclusive, on no firmer ground than that of Table 16.2', () => {
    expect(scenario('no overlay')?.verdict, 'without').to.equal('unresolved');
    expect(scenario('right')?.verdict, 'with').to.equal('pass');
    expect(scenario('right')?.basis, 'its ground').to.equal('inferred');
    expect(scenario('right')?.checks[0]?.rows, 'rows').to.include.members(['table-28c/8006', 'table-16.2/8006']);
    expect(scenario('strict')?.verdict, 'strict').to.equal('inconclusive');
  });

  it('makes it fail on one wrong row, and names the row', () => {
    expect(scenario('wrong')?.verdict, 'with one wrong row').to.equal('fail');
    expect(scenario('wrong')?.reason, 'the reason').to.contain('810D Power Event Log: Table 16.2 says no, found yes');
  });
});
