import { createWriteStream } from 'node:fs';
import { after, describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { openPtyPair, type PtyPair, SeededChance } from '../../../hardware/testing';
import { early, FaultBed, orItsShare, some, summary } from '../testing/fault-bed';
import { serialBed } from '../testing/relay-bed';
import type { EndedRun } from '../testing/run-process';

const limit = { timeout: 180_000 };

describe('a part of the suite over a serial line that stays dead', { concurrency: true }, () => {
  const bed = new FaultBed();
  after(() => bed.close());

  it(
    'the port vanishes for good: the rest is in error and names it, and does not each wait its deadline',
    limit,
    async (t) => {
      const line = await serialBed(t, bed);
      if (line === undefined) {
        return;
      }
      const running = bed.start(line.bench, some, 120_000);
      await running.scenarios(early);
      await line.relay.unplug();
      const run = await running.ended;
      const compared = await bed.compare(run, some, line.link, ['error']);
      expect(compared.differing.length, 'the rest').to.be.greaterThan(orItsShare(20));
      expect(new Set(codesOf(compared.differing)), 'why').to.deep.equal(new Set(['MB-LINK-DOWN']));
      t.diagnostic(summary(run, compared));
      await line.emulator.stop();
    },
  );

  it('nobody is at the far end: all is in error, and says that no ack came', limit, async (t) => {
    await dead(t, 'MB-LINK-NO-ACK', () => undefined);
  });

  it('the far end speaks nonsense: all is in error, and says so', limit, async (t) => {
    await dead(t, 'MB-LINK-NONSENSE', ({ b }) => {
      const chance = new SeededChance(11);
      const peer = createWriteStream(b);
      peer.on('error', () => undefined);
      const timer = setInterval(() => peer.write(chance.bytes(100)), 50);
      t.after(() => clearInterval(timer));
      t.after(() => peer.destroy());
    });
  });

  async function dead(t: TestContext, code: string, peer: (pair: PtyPair) => void): Promise<EndedRun | undefined> {
    const pair = await openPtyPair();
    if ('missing' in pair) {
      t.skip(pair.missing);
      return undefined;
    }
    t.after(() => pair.close());
    const running = bed.start(bed.bench(`{ serial: { path: ${pair.a} } }`), some, 120_000);
    peer(pair);
    const run = await running.ended;
    const compared = await bed.compare(run, some, pair.a, ['error']);
    expect(compared.differing.length, 'all').to.equal(compared.judged);
    expect(new Set(codesOf(compared.differing)), 'why').to.deep.equal(new Set([code]));
    t.diagnostic(summary(run, compared));
    return run;
  }
});

const codesOf = (scenarios: readonly { readonly reason: string }[]): readonly string[] =>
  scenarios.map(({ reason }) => /MB-[A-Z-]+/.exec(reason)?.[0] ?? reason);
