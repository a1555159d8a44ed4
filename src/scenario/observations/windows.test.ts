import { describe, it } from 'node:test';
import { expect } from 'chai';
import { instant, VirtualTime } from '../../terms';
import { Windows } from './windows';

const begin = 1_000_000;
const stand = () => {
  const time = new VirtualTime(instant(begin));
  return { time, windows: new Windows({ clock: time, timers: time }, 30_000) };
};

describe('A check of what should come', () => {
  it('looks until it is there, however late within its limit, and no longer', async () => {
    const { time, windows } = stand();
    let there = false;
    time.after(25_000, () => {
      there = true;
    });
    await windows.until(() => there, 120_000);
    expect(there).to.equal(true);
    expect(time.now() - begin, 'milliseconds')
      .to.be.at.least(25_000)
      .and.at.most(40_000);
  });

  it('gives up at its limit, counted from when somebody last acted', async () => {
    const { time, windows } = stand();
    await time.sleep(5_000);
    windows.acted();
    await windows.until(() => false, 10_000);
    expect(time.now() - begin).to.equal(15_000);
    await windows.until(() => false, 10_000);
    expect(time.now() - begin, 'one limit for two').to.equal(15_000);
  });
});

describe('A check of what should not come', () => {
  it('looks for the whole window since somebody last acted, together with the checks beside it', async () => {
    const { time, windows } = stand();
    windows.acted();
    await windows.quiet();
    expect(time.now() - begin).to.equal(30_000);
    await windows.quiet();
    expect(time.now() - begin, 'one window for two').to.equal(30_000);
    await time.sleep(61 * 60_000);
    windows.acted(instant(begin + 30_000));
    await windows.quiet();
    expect(time.now() - begin, 'what has passed counts').to.equal(61 * 60_000 + 30_000);
  });
});
