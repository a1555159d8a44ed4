import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchPlan } from '../../assembly';
import { defaultBench, readBenchFile } from '../../bench';
import { rulebookAt } from '../../rulebook';
import { isoDate, srv } from '../../terms';
import { Bench } from '../bench';
import { Cast } from '../needs/cast';

/** What is found of an ESME's signatures on so many Responses. */
async function survey(count: number, faults: readonly string[] = []) {
  const plan = new BenchPlan(readBenchFile(defaultBench), { faults });
  const bench = new Bench(
    await plan.assemble(rulebookAt(isoDate('2021-11-04')), { append: () => {} }),
    new Cast(plan.file),
  );
  const [supplier, esme] = [bench.participants.user('Supplier'), bench.participants.device('ESME')];
  await bench.setUp.enrol(esme, 'Commissioned', esme.firmware);
  for (let sent = 0; sent < count; sent++) {
    await (await bench.requests.send(supplier, srv('11.3'), esme, { firmwareHash: new Uint8Array(32) })).response();
  }
  const found = { ...bench.signatures.findings(esme), bias: bench.signatures.bias(esme) };
  await bench.close();
  return found;
}

describe('a survey of signatures', () => {
  it('finds nothing wrong with good ones', async () => {
    expect(await survey(40), 'good').to.deep.equal({ count: 40, verified: 40, distinctR: 40, bias: [] });
  });

  it('finds a repeated secret, and one that begins with zeros, behind signatures that verify', async () => {
    const repeated = await survey(4, ['ESME: repeated per-message secret']);
    expect([repeated.verified, repeated.distinctR], 'repeated').to.deep.equal([4, 1]);
    const biased = await survey(64, ['ESME: biased signatures']);
    expect([biased.verified, biased.distinctR, biased.bias?.map(({ bit }) => bit)], 'biased').to.deep.equal([
      64,
      64,
      [0, 1, 2, 3, 4, 5, 6, 7],
    ]);
  });

  it('finds signatures that don’t verify', async () => {
    const { count, verified } = await survey(1, ['ESME: wrong signature']);
    expect([count, verified], 'wrong').to.deep.equal([1, 0]);
  });

  it('says nothing of no signatures', async () => {
    expect(await survey(0), 'none').to.deep.equal({ count: 0, verified: 0, distinctR: 0, bias: undefined });
  });
});
