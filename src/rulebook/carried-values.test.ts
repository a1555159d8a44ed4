import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { choices, isChoiceId } from './choices';
import { rulebookAt } from './dated-rulebook';
import { parseOverlay } from './overlay/parse-overlay';

const date = isoDate('2021-11-04');
const shipped = rulebookAt(date);

function withRow(id: string, value: string | boolean, evidence = 'stated') {
  const text = `author: A Lab\ncitation: Appendix AD\nrows:\n  - id: ${id}\n    value: ${JSON.stringify(value)}\n    evidence: ${evidence}\n    citation: clause 1\n`;
  return rulebookAt(date, { overlays: [parseOverlay(text, 'lab.yaml')] });
}

const inForce = shipped.requirements.filter((each) => shipped.applies(each).applies);
const cited = [...new Set(inForce.flatMap(({ rows }) => rows))].filter(isChoiceId);

const shown = (id: keyof typeof choices): string => {
  const value = shipped.row(id)?.value;
  return value === 'not stated' ? choices[id][0] : String(value);
};

describe('A row that a requirement cites', () => {
  it('binds its scenarios: by each other value none of them applies', () => {
    expect(cited.length, 'rows').to.be.greaterThan(25);
    const loose: string[] = [];
    for (const id of cited) {
      for (const other of choices[id].filter((each) => each !== shown(id))) {
        const rules = withRow(id, other);
        for (const { id: requirement } of inForce.filter(
          ({ rows, settledBy = [] }) => rows.includes(id) && !settledBy.includes(id),
        )) {
          const stands = rules.requirement(requirement);
          const applies = stands && rules.applies(stands);
          if (applies?.applies !== false || !applies.reason.includes(`the rule says ${JSON.stringify(other)}`)) {
            loose.push(`${requirement} by ${id}: ${other}`);
          }
        }
      }
    }
    expect(loose).to.deep.equal([]);
  });

  it('leaves them be where it says what they were written for, on firmer ground too', () => {
    for (const id of cited) {
      const rules = withRow(id, shown(id));
      for (const each of inForce.filter(({ rows }) => rows.includes(id))) {
        const stands = rules.requirement(each.id);
        expect(stands && rules.applies(stands).applies, `${each.id} by ${id}`).to.equal(true);
      }
    }
  });

  it('settles a requirement that was open for its sake alone', () => {
    const openRows = (rows: readonly string[]) =>
      rows.filter(isChoiceId).filter((id) => shipped.row(id)?.value === 'not stated');
    const open = inForce.filter(({ rows, unresolved }) => unresolved !== undefined && openRows(rows).length === 1);
    expect(open.length, 'requirements that one row leaves open').to.be.greaterThan(2);
    for (const { id: requirement, rows } of open) {
      const [id] = openRows(rows);
      if (id !== undefined) {
        const told = (evidence: string) => withRow(id, shown(id), evidence).requirement(requirement)?.unresolved;
        expect(told('stated'), `${requirement} stated`).to.equal(undefined);
        expect(told('unverified'), `${requirement} guessed`).to.be.a('string');
      }
    }
  });

  it('settles a requirement by a yes or a no too, of which its scenarios show one', () => {
    const under = (value: boolean) => {
      const rules = withRow('smi-version/8F67', value);
      const requirement = rules.requirement('MP105-R21');
      expect(requirement?.unresolved, String(value)).to.equal(undefined);
      return requirement && rules.applies(requirement).applies;
    };
    expect(under(false), 'as shown').to.equal(true);
    expect(under(true), 'otherwise').to.equal(false);
  });

  it('opens a row again, which its scenarios then say nothing of, and states no silence', () => {
    const rules = withRow('e5/Suspended/11.2', 'not stated', 'unverified');
    expect(rules.otherwise('e5/Suspended/11.2')).to.include({ says: 'not stated', shows: 'admitted' });
    expect(() => withRow('e5/Suspended/11.2', 'not stated')).to.throw('"not stated" and stated at once');
  });

  it('takes none but its values, and guesses which was meant', () => {
    expect(() => withRow('restore/not-on-the-CPL', 'still suspendet')).to.throw('did you mean "still Suspended"?');
    expect(() => withRow('smi/history', 'none kept')).to.throw('is none of its values');
    expect(() => withRow('restore/not-on-the-CPL', 'xyz')).to.throw(/none of its values$/);
    expect(withRow('smi/history', 'otherwise').otherwise('smi/history')?.says).to.equal('otherwise');
  });
});
