import { describe, it } from 'node:test';
import { expect } from 'chai';
import { instant, VirtualTime } from '../../src/terms';
import { type ExpectWindow, seenWithin } from './seen-within';

const began = Date.parse('2021-11-04T00:00:00Z');

/** Waits in virtual time for what comes after some milliseconds. */
async function wait(window: ExpectWindow, comesAfter: number, came: unknown) {
  const time = new VirtualTime(instant(began));
  const read = () => (time.now() >= began + comesAfter ? came : undefined);
  return { ...(await seenWithin(window, read, { clock: time, timers: time })), took: time.now() - began };
}

describe('what is waited for within a window', () => {
  it('is seen at once where it is there, and no time passes', async () => {
    const seen = { seen: true, limit: 'within 30 minutes', observed: 'X1, after 0 s', value: 'X1', took: 0 };
    expect(await wait({ minutes: 30 }, 0, 'X1')).to.deep.equal(seen);
  });

  it('is seen soon after it has come', async () => {
    const { seen, took } = await wait({ minutes: 30 }, 600_000, 'X1');
    expect(seen).to.equal(true);
    expect(took).to.be.within(600_000, 605_000);
  });

  it('is seen where it comes as the window ends, and not after that', async () => {
    expect(await wait({ seconds: 1 }, 1000, 'X1')).to.include({ seen: true, limit: 'within 1 second', took: 1000 });
    const late = { seen: false, limit: 'within 999 milliseconds', observed: 'nothing', took: 999 };
    expect(await wait({ milliseconds: 999 }, 1000, 'X1')).to.include(late);
  });

  it('is not there while it is empty', async () => {
    for (const empty of [undefined, null, false, '', []]) {
      expect((await wait({ seconds: 1 }, 0, empty)).seen, JSON.stringify(empty)).to.equal(false);
    }
    expect((await wait({ seconds: 1 }, 0, 0)).seen, '0 is something').to.equal(true);
  });

  it('may be an assertion that comes to hold, and any other error ends the wait', async () => {
    const time = new VirtualTime(instant(began));
    const ports = { clock: time, timers: time };
    const second = () => {
      expect(time.now(), 'clock').to.be.at.least(began + 500);
      return true;
    };
    expect(await seenWithin({ seconds: 1 }, second, ports)).to.include({ seen: true });
    const never = await seenWithin({ seconds: 1 }, () => expect.fail('no'), ports);
    expect(never).to.include({ seen: false, observed: 'no' });
    const broken = async () => Promise.reject(new TypeError('broken'));
    await seenWithin({ seconds: 1 }, broken, ports).then(
      () => expect.fail('it went on'),
      (error: Error) => expect(error.message).to.equal('broken'),
    );
  });
});
