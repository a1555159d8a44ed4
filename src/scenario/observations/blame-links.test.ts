import { describe, it } from 'node:test';
import { expect } from 'chai';
import { MeterbenchError, type Verdict } from '../../terms';
import { Judge } from '../../verdict';
import { blameLinks } from './blame-links';

const trouble = (code: string) =>
  new MeterbenchError({ code, blame: 'bench', message: `Link line: ${code}`, next: 'See who it is' });

function after(verdict: Verdict, codes: readonly string[], doubts: readonly string[] = [], accounted = true) {
  const judge = new Judge({
    subject: { what: 'device', kind: 'real' },
    strict: false,
    onHardware: true,
    ground: () => undefined,
  });
  if (verdict !== 'pass') {
    judge.lower(verdict, 'before');
  }
  blameLinks(judge, { troubles: codes.map(trouble), doubts, accounted });
  return `${judge.verdict}: ${judge.reason}`;
}

describe('What befell the links of a scenario', () => {
  it('is nothing where nothing did', () => {
    expect([after('pass', []), after('fail', [])]).to.deep.equal(['pass: ', 'fail: before']);
  });

  it('spoils what is no pass, for a pass came through in spite of it', () => {
    expect(after('pass', ['MB-LINK-LOST'])).to.equal('pass: ');
    for (const verdict of ['inconclusive', 'fail'] as const) {
      expect(after(verdict, ['MB-LINK-LOST'])).to.equal('error: before; trouble on the link: Link line: MB-LINK-LOST');
    }
  });

  it('leaves a pass open where nobody counts the messages, for it may rest on a silence', () => {
    expect(after('pass', ['MB-LINK-LOST'], [], false)).to.equal(
      'inconclusive: trouble on the link, which may have kept something from us: Link line: MB-LINK-LOST',
    );
    expect(after('pass', [], [], false)).to.equal('pass: ');
    expect(after('fail', ['MB-LINK-LOST'], [], false)).to.match(/^error: before; trouble on the link/);
  });

  for (const code of ['MB-LINK-SECOND-USER', 'MB-LEASE-LOST']) {
    it(`spoils a pass too where somebody else uses the Device (${code})`, () => {
      const told = `trouble on the link: Link line: ${code} (See who it is)`;
      expect(after('pass', ['MB-LINK-LOST', code])).to.equal(`error: ${told}`);
      expect(after('fail', [code])).to.equal(`error: before; ${told}`);
    });
  }

  it('charges a doubled message to nobody', () => {
    const told = 'possible transport duplicate on the link line';
    expect(after('pass', [], ['line'])).to.equal(`inconclusive: ${told}`);
    expect(after('fail', [], ['line'])).to.equal(`error: before; ${told}`);
  });
});
