import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cs10a, cs10b, ecs35a, ecs35b, ecs35d, ecs35e, ecs35f } from '../../gbcs';
import { instant, isoDate, startOf } from '../../terms';
import { communicationsHubFunction } from '../models/communications-hub-function';
import { gasProxyFunction } from '../models/gas-proxy-function';
import { gsme } from '../models/gsme';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties } from '../testing/identities';
import { Stand } from '../testing/stand';

const now = startOf(isoDate('2021-11-04'));
const hour = 3_600_000;
const span = { from: instant(now - hour), to: instant(now + hour) };
const before = { from: instant(now - 2 * hour), to: instant(now - hour) };

describe('SR6.13', () => {
  it('reads what an ESME wrote in its Event, Security and Power Event Log', async () => {
    const stand = new Stand(singlePhaseEsme);
    stand.device.raise(0x81c1, Uint8Array.of(0x00, 0x9b));
    stand.device.raise(0x8f43);
    await stand.device.backchannel.apply({ kind: 'power-cycle' });
    await stand.settle();
    const read = async (useCase: typeof ecs35a) => {
      stand.clear();
      await stand.send(useCase, span);
      return stand.answer(useCase);
    };
    const octets = { type: 'octet-string', octets: Uint8Array.of(0x00, 0x9b) };
    expect(await read(ecs35a), 'Event Log').to.deep.equal({
      result: 'success',
      entries: [{ at: now, event: 0x81c1, details: [octets] }],
    });
    expect(await read(ecs35b), 'Security Log').to.deep.equal({
      result: 'success',
      entries: [{ at: now, event: 0x8f43, details: [] }],
    });
    const number = { type: 'double-long-unsigned', value: 0 };
    expect(await read(ecs35e), 'Power Event Log').to.deep.equal({
      result: 'success',
      entries: [0x8f57, 0x8f35].map((event) => ({ at: now, event, details: [number] })),
    });
    expect(await read(ecs35f), 'ALCS log').to.deep.equal({ result: 'success', entries: [] });
  });

  it('leaves out what lies outside the interval, and fails where the logs are broken', async () => {
    const stand = new Stand(singlePhaseEsme);
    stand.device.raise(0x81c1);
    stand.clear();
    await stand.send(ecs35a, before);
    expect(stand.answer(ecs35a), 'an hour before').to.deep.equal({ result: 'success', entries: [] });
    stand.clear();
    stand.device.state.broken.add('logs');
    await stand.send(ecs35a, span);
    expect(stand.answer(ecs35a), 'broken').to.deep.equal({ result: 'failure', status: 1 });
  });

  it('of a CHF goes through the broker, and through him alone', async () => {
    const stand = new Stand(communicationsHubFunction);
    await stand.send(ecs35d, span);
    expect(stand.responses, 'to the Supplier').to.have.length(0);
    stand.clear();
    await stand.send(ecs35d, span, { relayedFor: parties.supplier });
    const entries = [{ at: now, event: 0x8f3e, details: [] }];
    expect(stand.answer(ecs35d), 'through the broker').to.deep.equal({ result: 'success', entries });
  });

  for (const [name, model] of [
    ['GSME', gsme],
    ['GPF', gasProxyFunction],
  ] as const) {
    it(`of a ${name} reads by event, count and offset, and finds nothing where nothing is`, async () => {
      const stand = new Stand(model);
      for (const event of [0x8f43, 0x8f3e, 0x8f43]) {
        stand.device.raise(event);
      }
      const read = async (event: number, count: number, offset: number) => {
        stand.clear();
        await stand.send(cs10b, { log: 4, event, ...span, count, offset });
        await stand.wait(hour / 2);
        const answer = stand.answer(cs10b);
        return answer?.result === 'success'
          ? answer.commands.map(({ total, entries }) => [total, ...entries.map((entry) => entry.event)])
          : answer?.status;
      };
      expect(await read(0, 0, 0), 'all').to.deep.equal([[3, 0x8f43, 0x8f3e, 0x8f43]]);
      expect(await read(0x8f43, 1, 1), 'the second 8F43').to.deep.equal([[2, 0x8f43]]);
      expect(await read(0x8f1e, 0, 0), 'none').to.equal(0x8b);
      stand.clear();
      stand.device.state.broken.add('logs');
      await stand.send(cs10a, { log: 0x13, event: 0, ...span, count: 0, offset: 0 });
      await stand.wait(hour / 2);
      expect(stand.answer(cs10a), 'broken').to.deep.equal({ result: 'failure', status: 0xc0 });
    });
  }
});
