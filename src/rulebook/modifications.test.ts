import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate, type Scope, srv } from '../terms';
import { baselineOf } from './catalogue';
import { rulebookAt } from './dated-rulebook';
import { diffRulebooks } from './diff';
import { modifications } from './modifications';

const the3rd = isoDate('2021-11-03');
const the4th = isoDate('2021-11-04');
const the5th = isoDate('2021-11-05');
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
const values = (list: readonly { id: string; before: { value: unknown }; after: { value: unknown } }[]) =>
  Object.fromEntries(list.map(({ id, before, after }) => [id, [before.value, after.value]]));

function between(from: string, to: string, scope: Scope = 'implemented') {
  return diffRulebooks(rulebookAt(isoDate(from), { scope }), rulebookAt(isoDate(to), { scope }));
}

/** Written by hand from the sources; not to be made from the tables. */
const fourthOfNovember = {
  'e5/Suspended/11.2': ['refused', 'admitted'],
  'smi-version/SR11.2-success': [false, true],
  'smi-version/SR11.3-non-success': [false, true],
  'table-28c/present': [true, false],
  'table-28a/notes-column': ['NA', ''],
  'flag-set/electricity': [
    ['A', 'S', 'W'],
    ['A', 'I', 'N'],
  ],
  'flag/electricity/Suspended': ['S', 'not stated'],
  'flag/electricity/Withdrawn': ['W', 'N'],
  'flag/electricity/InstalledNotCommissioned': ['not stated', 'I'],
  'flag/electricity/Decommissioned': ['not stated', 'N'],
  'firmware/SR11.4': ['refused', 'accepted'],
  'firmware/delivery-alert': [false, true],
};
const mp157Alone = { 'duis/1.1': ['admitted', 'refused'], 'duis/2.0': ['admitted', 'refused'] };
const begunOnThe4th = [
  ...['R2', 'R3', 'R4', 'R5', 'R11', 'R12', 'R13', 'R16', 'R17', 'R18', 'R22', 'R23', 'R24', 'R25'].map(
    (r) => `MP105-${r}`,
  ),
  'MP150-R2',
  ...['R2', 'R5', 'R6', 'R7', 'R8'].map((r) => `MP077-${r}`),
  ...['R2', 'R3'].map((r) => `MP090-${r}`),
  ...['R2', 'R3', 'R4', 'R10', 'R11'].map((r) => `SECMP0007-${r}`),
];
const endedOnThe4th = ['MP105-R1', 'MP105-R8', 'MP150-R1', 'MP077-R1', 'SECMP0007-R1'];

describe('4 November 2021', () => {
  it('changes these rows', () => {
    const { rows } = between('2021-11-03', '2021-11-04');
    expect(values(rows.changed)).to.deep.include({ ...fourthOfNovember, ...mp157Alone });
    deepEqual([rows.added, rows.removed], [[], []]);
  });

  it('begins and ends these requirements', () => {
    const { requirements } = between('2021-11-03', '2021-11-04');
    expect(ids(requirements.added)).to.include.members([...begunOnThe4th, 'MP157-R2', 'MP157-R3']);
    expect(ids(requirements.withdrawn)).to.include.members([...endedOnThe4th, 'MP157-R1']);
  });

  it('leaves MP157 out of the targeted scope, and has MP129 and MP143 in no other', () => {
    const { rows, requirements } = between('2021-11-03', '2021-11-04', 'targeted');
    expect(values(rows.changed)).to.deep.include({ ...fourthOfNovember });
    expect(values(rows.changed)).to.not.have.any.keys(mp157Alone);
    expect(ids(requirements.added)).to.include.members([
      ...begunOnThe4th,
      ...['MP129-R1', 'MP129-R2', 'MP129-R3', 'MP143-R1', 'MP143-R2'],
    ]);
    expect(ids(requirements.withdrawn)).to.include.members(endedOnThe4th);
    expect([...ids(requirements.added), ...ids(requirements.withdrawn)].join()).to.not.include('MP157');
  });
});

describe('other gates', () => {
  it('open for the gas DXI file a day later', () => {
    const { rows, requirements } = between('2021-11-04', '2021-11-05');
    expect(values(rows.changed)).to.deep.include({
      'flag-set/gas': [
        ['A', 'S', 'W'],
        ['A', 'I', 'N'],
      ],
      'flag/gas/Suspended': ['S', 'not stated'],
      'flag/gas/Withdrawn': ['W', 'N'],
      'flag/gas/InstalledNotCommissioned': ['not stated', 'I'],
      'flag/gas/Decommissioned': ['not stated', 'N'],
    });
    expect(ids(requirements.added)).to.include('MP077-R4');
    expect(ids(requirements.withdrawn)).to.include('MP077-R3');
  });

  it('open for the hub’s firmware in June 2022, and for nothing in June 2021', () => {
    const june = between('2022-06-29', '2022-06-30');
    expect(ids(june.rows.changed), 'rows').to.include.members([
      'firmware/HCALCS-over-the-air',
      'firmware/PPMID-over-the-air',
    ]);
    expect(ids(june.requirements.added)).to.include.members(['SECMP0007-R6', 'SECMP0007-R7', 'SECMP0007-R9']);
    expect(ids(june.requirements.changed)).to.include('SECMP0007-R5');
    deepEqual(ids(between('2021-06-23', '2021-06-24').rows.changed), []);
  });
});

describe('a Modification left out', () => {
  it('leaves the rows as they were before, and its requirements as they are', () => {
    const without = rulebookAt(the4th, { without: ['MP105'] });
    expect(without.admission('Suspended', srv('11.2')).value, 'E5').to.equal('refused');
    expect(without.smiVersionSource('SR11.2 success').value, 'SR11.2').to.equal(false);
    expect(without.smiVersionSource('SR11.3 non-success').value, 'SR11.3').to.equal(false);
    const requirement = without.requirement('MP105-R2');
    expect(requirement && without.applies(requirement).applies, 'MP105-R2 applies').to.equal(true);
    deepEqual(ids(diffRulebooks(rulebookAt(the3rd), without).rows.changed).includes('table-28c/present'), true);
    expect(without.caveats.join(), 'caveat').to.include('MP105');
  });

  it('can be one delta of it', () => {
    const without = rulebookAt(the4th, { without: ['MP105:smi-version/SR11.2-success'] });
    expect(without.admission('Suspended', srv('11.2')).value, 'E5').to.equal('admitted');
    expect(without.smiVersionSource('SR11.2 success').value, 'SR11.2').to.equal(false);
  });

  it('has to be known', () => {
    expect(() => rulebookAt(the4th, { without: ['MP999'] }), 'unknown').to.throw(/MP999/);
  });
});

describe('every Modification', () => {
  it('changes something with each delta, through a gate of its own', () => {
    for (const { id, gates, deltas } of modifications) {
      for (const { table, gate, set } of deltas) {
        expect(set.id.startsWith(`${table}/`), `${id}: ${set.id} in ${table}`).to.equal(true);
        expect(
          gates.map(({ name }) => name),
          `${id}: ${set.id}`,
        ).to.include(gate);
        const before = baselineOf(table).get(set.id);
        expect(before, `${id}: ${set.id} is in the baseline`).to.not.equal(undefined);
        expect(JSON.stringify(before?.value), `${id}: ${set.id}`).to.not.equal(JSON.stringify(set.value));
      }
    }
  });

  it('marks the rows that it put', () => {
    expect(rulebookAt(the3rd).row('e5/Suspended/11.2')?.since, 'before').to.equal(undefined);
    expect(rulebookAt(the4th).row('e5/Suspended/11.2')?.since, 'after').to.equal('MP105');
  });

  it('is listed in both scopes as the pages list it', () => {
    const scoped = Object.fromEntries(
      modifications.map(({ id, status }) => [id, [status.implemented, status.targeted]]),
    );
    expect(scoped).to.deep.include({
      SECMP0007: ['live', 'approved'],
      MP077: ['live', 'targeted'],
      MP090: ['live', 'targeted'],
      MP105: ['live', 'targeted'],
      MP129: ['not found', 'targeted'],
      MP143: ['not found', 'targeted'],
      MP150: ['live', 'targeted'],
      MP157: ['live', 'not listed'],
      MP138: ['live', 'not listed'],
      MP158: ['live', 'not listed'],
      MP164: ['live', 'not listed'],
      MP180: ['live', 'not listed'],
    });
  });

  it('has requirements that follow its gates', () => {
    for (const { gates, requirements } of modifications) {
      const days = gates.map(({ opens }) => opens);
      for (const { id, from, until } of requirements) {
        for (const day of [from, until]) {
          expect(day === undefined || days.includes(day), `${id}: ${day}`).to.equal(true);
        }
      }
    }
    expect(rulebookAt(the5th).date, 'date').to.equal(the5th);
  });
});
