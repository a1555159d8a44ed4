import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ecs25a, ecs25a1, ecs25a2, ecs25a3, ecs25b, ecs25b3, ecs25r1, ecs25r2, gcs20, gcs20r } from '../../gbcs';
import { instant, isoDate, startOf } from '../../terms';
import { gsme } from '../models/gsme';
import { polyphaseEsme } from '../models/polyphase-esme';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties } from '../testing/identities';
import { Stand } from '../testing/stand';

const halfAnHour = 30 * 60_000;
const networkOperator = { from: parties.networkOperator };

async function supplierSets(stand: Stand): Promise<readonly (readonly number[])[]> {
  stand.clear();
  await stand.send(ecs25r1, undefined);
  return (stand.answer(ecs25r1) ?? []).map((read) => ('events' in read ? read.events : []));
}

describe('SR6.22 and SR6.2.10 of an ESME', () => {
  for (const [index, useCase] of [ecs25a, ecs25a1, ecs25a2, ecs25a3].entries()) {
    it(`${useCase.name} changes what the mask names, in its set and in no other`, async () => {
      const stand = new Stand(singlePhaseEsme);
      const before = await supplierSets(stand);
      const [named = 0, ...rest] = before[index]?.length ? (before[index] ?? []) : [0x810d];
      stand.clear();
      await stand.send(useCase, { change: [named, 0x8168], enable: [0x8168] });
      expect(stand.answer(useCase), 'answer').to.deep.equal({ result: 0 });
      const expected = [...rest.filter((event) => event !== 0x8168), 0x8168].sort((a, b) => a - b);
      const after = await supplierSets(stand);
      expect(after[index], 'changed set').to.deep.equal(expected);
      expect(after.toSpliced(index, 1), 'other sets').to.deep.equal(before.toSpliced(index, 1));
    });
  }

  it("changes the Network Operator's sets for him", async () => {
    const stand = new Stand(singlePhaseEsme);
    await stand.send(ecs25b, { change: [0x8002, 0x8014], enable: [0x8014] }, networkOperator);
    await stand.send(ecs25b3, { change: [0x8006], enable: [] }, networkOperator);
    stand.clear();
    await stand.send(ecs25r2, undefined, networkOperator);
    const [wan, log] = stand.answer(ecs25r2) ?? [];
    expect(wan && 'events' in wan && wan.events.slice(0, 2), 'WAN').to.deep.equal([0x8006, 0x8010]);
    expect(log && 'events' in log && log.events.slice(0, 2), 'log').to.deep.equal([0x8002, 0x8010]);
  });

  it('refuses a mask that names an event of another variant, and changes nothing', async () => {
    const [single, poly] = [new Stand(singlePhaseEsme), new Stand(polyphaseEsme)];
    const before = await supplierSets(single);
    single.clear();
    await single.send(ecs25a, { change: [0x810d, 0x81b7], enable: [] });
    expect(single.answer(ecs25a), 'single phase').to.deep.equal({ result: 1 });
    expect(await supplierSets(single), 'sets').to.deep.equal(before);
    await poly.send(ecs25a, { change: [0x810d, 0x81b7], enable: [] });
    expect(poly.answer(ecs25a), 'polyphase').to.deep.equal({ result: 0 });
  });

  it("is no use of one party's for the other", async () => {
    const stand = new Stand(singlePhaseEsme);
    await stand.send(ecs25a, { change: [0x810d], enable: [] }, networkOperator);
    await stand.send(ecs25r2, undefined);
    expect(stand.responses, 'Responses').to.have.length(0);
    expect(
      stand.device.state.securityLog.map(({ code }) => code),
      'Security Log',
    ).to.deep.equal(['8F3E', '8F3E']);
  });

  it('fails where the configuration is broken', async () => {
    const stand = new Stand(singlePhaseEsme);
    stand.device.state.broken.add('event configuration');
    await stand.send(ecs25r1, undefined);
    expect(stand.answer(ecs25r1), 'answer').to.deep.equal([1, 0xfa, 0xfa, 0xfa].map((result) => ({ result })));
  });
});

describe('SR6.22 and SR6.2.10 of a GSME', () => {
  const group = (configuration: number, events: number[], start: 'now' | ReturnType<typeof instant> = 'now') => ({
    issuerEventId: 1,
    start,
    configuration,
    events,
  });

  async function octets(stand: Stand): Promise<ReadonlyMap<number, number>> {
    stand.clear();
    await stand.send(gcs20r, undefined);
    await stand.wait(halfAnHour);
    const read = stand.answer(gcs20r);
    const events = read?.result === 'success' ? read.commands.flatMap((each) => each.events) : [];
    return new Map(events.map(({ event, configuration }) => [event, configuration]));
  }

  it('sets each group and reads it back', async () => {
    const stand = new Stand(gsme);
    await stand.send(gcs20, [group(0x5b, [0x81aa, 0x81ab]), group(0x00, [0x810d])]);
    await stand.wait(halfAnHour);
    expect(stand.answer(gcs20), 'answer').to.deep.equal([
      { command: 4, status: 0 },
      { command: 4, status: 0 },
    ]);
    const read = await octets(stand);
    expect([read.size, read.get(0x81aa), read.get(0x81ab), read.get(0x810d), read.get(0x8119)], 'octets').to.deep.equal(
      [44, 0x5b, 0x5b, 0x00, 0x18],
    );
  });

  it('stops at a group whose event it has not', async () => {
    const stand = new Stand(gsme);
    await stand.send(gcs20, [group(0x00, [0x81aa]), group(0x00, [0x8190]), group(0x00, [0x810d])]);
    await stand.wait(halfAnHour);
    expect(stand.answer(gcs20), 'answer').to.deep.equal([
      { command: 4, status: 0 },
      { command: 4, status: 0x8b },
      { command: 0xff, status: 1 },
    ]);
    expect((await octets(stand)).get(0x810d), 'group not tried').to.equal(0x18);
  });

  it('sets a group of a future date when its time has come', async () => {
    const stand = new Stand(gsme);
    const later = instant(startOf(isoDate('2021-11-04')) + 4 * halfAnHour);
    await stand.send(gcs20, [group(0x00, [0x810d], later)]);
    await stand.wait(2 * halfAnHour);
    expect((await octets(stand)).get(0x810d), 'before').to.equal(0x18);
    await stand.wait(2 * halfAnHour);
    expect((await octets(stand)).get(0x810d), 'after').to.equal(0x00);
  });
});
