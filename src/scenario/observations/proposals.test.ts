import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseOverlay, rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import { Proposals, seriesOf } from './proposals';

const date = isoDate('2021-11-04');
const overlay = parseOverlay(
  `author: A Lab
citation: a register
rows:
  - id: irp/IRP900
    value: { subject: x, modification: MP143, gbcsSeries: ['3'], documents: [GBCS], rule: device/11.2-failure }
    evidence: stated
    citation: clause 1
`,
  'lab.yaml',
);
const asItIs = new Proposals(rulebookAt(date, { scope: 'targeted' }));
const stated = new Proposals(rulebookAt(date, { scope: 'targeted', overlays: [overlay] }));
const of = (gbcsVersion: string) => ({ gbcsVersion }) as Parameters<Proposals['holdsFor']>[1];

describe('the register of proposals', () => {
  it('knows two, of MP099, and not for which series they hold', () => {
    expect(asItIs.of('MP099'), 'MP099').to.deep.equal(['IRP571', 'IRP586']);
    expect(asItIs.of('MP143'), 'MP143').to.deep.equal([]);
    expect(asItIs.holdsFor('IRP571', of('3.2')), 'IRP571').to.equal(undefined);
    expect(asItIs.ruleOf('IRP571'), 'rule').to.equal(undefined);
  });

  it('is filled by an overlay', () => {
    expect(stated.of('MP143'), 'MP143').to.deep.equal(['IRP900']);
    expect([stated.holdsFor('IRP900', of('v3.2')), stated.holdsFor('IRP900', of('4.1'))], 'series').to.deep.equal([
      true,
      false,
    ]);
    expect(stated.ruleOf('IRP900')?.id, 'rule').to.equal('device/11.2-failure');
  });

  it('reads the series from the version that a Device declares', () => {
    expect(['3.2', 'v4.1', '4.1 draft 1', 'unknown'].map((gbcsVersion) => seriesOf({ gbcsVersion }))).to.deep.equal([
      '3',
      '4',
      '4',
      'none',
    ]);
  });
});
