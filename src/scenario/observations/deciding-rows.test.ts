import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseOverlay, rulebookAt } from '../../rulebook';
import { isoDate, type SmiStatus, srv, type UserRole } from '../../terms';
import { decidingRows } from './deciding-rows';

const rulebook = rulebookAt(isoDate('2021-11-04'));
const idsOf = (variant: string, role: UserRole, status: SmiStatus, rules = rulebook) =>
  decidingRows(rules, { srv: srv(variant), role, status }).map(({ id }) => id);

describe('The rows that decide whether a Request is let through', () => {
  it('are that of the status for the Request, which may be weaker than what the code means', () => {
    const [row, ...others] = decidingRows(rulebook, { srv: srv('6.2.10'), role: 'IS', status: 'Suspended' });
    expect(others).to.deep.equal([]);
    expect(row).to.deep.equal({ id: 'e5/Suspended/6.2.10', basis: 'inferred' });
    expect(idsOf('11.2', 'IS', 'Suspended')).to.deep.equal(['e5/Suspended/11.2']);
  });

  it('are that of the role where the role is what refuses', () => {
    expect(idsOf('11.3', 'ED', 'Commissioned')).to.include('roles/11.3');
  });

  it('are as firm as an overlay makes them', () => {
    const text =
      'author: A Lab\ncitation: Appendix AD\nrows:\n  - { id: e5/Suspended/6.2.10, value: refused, evidence: stated, citation: clause 1 }\n';
    const stated = rulebookAt(isoDate('2021-11-04'), { overlays: [parseOverlay(text, 'lab.yaml')] });
    expect(decidingRows(stated, { srv: srv('6.2.10'), role: 'IS', status: 'Suspended' })).to.deep.equal([
      { id: 'e5/Suspended/6.2.10', basis: 'stated' },
    ]);
  });
});
