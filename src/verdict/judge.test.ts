import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Verdict } from '../terms';
import { ScenarioEnded } from './check';
import { type Ground, Judge, type JudgeOptions } from './judge';
import { worse } from './verdict-order';

const grounds: Record<string, Ground> = {
  'T-R4': { basis: 'unverified', rows: ['t/4'], unresolved: 'not in the sources read' },
  'T-R1': { basis: 'stated', rows: ['t/1'] },
  'T-R2': { basis: 'inferred', rows: ['t/2'] },
  'T-R3': { basis: 'unverified', rows: ['t/3'] },
};

function judgeOf(options: Partial<JudgeOptions> = {}): Judge {
  return new Judge({
    subject: { what: 'device', kind: 'emulated' },
    strict: false,
    onHardware: false,
    ground: (id) => grounds[id],
    ...options,
  });
}

/** Verdict of a scenario that makes one check. */
function verdictOf(judge: Judge, requirement: string, observed: string): Verdict {
  try {
    judge.equal(requirement, 'Response Code', 'I0', observed);
  } catch (error) {
    expect(error, 'typed').to.be.instanceOf(ScenarioEnded);
  }
  return judge.verdict;
}

describe('the verdict order', () => {
  it('only ever sinks', () => {
    expect(worse('pass', 'fail'), 'sinks').to.equal('fail');
    expect(worse('error', 'fail'), 'a fail under an error').to.equal('error');
    expect(worse('inconclusive', 'pass'), 'no climbing').to.equal('inconclusive');
    expect([worse('pass', 'unresolved'), worse('unresolved', 'inconclusive')], 'between').to.deep.equal([
      'unresolved',
      'inconclusive',
    ]);
    expect(worse('not-applicable', 'fail'), 'beside the order').to.equal('not-applicable');
    expect(worse('fail', 'aborted'), 'beside the order').to.equal('aborted');
  });
});

describe('the judge', () => {
  const cases: [string, Partial<JudgeOptions>, string, string, Verdict][] = [
    ['a check that holds passes', {}, 'T-R1', 'I0', 'pass'],
    ['a check that does not hold fails', {}, 'T-R1', 'E5', 'fail'],
    ['an emulated subject is held to unstated ground too', {}, 'T-R3', 'E5', 'fail'],
    ['strict: a pass on inferred ground is inconclusive', { strict: true }, 'T-R2', 'I0', 'inconclusive'],
    ['strict: a fail on inferred ground is inconclusive', { strict: true }, 'T-R2', 'E5', 'inconclusive'],
    ['strict: stated ground counts', { strict: true }, 'T-R1', 'E5', 'fail'],
    [
      'a real Device that contradicts unstated ground is observed',
      { subject: { what: 'device', kind: 'real' } },
      'T-R2',
      'E5',
      'inconclusive',
    ],
    [
      'a real Device that meets unstated ground passes',
      { subject: { what: 'device', kind: 'real' } },
      'T-R2',
      'I0',
      'pass',
    ],
    [
      'a real Device that contradicts stated ground fails',
      { subject: { what: 'device', kind: 'real' } },
      'T-R1',
      'E5',
      'fail',
    ],
    [
      'a fault of the emulated DCC on a hardware run is an error',
      { subject: { what: 'dcc', kind: 'emulated' }, onHardware: true },
      'T-R1',
      'E5',
      'error',
    ],
    ['an unresolved requirement is never passed', {}, 'T-R4', 'I0', 'unresolved'],
    ['an unresolved requirement is never failed', {}, 'T-R4', 'E5', 'unresolved'],
    ['strict: an unresolved requirement is unresolved', { strict: true }, 'T-R4', 'I0', 'unresolved'],
    ['a requirement that nobody knows is an error', {}, 'T-R9', 'I0', 'error'],
  ];
  for (const [title, options, requirement, observed, verdict] of cases) {
    it(title, () => {
      expect(verdictOf(judgeOf(options), requirement, observed), title).to.equal(verdict);
    });
  }

  it('says what was expected, what was observed, and on which rows it stands', () => {
    const judge = judgeOf();
    verdictOf(judge, 'T-R1', 'E5');
    expect(judge.checks, 'recorded').to.deep.equal([
      {
        requirement: 'T-R1',
        what: 'Response Code',
        expected: 'I0',
        observed: 'E5',
        verdict: 'fail',
        basis: 'stated',
        rows: ['t/1'],
      },
    ]);
    expect(judge.reason, 'told').to.equal('T-R1: Response Code: expected I0, observed E5');
  });

  it('fails on other ground beside an unresolved requirement', () => {
    const judge = judgeOf();
    judge.equal('T-R4', 'a', 1, 1);
    expect(verdictOf(judge, 'T-R1', 'E5'), 'visible').to.equal('fail');
  });

  it('marks an observation', () => {
    const judge = judgeOf({ subject: { what: 'device', kind: 'real' } });
    verdictOf(judge, 'T-R3', 'E5');
    expect(judge.checks[0]?.observation, 'marked').to.equal(true);
    expect(judge.reason, 'told').to.contain('an observation');
  });

  it('goes on after a strict pass on weak ground, and keeps the weakest basis', () => {
    const judge = judgeOf({ strict: true });
    judge.equal('T-R3', 'a', 1, 1);
    judge.equal('T-R1', 'b', 1, 1);
    expect([judge.verdict, judge.basis, judge.checks.length], 'both made').to.deep.equal([
      'inconclusive',
      'unverified',
      2,
    ]);
  });

  it('finds nothing about the subject where a precondition is not met', () => {
    const judge = judgeOf();
    expect(() => judge.precondition('SMI Status', 'Suspended', 'Commissioned'), 'ends').to.throw(ScenarioEnded);
    expect(judge.verdict, 'not a fail').to.equal('inconclusive');
    expect(judge.basis, 'nothing was checked').to.equal(undefined);
  });

  it('keeps a fail visible under a later error', () => {
    const judge = judgeOf();
    verdictOf(judge, 'T-R1', 'E5');
    judge.lower('error', 'the link broke');
    expect(judge.verdict, 'sinks').to.equal('error');
    expect(judge.reason, 'both').to.equal('T-R1: Response Code: expected I0, observed E5; the link broke');
  });

  describe("of a project's own assertion", () => {
    const own = { what: 'version', expected: '02', observed: '01', told: 'own.js:5: expected 01 to equal 02' };

    it('fails it, strict and of a real Device too, and ends the scenario', () => {
      for (const options of [{}, { strict: true }, { subject: { what: 'device', kind: 'real' } as const }]) {
        const judge = judgeOf(options);
        expect(() => judge.asserted({ ...own, holds: false, messages: [2] })).to.throw(ScenarioEnded, own.told);
        const { told: _, ...compared } = own;
        const recorded = { ...compared, verdict: 'fail', basis: 'own', rows: [], messages: [2] };
        expect(judge.checks).to.deep.equal([recorded]);
        expect([judge.verdict, judge.basis, judge.reason]).to.deep.equal(['fail', 'own', own.told]);
        expect(judge.ended, 'what ended it').to.include({ verdict: 'fail', expected: '02', actual: '01' });
      }
    });

    it('passes it under strict rules too, and lets the ground of rules be the basis', () => {
      const judge = judgeOf({ strict: true });
      judge.asserted({ ...own, holds: true });
      expect([judge.verdict, judge.basis], 'alone').to.deep.equal(['pass', 'own']);
      judge.equal('T-R1', 'a', 1, 1);
      expect([judge.verdict, judge.basis, judge.ended], 'beside a rule').to.deep.equal(['pass', 'stated', undefined]);
    });
  });

  it('notes what a condition of a requirement looked at', () => {
    const judge = judgeOf();
    judge.judged({
      requirement: 'T-R1',
      what: 'MAC',
      expected: 'held',
      observed: 'held',
      holds: true,
      messages: [1, 3],
    });
    expect(judge.checks[0]).to.include({ verdict: 'pass', basis: 'stated' });
    expect(judge.checks[0]?.messages).to.deep.equal([1, 3]);
  });

  it('rests a check on the weakest of the rows that decide it, too', () => {
    const judge = judgeOf({ strict: true });
    judge.equal('T-R1', 'Response Code', 'I0', 'I0', [{ id: 'e5/Suspended/6.2.10', basis: 'inferred' }]);
    expect(judge.checks[0]?.basis, 'basis').to.equal('inferred');
    expect(judge.checks[0]?.rows, 'rows').to.include('e5/Suspended/6.2.10');
    expect(judge.verdict, 'strict').to.equal('inconclusive');
  });
});
