import { after, describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import {
  doublingLine,
  type LineFault,
  noisyLine,
  reorderingLine,
  SeededChance,
  slowLine,
  soundLine,
} from '../../../hardware/testing';
import { inFull } from '../../terms/testing';
import { count, FaultBed, most, orItsShare, some, summary } from '../testing/fault-bed';
import { type LineKind, lineBed, lineKinds } from '../testing/relay-bed';
import type { EndedRun } from '../testing/run-process';

/** A GBCS message of 70,000 octets, as the line would carry it. */
const overSize = Uint8Array.of(0x7e, 0xff, 0x03, 0x01, 0x00, 0x09, ...new Uint8Array(70_000).fill(0xaa), 0x7e);
const limit = { timeout: 300_000 };
const few = ['features/BASE-devices/sets-its-clock.feature', ...(inFull ? [] : ['--name', 'was slow'])];

describe('a part of the suite over a line that does its work badly', { concurrency: 3 }, () => {
  const bed = new FaultBed();
  after(() => bed.close());

  /** Runs with all verdicts as in memory, and returns what the run left. */
  async function same(
    t: TestContext,
    fault: LineFault,
    args: readonly string[],
    kind: LineKind = 'serial',
  ): Promise<EndedRun | undefined> {
    const line = await lineBed(t, bed, kind);
    if (line === undefined) {
      return undefined;
    }
    line.relay.fault = fault;
    const run = await bed.start(line.bench, args, 240_000).ended;
    const compared = await bed.compare(run, args, line.link, []);
    expect(compared.judged, 'pass in memory').to.be.greaterThan(inFull ? 30 : 10);
    line.relay.fault = soundLine;
    await line.emulator.stop();
    t.diagnostic(summary(run, compared));
    return run;
  }

  for (const kind of lineKinds) {
    it(
      `${kind}, noise on one octet in some thousands: what is damaged goes again, and every verdict is right`,
      limit,
      async (t) => {
        const run = await same(t, noisyLine(new SeededChance(7), inFull ? 0.0001 : 0.0005), some, kind);
        if (run !== undefined) {
          expect(count(run, 'link-bad-frame', 'link-resent'), 'damaged').to.be.greaterThan(orItsShare(2));
          expect(count(run, 'link-trouble'), 'trouble').to.equal(0);
        }
      },
    );
  }

  it(
    'frames that come twice: each is taken once, and a Device that answers twice is still found out',
    limit,
    async (t) => {
      const args = [...most, '--fault', 'CHF: duplicate'];
      const run = await same(t, doublingLine(new SeededChance(7), 0.2), args);
      if (run !== undefined) {
        expect(count(run, 'link-duplicate-removed'), 'removed').to.be.greaterThan(orItsShare(50));
        expect(run.record.counts.fail, 'as in memory').to.be.greaterThan(0);
      }
    },
  );

  it('frames that overtake each other: they are put in order, and every verdict is right', limit, async (t) => {
    await same(t, reorderingLine(new SeededChance(7), 0.1, 10), some);
  });

  it('a slow line that sticks for longer than an ack may take: every verdict is right', limit, async (t) => {
    const run = await same(t, slowLine(new SeededChance(7), 2, 0.005, 700), some);
    if (run !== undefined) {
      expect(count(run, 'link-resent', 'link-duplicate-removed'), 'sent again').to.be.greaterThan(orItsShare(2));
      expect(count(run, 'link-trouble'), 'trouble').to.equal(0);
    }
  });

  it('a frame over the cap: it is refused and named, and every verdict is right', limit, async (t) => {
    const line = await lineBed(t, bed, 'serial');
    if (line === undefined) {
      return;
    }
    const running = bed.start(line.bench, some, 90_000);
    await running.scenarios(3);
    line.relay.inject('bench', overSize);
    line.relay.inject('far', overSize);
    const run = await running.ended;
    const compared = await bed.compare(run, some, line.link, []);
    t.diagnostic(summary(run, compared));
    const refused = run.journal.filter(({ kind }) => kind === 'link-bad-frame').map((event) => event['reason']);
    expect(refused, 'refused').to.include('over-size');
    await line.emulator.stop();
  });

  it(
    'noise on 1 % of octets: what ends in error names the link, none fails, and it does not take for ever',
    limit,
    async (t) => {
      const line = await lineBed(t, bed, 'serial');
      if (line === undefined) {
        return;
      }
      line.relay.fault = noisyLine(new SeededChance(7), 0.01);
      const run = await bed.start(line.bench, few, 240_000).ended;
      const compared = await bed.compare(run, few, line.link, ['error']);
      expect(compared.differing.length, 'errors').to.be.greaterThan(0);
      t.diagnostic(summary(run, compared));
      line.relay.fault = soundLine;
      await line.emulator.stop();
    },
  );
});
