import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { type Rulebook, rulebookAt } from '../../rulebook';
import { isoDate, type Scope } from '../../terms';
import { ruleChanges } from './rule-changes';

const on = (day: string, scope: Scope = 'implemented') => rulebookAt(isoDate(day), { scope });

/** Every change in one line, so that a golden list can be read. */
function inLines(from: Rulebook, to: Rulebook) {
  return ruleChanges(from, to).groups.map(({ cause, added, withdrawn, changed, rows }) => ({
    why:
      cause.kind === 'gate'
        ? `${cause.gate.opens} ${cause.modification.id} ${cause.gate.name}`
        : cause.kind === 'scope'
          ? `scope ${cause.modification.id}`
          : cause.kind,
    added: added.map(({ id }) => id).join(' '),
    withdrawn: withdrawn.map(({ id }) => id).join(' '),
    changed: changed.map(({ requirement, rows: touched }) => `${requirement.id} by ${touched.join(' ')}`).join(', '),
    rows: rows.map(({ id, before, after }) => `${id} ${before?.value} > ${after?.value}`),
  }));
}

/** These groups are there, in this order; those of other Modifications may stand between them. */
function holds(groups: ReturnType<typeof inLines>, expected: ReturnType<typeof inLines>): void {
  const reasons = new Set(expected.map(({ why }) => why));
  deepEqual(
    groups.filter(({ why }) => reasons.has(why)),
    expected,
  );
}

const byDay = (one: string, other: string) => one.slice(0, 10).localeCompare(other.slice(0, 10));

describe('the delta of 3 to 4 November 2021', () => {
  it('has these groups', () => {
    holds(inLines(on('2021-11-03'), on('2021-11-04')), [
      {
        why: '2021-11-04 SECMP0007 SEC and DSP',
        added: 'SECMP0007-R2 SECMP0007-R3 SECMP0007-R4 SECMP0007-R10 SECMP0007-R11',
        withdrawn: 'SECMP0007-R1',
        changed: '',
        rows: ['firmware/SR11.4 refused > accepted', 'firmware/delivery-alert false > true'],
      },
      {
        why: '2021-11-04 MP077 SEC, electricity',
        added: 'MP077-R2 MP077-R5 MP077-R6 MP077-R7 MP077-R8',
        withdrawn: 'MP077-R1',
        changed: '',
        rows: [
          'flag-set/electricity A,S,W > A,I,N',
          'flag/electricity/InstalledNotCommissioned not stated > I',
          'flag/electricity/Decommissioned not stated > N',
          'flag/electricity/Withdrawn W > N',
          'flag/electricity/Suspended S > not stated',
        ],
      },
      {
        why: '2021-11-04 MP090 GBCS',
        added: 'MP090-R2 MP090-R3',
        withdrawn: '',
        changed: '',
        rows: [],
      },
      {
        why: '2021-11-04 MP105 SEC and DSP',
        added:
          'MP105-R2 MP105-R3 MP105-R4 MP105-R5 MP105-R11 MP105-R12 MP105-R13 MP105-R16 MP105-R17 MP105-R18 MP105-R22 MP105-R23 MP105-R24 MP105-R25',
        withdrawn: 'MP105-R1 MP105-R8',
        changed: '',
        rows: [
          'e5/Suspended/11.2 refused > admitted',
          'smi-version/SR11.2-success false > true',
          'smi-version/SR11.3-non-success false > true',
        ],
      },
      {
        why: '2021-11-04 MP150 GBCS',
        added: 'MP150-R2',
        withdrawn: 'MP150-R1',
        changed: '',
        rows: ['table-28a/notes-column NA > ', 'table-28c/present true > false'],
      },
      {
        why: '2021-11-04 MP157 DSP',
        added: 'MP157-R2 MP157-R3',
        withdrawn: 'MP157-R1',
        changed: '',
        rows: ['duis/1.1 admitted > refused', 'duis/2.0 admitted > refused'],
      },
    ]);
  });

  it('names the Modifications that change no rule here, and those that the scope leaves out', () => {
    const { quiet, outOfScope } = ruleChanges(on('2021-11-03'), on('2021-11-04'));
    expect(quiet.map(({ modification }) => modification.id)).to.include.members(['MP138', 'MP158', 'MP164', 'MP180']);
    expect(outOfScope.map(({ id }) => id)).to.include.members(['MP129', 'MP143']);
  });
});

describe('what is gated on another day', () => {
  it('is the gas DXI file’s E46 record on 5 November 2021', () => {
    holds(inLines(on('2021-11-04'), on('2021-11-05')), [
      {
        why: '2021-11-05 MP077 gas DXI E46',
        added: 'MP077-R4',
        withdrawn: 'MP077-R3',
        changed: 'MP077-R6 by flag/gas/Suspended',
        rows: [
          'flag-set/gas A,S,W > A,I,N',
          'flag/gas/InstalledNotCommissioned not stated > I',
          'flag/gas/Decommissioned not stated > N',
          'flag/gas/Withdrawn W > N',
          'flag/gas/Suspended S > not stated',
        ],
      },
    ]);
  });

  it('is the Communications Hub’s firmware from the June 2022 release on', () => {
    holds(inLines(on('2022-06-29'), on('2022-06-30')), [
      {
        why: '2022-06-30 SECMP0007 Communications Hub firmware',
        added: 'SECMP0007-R6 SECMP0007-R7 SECMP0007-R9',
        withdrawn: '',
        changed: 'SECMP0007-R5 by firmware/PPMID-over-the-air firmware/HCALCS-over-the-air',
        rows: [
          'firmware/PPMID-over-the-air not possible > through a hub with the firmware for it',
          'firmware/HCALCS-over-the-air not possible > through a hub with the firmware for it',
        ],
      },
    ]);
  });

  it('shows apart when all gates open between two releases, by day', () => {
    const gates = inLines(on('2021-06-24'), on('2022-06-30')).map(({ why }) => why);
    expect(gates, 'gates').to.include.members([
      ...['SECMP0007 SEC and DSP', 'MP105 SEC and DSP', 'MP157 DSP'].map((gate) => `2021-11-04 ${gate}`),
      ...['2021-11-05 MP077 gas DXI E46', '2022-06-30 SECMP0007 Communications Hub firmware'],
    ]);
    deepEqual(gates, gates.toSorted(byDay), 'by day');
  });
});

describe('a delta', () => {
  it('of a day to itself is empty', () => {
    const { groups, quiet, outOfScope } = ruleChanges(on('2021-11-04'), on('2021-11-04'));
    deepEqual([groups, quiet, outOfScope], [[], [], []]);
  });

  it('back in time withdraws what it added', () => {
    const [forth, back] = [inLines(on('2021-11-03'), on('2021-11-04')), inLines(on('2021-11-04'), on('2021-11-03'))];
    deepEqual(
      back.map(({ why, added, withdrawn }) => [why, withdrawn, added]),
      forth.map(({ why, added, withdrawn }) => [why, added, withdrawn]),
    );
  });

  it('between scopes names what was targeted and what went live', () => {
    const groups = inLines(on('2021-11-04'), on('2021-11-04', 'targeted'));
    expect(groups.map(({ why, added, withdrawn }) => [why, added, withdrawn])).to.deep.include.members([
      ['scope MP129', 'MP129-R1 MP129-R2 MP129-R3', ''],
      ['scope MP143', 'MP143-R1 MP143-R2', ''],
      ['scope MP157', '', 'MP157-R2 MP157-R3'],
    ]);
  });
});
