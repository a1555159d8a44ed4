import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { entityId, instant, MeterbenchError, VirtualTime } from '../../terms';
import { takeFarLease } from './far-lease';
import { LeaseError } from './lease';
import { LeaseBook } from './lease-book';
import { portHolder, takePortLease } from './port-lease';

const esme = entityId('00DB1234567890A0');
const start = instant(1_700_000_000_000);
let chance = 0;
const entropy = { bytes: (count: number) => new Uint8Array(count).fill(++chance) };
const refusalOf = async (work: () => unknown): Promise<LeaseError> => {
  try {
    await work();
  } catch (error) {
    expect(error).to.be.instanceOf(LeaseError);
    return error as LeaseError;
  }
  throw new Error('nothing was refused');
};

describe('A lease on a serial port', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leases-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const port = '/dev/ttyNone';
  const lockOf = () => join(folder, readdirSync(folder)[0] ?? 'none');
  const take = (time: VirtualTime, run: string, onLost?: (error: LeaseError) => void) =>
    takePortLease({
      port,
      run,
      folder,
      ports: { clock: time, timers: time, entropy },
      ...(onLost === undefined ? {} : { onLost }),
    });

  it('is for one run at a time, and says whose it is', async () => {
    const time = new VirtualTime(start);
    const lease = take(time, 'run 1');
    const error = await refusalOf(() => take(time, 'run 2'));
    expect(error.code).to.equal('MB-LEASE-HELD');
    expect(error.message).to.equal(
      `Serial port ${port} is in use by run 1 (process ${process.pid}), since 2023-11-14T22:13:20.000Z`,
    );
    expect(portHolder(port, folder)?.owner).to.contain('run 1');
    await lease.release();
    await take(time, 'run 2').release();
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('is kept up for as long as its run lives', async () => {
    const time = new VirtualTime(start);
    const lease = take(time, 'run 1');
    await time.sleep(600_000);
    await refusalOf(() => take(time, 'run 2'));
    await lease.release();
  });

  it('is over when its process is gone, and the next run learns whose it was', async () => {
    const time = new VirtualTime(start);
    const lease = take(time, 'run 1');
    const owner = JSON.parse(readFileSync(lockOf(), 'utf8'));
    writeFileSync(lockOf(), JSON.stringify({ ...owner, pid: 2 ** 22 + 1 }));
    const next = take(time, 'run 2');
    expect(next.before?.owner).to.equal(`run 1 (process ${2 ** 22 + 1})`);
    await next.release();
    await lease.release();
  });

  it('is over when another process has got the number of its own', async () => {
    const time = new VirtualTime(start);
    const lease = take(time, 'run 1');
    const owner = JSON.parse(readFileSync(lockOf(), 'utf8'));
    expect(owner.began === undefined || /^\d+$/.test(owner.began)).to.equal(true);
    writeFileSync(lockOf(), JSON.stringify({ ...owner, began: '1' }));
    if (owner.began !== undefined) {
      await take(time, 'run 2').release();
    }
    await lease.release();
  });

  it('is over when its run gave no sign of life for too long, and that run is told', async () => {
    const hung = new VirtualTime(start);
    const lost: LeaseError[] = [];
    const lease = take(hung, 'run 1', (error) => lost.push(error));
    const later = new VirtualTime(instant(start + 31_000));
    const next = take(later, 'run 2');
    expect(next.before?.owner).to.contain('run 1');
    await hung.sleep(10_000);
    expect(lost.map(({ code }) => code)).to.deep.equal(['MB-LEASE-LOST']);
    expect(lease.lost?.message).to.contain('was taken over by run 2');
    await lease.release();
    expect(portHolder(port, folder)?.owner).to.contain('run 2');
    await next.release();
  });
});

describe('A lease that the far end grants', () => {
  const bench = () => {
    const time = new VirtualTime(start);
    const book = new LeaseBook({ clock: time, entropy });
    const control = { request: async (body: unknown) => JSON.parse(JSON.stringify(book.answer(body))) };
    const take = (owner: string, onLost?: (error: LeaseError) => void) =>
      takeFarLease({ control, device: esme, owner, timers: time, ...(onLost === undefined ? {} : { onLost }) });
    const granted = async (owner: string, onLost?: (error: LeaseError) => void) => {
      const answer = await take(owner, onLost);
      if (answer.kind !== 'granted') {
        throw new Error(answer.reason);
      }
      return answer;
    };
    return { time, book, control, take, granted };
  };

  it('is for one run at a time, and says whose it is and until when', async () => {
    const { take, granted, book } = bench();
    const { lease, token, fence } = await granted('run 1');
    expect([book.admits(esme, token), book.admits(esme, undefined), fence]).to.deep.equal([true, false, 1]);
    const { message } = await refusalOf(() => take('run 2'));
    expect(message).to.equal(
      'Device 00-DB-12-34-56-78-90-A0 is in use by run 1, since 2023-11-14T22:13:20.000Z, until 2023-11-14T22:13:50.000Z unless renewed',
    );
    await lease.release();
    const second = await granted('run 2');
    expect([second.fence, second.lease.before]).to.deep.equal([2, undefined]);
    await second.lease.release();
  });

  it('is kept up for as long as its run lives', async () => {
    const { time, take, granted } = bench();
    const { lease } = await granted('run 1');
    await time.sleep(600_000);
    await refusalOf(() => take('run 2'));
    await lease.release();
    expect(time.nextDue).to.equal(undefined);
  });

  it('ends by itself when nobody renews it, and the next run learns whose it was', async () => {
    const { time, control, granted, book } = bench();
    await control.request({ op: 'lease', device: esme, owner: 'run 1', seconds: 30 });
    await time.sleep(29_999);
    expect(book.admits(esme, 'other')).to.equal(false);
    await time.sleep(1);
    const { lease, fence } = await granted('run 2');
    expect([lease.before?.owner, fence]).to.deep.equal(['run 1', 2]);
    await lease.release();
  });

  it('that another took over meanwhile is told to be lost, and its release frees nothing', async () => {
    const { time, control, book, granted } = bench();
    const lost: LeaseError[] = [];
    const { lease, token } = await granted('run 1', (error) => lost.push(error));
    // As after a restart of the far end, which forgets all leases.
    await control.request({ op: 'release', device: esme, token });
    const second = await granted('run 2');
    await time.sleep(10_000);
    expect(lost.map(({ message }) => message)[0]).to.contain('was taken over by run 2');
    await lease.release();
    expect(book.admits(esme, second.token)).to.equal(true);
    expect(book.admits(esme, token)).to.equal(false);
    await second.lease.release();
  });

  it('is tried again where the far end does not answer, and is not lost by that', async () => {
    const { time, book } = bench();
    let deaf = false;
    const control = {
      request: async (body: unknown) => {
        if (deaf) {
          throw new MeterbenchError({ code: 'MB-LINK-NO-ANSWER', blame: 'bench', message: 'no answer' });
        }
        return book.answer(body);
      },
    };
    const answer = await takeFarLease({ control, device: esme, owner: 'run 1', timers: time });
    deaf = true;
    await time.sleep(40_000);
    deaf = false;
    await time.sleep(10_000);
    if (answer.kind !== 'granted') {
      throw new Error(answer.reason);
    }
    expect([answer.lease.lost, book.admits(esme, answer.token), book.admits(esme, 'x')]).to.deep.equal([
      undefined,
      true,
      false,
    ]);
    await answer.lease.release();
  });

  for (const [what, request] of [
    [
      'refuses it',
      async () =>
        Promise.reject(new MeterbenchError({ code: 'MB-LINK-CONTROL-REFUSED', blame: 'bench', message: 'no such op' })),
    ],
    ['answers something else', async () => ({})],
    [
      'does not answer',
      async () =>
        Promise.reject(new MeterbenchError({ code: 'MB-LINK-NO-ANSWER', blame: 'bench', message: 'no answer' })),
    ],
  ] as const) {
    it(`is told to be unknown where the far end ${what}`, async () => {
      const { time } = bench();
      const answer = await takeFarLease({ control: { request }, device: esme, owner: 'run 1', timers: time });
      expect(answer.kind).to.equal('unknown');
      expect(time.nextDue).to.equal(undefined);
    });
  }

  it('is no answer to what is no lease command', () => {
    const { book } = bench();
    expect([book.answer({ op: 'hello' }), book.answer({ op: 'lease', device: 'x' }), book.answer(null)]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
