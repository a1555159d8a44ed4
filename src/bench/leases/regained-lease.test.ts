import { describe, it } from 'node:test';
import { expect } from 'chai';
import { entityId, instant, VirtualTime } from '../../terms';
import { takeFarLease } from './far-lease';
import { LeaseBook } from './lease-book';

const esme = entityId('00DB1234567890A0');
const start = instant(1_700_000_000_000);

async function held() {
  const time = new VirtualTime(start);
  let chance = 0;
  const entropy = { bytes: (count: number) => new Uint8Array(count).fill(++chance) };
  const far = { book: new LeaseBook({ clock: time, entropy }) };
  const asked: unknown[] = [];
  const control = {
    request: async (body: unknown) => {
      asked.push(body);
      return far.book.answer(body);
    },
  };
  const tokens: string[] = [];
  const lost: string[] = [];
  const answer = await takeFarLease({
    control,
    device: esme,
    owner: 'run 1',
    timers: time,
    tokenOnMessages: true,
    onToken: (token) => tokens.push(token),
    onLost: (error) => lost.push(error.message),
  });
  if (answer.kind !== 'granted') {
    throw new Error(answer.reason);
  }
  const restart = () => {
    far.book = new LeaseBook({ clock: time, entropy });
  };
  return { time, far, restart, asked, tokens, lost, lease: answer.lease };
}

describe('A lease that was lost', () => {
  it('is told with its token when it is granted, and says whether messages will show it', async () => {
    const { tokens, asked, far, lease } = await held();
    expect([tokens.length, far.book.keeperOfMessages(esme, undefined)?.owner]).to.deep.equal([1, 'run 1']);
    expect(asked).to.deep.equal([{ op: 'lease', device: esme, owner: 'run 1', seconds: 30, tokenOnMessages: true }]);
    await lease.release();
  });

  it('is granted anew by a far end that was restarted, with another token', async () => {
    const { time, far, restart, tokens, lost, lease } = await held();
    restart();
    await time.sleep(10_000);
    expect([tokens.length, new Set(tokens).size, lost.length, lease.lost]).to.deep.equal([2, 2, 1, undefined]);
    expect([far.book.admits(esme, tokens[0]), far.book.admits(esme, tokens[1])]).to.deep.equal([false, true]);
    await time.sleep(600_000);
    expect([tokens.length, far.book.admits(esme, undefined)], 'renewed from then on').to.deep.equal([2, false]);
    await lease.release();
    expect([far.book.admits(esme, undefined), time.nextDue]).to.deep.equal([true, undefined]);
  });

  it('is granted anew once whoever took the Device has given it back, and not before', async () => {
    const { time, far, restart, tokens, lost, lease } = await held();
    restart();
    const other = far.book.answer({ op: 'lease', device: esme, owner: 'run 2', seconds: 25 });
    expect(other?.granted).to.equal(true);
    await time.sleep(20_000);
    expect([tokens.length, lost.length], 'told once').to.deep.equal([1, 1]);
    expect(lease.lost?.message).to.contain('was taken over by run 2');
    await time.sleep(11_000);
    expect([tokens.length, lease.lost]).to.deep.equal([2, undefined]);
    expect(far.book.admits(esme, tokens[1])).to.equal(true);
    await lease.release();
  });

  it('is given back where it was granted anew while its run ended', async () => {
    const { time, far, restart, tokens, lease } = await held();
    restart();
    const renewing = time.sleep(10_000);
    const answer = far.book.answer.bind(far.book);
    let ended: Promise<void> | undefined;
    far.book.answer = (body) => {
      const given = answer(body);
      if (typeof body === 'object' && body !== null && 'op' in body && body.op === 'lease') {
        ended = lease.release();
      }
      return given;
    };
    await renewing;
    await ended;
    await time.sleep(1);
    expect([tokens.length, far.book.admits(esme, undefined), time.nextDue]).to.deep.equal([1, true, undefined]);
  });
});
