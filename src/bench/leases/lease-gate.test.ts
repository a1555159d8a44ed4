import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Incoming } from '../../../hardware';
import { entityId, instant, MeterbenchError, VirtualTime } from '../../terms';
import { LeaseBook } from './lease-book';
import { LeaseGate } from './lease-gate';

const esme = { name: 'ESME', id: entityId('00DB1234567890A0') };
const gsme = { name: 'GSME', id: entityId('00DB1234567890B0') };
const start = instant(1_700_000_000_000);

function gate() {
  const time = new VirtualTime(start);
  let chance = 0;
  const book = new LeaseBook({
    clock: time,
    entropy: { bytes: (count) => new Uint8Array(count).fill(++chance) },
  });
  const lines: string[] = [];
  const door = new LeaseGate(book, (line) => lines.push(line));
  const lease = (device: typeof esme, owner: string, more: object = { tokenOnMessages: true }): string => {
    const answer = book.answer({ op: 'lease', device: device.id, owner, seconds: 30, ...more });
    return answer?.granted === true ? answer.token : 'none';
  };
  const message = (device: typeof esme, token?: string, sender?: string, what: Incoming['what'] = 'Command') =>
    door.whyRefused(device, { what, token, sender });
  const control = (body: unknown, all = false) => {
    try {
      if (all) {
        door.refuseControlOfAll([esme, gsme], body, 'S');
      } else {
        door.refuseControl(esme, body, 'S');
      }
      return 'let in';
    } catch (error) {
      return error instanceof MeterbenchError ? `${error.code} ${error.message}` : String(error);
    }
  };
  return { time, book, lines, lease, message, control };
}

const why =
  'the Device is leased to run 1, since 2023-11-14T22:13:20.000Z, until 2023-11-14T22:13:50.000Z unless renewed';

describe('The door of a far end that grants leases', () => {
  it('is open where nobody has leased the Device', () => {
    const { message, control, lines } = gate();
    expect([message(esme), message(esme, 'any'), control({}), control({}, true), lines]).to.deep.equal([
      undefined,
      undefined,
      'let in',
      'let in',
      [],
    ]);
  });

  it("lets in the token of the Device's lease and no other, nor none", () => {
    const { message, lease } = gate();
    const own = lease(esme, 'run 1');
    const others = lease(gsme, 'run 1');
    expect(message(esme, own), 'own').to.equal(undefined);
    for (const token of [undefined, '', others, own.toLowerCase() === own ? `${own}0` : own.toLowerCase()]) {
      expect(message(esme, token), String(token)).to.equal(why);
    }
  });

  it('is open again once the lease ran out or was given back', () => {
    const { message, control, lease, time, book } = gate();
    const first = lease(esme, 'run 1');
    time.advanceTo(instant(start + 29_999));
    expect([message(esme), control({})]).to.deep.equal([why, `MB-LEASE-HELD ${why}`]);
    time.advanceTo(instant(start + 30_000));
    expect([message(esme), message(esme, first), control({})]).to.deep.equal([undefined, undefined, 'let in']);
    const second = lease(esme, 'run 2');
    expect(message(esme, first), 'a token that ran out').to.contain('leased to run 2');
    book.answer({ op: 'release', device: esme.id, token: second });
    expect(message(esme)).to.equal(undefined);
  });

  it('cannot ask for a token where the holder has no place for it, but does so in lab control', () => {
    const { message, control, lease } = gate();
    lease(esme, 'run 1', {});
    expect([message(esme), control({})]).to.deep.equal([undefined, `MB-LEASE-HELD ${why}`]);
  });

  it('takes a token in lab control from a field that is a text, and from nothing else', () => {
    const { control, lease } = gate();
    const token = lease(esme, 'run 1');
    expect(control({ lease: token })).to.equal('let in');
    for (const body of [
      { token },
      { lease: [token] },
      { lease: 7 },
      { lease: null },
      token,
      [token],
      null,
      undefined,
    ]) {
      expect(control(body), JSON.stringify(body)).to.equal(`MB-LEASE-HELD ${why}`);
    }
  });

  it('lets one owner act on all Devices at once, and nobody else', () => {
    const { control, lease } = gate();
    const token = lease(esme, 'run 1');
    expect(control({ lease: token }, true), 'one leased, the other free').to.equal('let in');
    lease(gsme, 'run 1');
    expect(control({ lease: token }, true), 'both leased to one').to.equal('let in');
    expect(control({}, true), 'no token').to.contain('leased to run 1');
  });

  it("keeps one run from acting on all Devices while one of them is another's", () => {
    const { control, lease } = gate();
    const own = lease(esme, 'run 1');
    const other = lease(gsme, 'run 2');
    expect(control({ lease: own }, true)).to.contain('leased to run 2');
    expect(control({ lease: other }, true)).to.contain('leased to run 1');
  });

  it('tells the first refusal of each sender, by Device', () => {
    const { message, lease, lines } = gate();
    lease(esme, 'run 1');
    lease(gsme, 'run 1');
    message(esme, undefined, 'A');
    message(esme, undefined, 'A', 'OTA block');
    message(gsme, undefined, 'A', 'OTA block');
    message(esme, undefined, undefined);
    message(esme, 'wrong', undefined);
    expect(lines).to.deep.equal([
      `refused a Command for ESME: ${why}`,
      `refused an OTA block for GSME: ${why}`,
      `refused a Command for ESME: ${why}`,
    ]);
  });

  it('remembers the last 256 senders only', () => {
    const { message, lease, lines } = gate();
    lease(esme, 'run 1');
    for (let sender = 0; sender <= 256; sender++) {
      message(esme, undefined, `S${sender}`);
    }
    message(esme, undefined, 'S256');
    expect(lines.length, 'each once').to.equal(257);
    message(esme, undefined, 'S0');
    expect(lines.length, 'the first is forgotten').to.equal(258);
  });
});
