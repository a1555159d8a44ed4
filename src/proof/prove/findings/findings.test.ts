import { describe, it } from 'node:test';
import { expect } from 'chai';
import { type Cell, cellOf } from '../cells/cell-state';
import type { ProofMatrix } from '../cells/matrix';
import type { Alteration } from '../runs/alteration';
import type { Outcome, SoundScenario } from '../runs/outcome';
import { bothSides } from '../runs/rule-point';
import { faultFindings, realColumns, requirementFindings } from './fault-findings';
import { blameFindings, powerFindings, powerOf, soundFindings } from './scenario-findings';

const scenario: SoundScenario = {
  place: 'features/a.feature:3',
  verdict: 'pass',
  reason: '',
  failed: [],
  feature: 'features/a.feature',
  line: 3,
  featureTitle: 'A',
  name: 'It answers',
  subject: 'device',
  requirements: ['BASE-1'],
  devices: ['ESME'],
  covers: ['ESME'],
  rows: ['a/1'],
  checks: 1,
  asked: 1,
  likeness: '',
};
const fault: Alteration = {
  id: 'ESME: silent',
  kind: 'device',
  name: 'silent',
  device: 'ESME',
  standsFor: 'It is silent.',
  violates: ['BASE-1'],
};
const [point = expect.fail('no point')] = bothSides;

const ended = (
  verdict: Outcome['verdict'],
  requirement?: string,
  basis: 'stated' | 'inferred' = 'stated',
): Outcome => ({
  place: scenario.place,
  verdict,
  reason: 'so it ended',
  failed: requirement === undefined ? [] : [{ requirement, what: 'answer', basis }],
});

function matrix(outcome: Outcome | undefined, by: Alteration = fault, about: SoundScenario = scenario): ProofMatrix {
  const cells: readonly Cell[] = outcome === undefined ? [] : [cellOf(by, point, about, outcome)];
  return {
    scenarios: [{ scenario: about, standing: [{ rules: '2021-11-04', verdict: about.verdict }], cells, rowCells: [] }],
    columns: [
      {
        name: by.name,
        kind: by.kind,
        standsFor: by.standsFor,
        odd: by.violates.length === 0,
        alterations: [by],
        cells,
      },
    ],
    alterations: new Map([[by.id, by]]),
  };
}

const kinds = (made: ProofMatrix): readonly string[] =>
  [...powerFindings(made), ...faultFindings(made, true), ...requirementFindings(made), ...blameFindings(made)].map(
    ({ kind }) => kind,
  );

describe('what a proof finds', () => {
  it('is nothing where the fault fails its own scenario by what it goes against', () => {
    expect(kinds(matrix(ended('fail', 'BASE-1')))).to.deep.equal([]);
  });

  it('is a powerless scenario, an undetected fault and a bare requirement where nothing fails', () => {
    const all = ['powerless', 'undetected', 'no fault for a requirement'];
    expect(kinds(matrix(ended('pass')))).to.deep.equal(all);
    expect(kinds(matrix(undefined)), 'not reached').to.deep.equal(all);
  });

  it('is an error where nothing else detects', () => {
    const all = ['by error alone', 'by error alone', 'no fault for a requirement'];
    expect(kinds(matrix(ended('error')))).to.deep.equal(all);
  });

  it('is a fault that fails what it does not declare', () => {
    expect(kinds(matrix(ended('fail', 'BASE-2')))).to.include('undeclared');
  });

  it('is a wrong subject where another Device, or the DCC, is blamed', () => {
    const gsme = { ...scenario, devices: ['GSME'], covers: ['GSME'] };
    expect(kinds(matrix(ended('fail', 'BASE-1'), fault, gsme)), 'another Device').to.include('wrong subject');
    const dcc = { ...scenario, subject: 'dcc' } as const;
    expect(kinds(matrix(ended('fail', 'BASE-1'), fault, dcc)), 'the DCC').to.include('wrong subject');
    expect(kinds(matrix(ended('inconclusive'), fault, dcc)), 'inconclusive blames nobody').to.not.include(
      'wrong subject',
    );
  });

  it('is any red of a right but odd subject', () => {
    const odd = { ...fault, violates: [] };
    for (const verdict of ['fail', 'inconclusive', 'error', 'not-applicable'] as const) {
      expect(kinds(matrix(ended(verdict), odd)), verdict).to.include('red although right');
    }
    expect(kinds(matrix(ended('pass'), odd)), 'left alone').to.not.include('red although right');
    expect(kinds(matrix(ended('pass'), odd)), 'is no fault').to.not.include('undetected');
  });

  it('is a check that was asked for and is not on record, and red with nothing wrong', () => {
    const facts = (one: SoundScenario) => ({ scenarios: [one], reach: {}, rows: [], readers: {} });
    const found = (one: SoundScenario) => soundFindings([{ rules: '', facts: facts(one) }]).map(({ kind }) => kind);
    expect(found({ ...scenario, asked: 2 })).to.deep.equal(['forgotten check']);
    expect(found({ ...scenario, verdict: 'fail' })).to.deep.equal(['red with nothing wrong']);
    expect(found(scenario)).to.deep.equal([]);
  });

  it('counts a changed row as power where the scenario rests on it', () => {
    const power = (subject: Cell['subject']) => {
      const made = matrix(undefined);
      const cell: Cell = { place: '', alteration: 'a/1', rules: '', state: 'N', subject, failed: [], reason: '' };
      const [only = expect.fail('no scenario')] = made.scenarios;
      return powerOf(made, { ...only, rowCells: [cell] });
    };
    expect(power('right')).to.equal('by row');
    expect(power('wrong')).to.equal('none');
  });

  it('tells a fail of a real Device from an observation', () => {
    expect(realColumns(matrix(ended('fail', 'BASE-1')))).to.deep.equal([
      { fault: 'silent', fails: 1, observations: 0, needs: [] },
    ]);
    expect(realColumns(matrix(ended('fail', 'BASE-1', 'inferred')))).to.deep.equal([
      { fault: 'silent', fails: 0, observations: 1, needs: ['BASE-1'] },
    ]);
  });
});
