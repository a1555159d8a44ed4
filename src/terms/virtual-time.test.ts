import { describe, it } from 'node:test';
import { expect } from 'chai';
import { DeadlineError } from './errors';
import { instant } from './identifiers';
import { VirtualTime } from './virtual-time';

const start = instant(1_000_000);

describe('virtual time', () => {
  it('stands still until somebody waits', async () => {
    const time = new VirtualTime(start);
    let fired = false;
    time.after(5, () => {
      fired = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([fired, time.now()], 'nobody waits').to.deep.equal([false, start]);
    await time.sleep(10);
    expect([fired, time.now()], 'a sleep passes over the timer').to.deep.equal([true, start + 10]);
  });

  it('jumps over long waits in the order in which things are due', async () => {
    const time = new VirtualTime(start);
    const seen: number[] = [];
    for (const delay of [3_600_000, 1_800_000, 7_200_000]) {
      time.after(delay, () => seen.push(time.now() - start));
    }
    await time.sleep(7_200_000);
    expect(seen, 'earliest first').to.deep.equal([1_800_000, 3_600_000, 7_200_000]);
  });

  it('lets work on promises settle before it jumps', async () => {
    const time = new VirtualTime(start);
    const work = (async () => {
      for (let turn = 0; turn < 50; turn++) {
        await Promise.resolve();
      }
      return 'done';
    })();
    expect(await time.within(1, 'work', work), 'no jump while work is under way').to.equal('done');
    expect(time.now(), 'no time has passed').to.equal(start);
  });

  it('ends a wait by its deadline, and the deadline names what was awaited', async () => {
    const time = new VirtualTime(start);
    const outcome = await time.within(30_000, 'a Response', new Promise(() => {})).catch((error: unknown) => error);
    expect(outcome, 'typed').to.be.instanceOf(DeadlineError);
    expect(String(outcome), 'named').to.contain('a Response');
    expect(time.now(), 'at the deadline').to.equal(start + 30_000);
  });

  it('moves together with a far clock, whichever has something due first', async () => {
    const near = new VirtualTime(start);
    const far = new VirtualTime(start);
    const seen: string[] = [];
    near.join({
      settle: async () => far.nextDue,
      advanceTo: async (moment) => far.advanceTo(moment),
    });
    far.after(10, () => seen.push(`far ${far.now() - start}`));
    far.after(30, () => seen.push(`far ${far.now() - start}`));
    near.after(20, () => seen.push(`near ${near.now() - start}`));
    await near.sleep(40);
    expect(seen, 'in the order due').to.deep.equal(['far 10', 'near 20', 'far 30']);
    expect(far.now() - near.now(), 'same moment').to.equal(0);
  });

  it('ends every wait with the error of a far side that fails', async () => {
    const time = new VirtualTime(start);
    time.join({ settle: () => Promise.reject(new RangeError('gone')), advanceTo: async () => {} });
    const outcomes = await Promise.allSettled([time.sleep(5), time.within(9, 'x', new Promise(() => {}))]);
    expect(
      outcomes.map(({ status }) => status),
      'both',
    ).to.deep.equal(['rejected', 'rejected']);
  });

  it('keeps no timer of a wait that was settled or aborted', async () => {
    const time = new VirtualTime(start);
    await time.within(30_000, 'work', Promise.resolve());
    const abort = new AbortController();
    const sleeping = time.sleep(60_000, abort.signal).catch(() => 'aborted');
    abort.abort();
    expect(await sleeping, 'aborted').to.equal('aborted');
    await time.sleep(1);
    expect(time.now(), 'only the last wait took time').to.equal(start + 1);
  });
});
