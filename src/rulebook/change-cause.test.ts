import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { type ChangeCause, causeOfRequirement, causeOfRow } from './change-cause';
import { rulebookAt } from './dated-rulebook';
import { diffRulebooks } from './diff';
import { parseOverlay } from './overlay/parse-overlay';
import type { RulebookOptions } from './rulebook';

function inShort(cause: ChangeCause | undefined): string {
  switch (cause?.kind) {
    case 'gate':
      return `${cause.modification.id} ${cause.gate.name}`;
    case 'scope':
      return `${cause.modification.id} scope`;
    case 'overlay':
      return cause.overlay;
    default:
      return cause?.kind ?? 'none';
  }
}

function causes(from: string, to: string, [a, b]: readonly [RulebookOptions, RulebookOptions] = [{}, {}]) {
  const [early, late] = [rulebookAt(isoDate(from), a), rulebookAt(isoDate(to), b)];
  const { rows, requirements } = diffRulebooks(early, late);
  return {
    rows: new Map(rows.changed.map((change) => [change.id, inShort(causeOfRow(change, early, late))])),
    requirements: new Map(
      [...requirements.added, ...requirements.withdrawn].map((each) => [
        each.id,
        inShort(causeOfRequirement(each, early, late)),
      ]),
    ),
  };
}

describe('the cause of a change', () => {
  it('is the gate that opens between the two dates', () => {
    const { rows, requirements } = causes('2021-11-03', '2021-11-04');
    expect(rows.get('e5/Suspended/11.2'), 'row').to.equal('MP105 SEC and DSP');
    expect(rows.get('flag-set/electricity'), 'row of one of two gates').to.equal('MP077 SEC, electricity');
    expect(requirements.get('SECMP0007-R3'), 'added').to.equal('SECMP0007 SEC and DSP');
    expect(requirements.get('MP077-R1'), 'withdrawn').to.equal('MP077 SEC, electricity');
    expect([...rows.values(), ...requirements.values()], 'each has one').to.not.include('left out');
  });

  it('tells the two gates of a Modification apart when both open', () => {
    const { rows, requirements } = causes('2021-06-24', '2022-07-01');
    expect(rows.get('flag-set/gas'), 'gas').to.equal('MP077 gas DXI E46');
    expect(rows.get('firmware/PPMID-over-the-air'), 'hub').to.equal('SECMP0007 Communications Hub firmware');
    expect(requirements.get('MP077-R4'), 'added').to.equal('MP077 gas DXI E46');
    expect(requirements.get('SECMP0007-R6'), 'added').to.equal('SECMP0007 Communications Hub firmware');
  });

  it('is the same gate on the way back', () => {
    const { rows, requirements } = causes('2021-11-05', '2021-11-04');
    expect(rows.get('flag-set/gas'), 'row').to.equal('MP077 gas DXI E46');
    expect(requirements.get('MP077-R3'), 'requirement').to.equal('MP077 gas DXI E46');
  });

  it('is the scope where one of them lacks the Modification', () => {
    const { rows, requirements } = causes('2021-11-04', '2021-11-04', [{}, { scope: 'targeted' }]);
    deepEqual([rows.get('duis/1.1'), rows.get('duis/2.0')], ['MP157 scope', 'MP157 scope']);
    expect(requirements.get('MP129-R1'), 'targeted only').to.equal('MP129 scope');
    expect(requirements.get('MP157-R2'), 'implemented only').to.equal('MP157 scope');
  });

  it('is the overlay that puts the row, even over a Modification', () => {
    const overlay = parseOverlay(
      'author: a\ncitation: b\nrows: [{ id: e5/Suspended/11.2, value: refused, evidence: stated, citation: c }]',
      'lab.yaml',
    );
    const { rows } = causes('2021-11-03', '2021-11-04', [{}, { overlays: [overlay] }]);
    expect(rows.has('e5/Suspended/11.2'), 'the same value and evidence').to.equal(false);
    const same = causes('2021-11-04', '2021-11-04', [{}, { overlays: [overlay] }]);
    expect(same.rows.get('e5/Suspended/11.2'), 'overlay').to.equal('lab.yaml');
  });

  it('is an omission on purpose', () => {
    const { rows } = causes('2021-11-04', '2021-11-04', [{}, { without: ['MP105:e5/Suspended/11.2'] }]);
    expect(rows.get('e5/Suspended/11.2'), 'left out').to.equal('left out');
  });
});
