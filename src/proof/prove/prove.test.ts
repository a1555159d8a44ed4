import { readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { ConfigError } from '../../terms';
import { complaint, tempFolder } from '../../terms/testing';
import type { Excuse } from './excuses/excuse';
import { type Proof, type ProveOptions, prove } from './prove';
import { proofJson } from './record/proof-json';

/** Some scenarios, and a fault of each kind: enough for each thing that a proof says. */
const small: ProveOptions = {
  tags: '',
  features: ['BASE-devices/reads-its-firmware-version.feature', 'MP105-suspended-commands/restoration.feature'],
  faults: ['ESME: wrong MAC', 'GSME: silent', 'DCC: forgets the Response', 'DCC: forgets to restore'],
  overlays: [],
  all: false,
  processes: 0,
  excuses: [],
};

const told = (proof: Proof): string => JSON.stringify({ ...proofJson(proof), took: undefined });

describe('a proof of some scenarios', () => {
  let proof: Proof;

  before(async () => {
    proof = await prove(small);
  });

  const cellsOf = (alteration: string) =>
    proof.matrix.scenarios.flatMap(({ cells }) => cells.filter((cell) => cell.alteration === alteration));

  it('has a fail about who is wrong, by a requirement that is gone against', () => {
    const wrongMac = cellsOf('ESME: wrong MAC').filter(({ state, subject }) => state === 'F' && subject === 'right');
    expect(wrongMac.flatMap(({ failed }) => failed.map(({ requirement }) => requirement))).to.include(
      'BASE-11.2-DEVICE',
    );
  });

  it('puts a scenario to the proof once under rules that read alike to it', () => {
    const rules = new Set(cellsOf('GSME: silent').map(({ place, rules: under }) => `${place} ${under}`));
    const places = new Set(cellsOf('GSME: silent').map(({ place }) => place));
    expect(proof.rules).to.deep.equal(['2021-11-04', '2021-11-03', '2021-11-04 targeted']);
    expect(rules.size).to.be.lessThan(places.size * proof.rules.length);
  });

  it('finds out every judge that is no use', () => {
    expect(proof.controls.filter(({ caught }) => !caught)).to.deep.equal([]);
    expect(proof.controls).to.have.length(3);
  });

  it('says by what a real Device could not be failed', () => {
    const silent = proof.real.find(({ fault }) => fault === 'silent');
    expect(silent?.fails, 'fails of SR11.2, which is stated').to.be.greaterThan(0);
  });

  it('always replays what GBCS publishes', () => {
    expect(proof.reference).to.have.length(1);
    expect(proof.reference[0]).to.deep.include({ name: 'GBCS 18.4', failures: [] });
  });

  it('is the same from processes of its own and from slices that were kept, but for what is excused', async () => {
    const slices = tempFolder();
    expect(told(await prove({ ...small, processes: 2, slices })), 'two processes').to.equal(told(proof));
    const kept = readdirSync(slices).length;
    expect(kept, 'slices').to.be.greaterThan(4);
    expect(told(await prove({ ...small, slices })), 'kept slices').to.equal(told(proof));
    expect(readdirSync(slices)).to.have.length(kept);

    const [{ kind, about } = expect.fail('no finding')] = proof.findings;
    const excuse: Excuse = { kind, about, because: 'a defect', why: 'A test.', until: '99.0.0' };
    const again = await prove({ ...small, slices, excuses: [excuse] });
    expect(again.excused.length, 'excused').to.be.greaterThan(0);
    expect(again.findings.filter((each) => each.kind === kind && each.about === about)).to.deep.equal([]);
  });

  it('refuses what chooses nothing, and what is no tag expression, in whichever process', async () => {
    expect((await complaint(() => prove({ ...small, tags: '@NOBODY' }))).code).to.equal('MB-PROVE-NONE');
    for (const processes of [0, 1]) {
      const refused = await prove({ ...small, tags: '(@MP105', processes }).catch((error: unknown) => error);
      expect(refused, `${processes} processes`)
        .to.be.instanceOf(ConfigError)
        .with.property('code', 'MB-TAG-EXPRESSION');
    }
  });
});
