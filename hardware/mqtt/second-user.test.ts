import { createServer, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { Aedes } from 'aedes';
import { expect } from 'chai';
import { connectAsync } from 'mqtt';
import { deviceId, gbcsMessage } from '../testing/gbcs-messages';
import { startMosquitto, type TestMosquitto } from '../testing/mqtt/mosquitto';
import { mqttEnd } from '../testing/mqtt/mqtt-ends';
import { outcomeOf } from '../testing/outcome-of';
import { until } from '../testing/until';
import { topicsOf } from './topics';

const limit = { timeout: 30_000 };
const topics = topicsOf('lab', deviceId);
const command = (counter: number) => gbcsMessage('command', counter);

for (const protocol of [5, 4] as const) {
  describe(`watching for a second user over MQTT ${protocol === 5 ? '5' : '3.1.1'}`, () => {
    async function lab(t: TestContext) {
      const broker = await startMosquitto();
      if ('missing' in broker) {
        t.skip(broker.missing);
        return undefined;
      }
      const device = await mqttEnd(broker.url, 'device', { protocol });
      const bench = await mqttEnd(broker.url, 'bench', { protocol, returnWithin: 500, retryAfter: 20 });
      await until(() => bench.ports.kinds('link-peer').length > 0);
      t.after(async () => {
        await bench.close();
        await device.close();
        await broker.close();
      });
      return { broker, bench, device, url: broker.url };
    }
    const publish = async (url: string, payload: Uint8Array, retain = false) => {
      const stranger = await connectAsync(url, { protocolVersion: protocol, reconnectPeriod: 0 });
      await stranger.publishAsync(topics.cmd, Buffer.from(payload), { qos: 1, retain });
      await stranger.endAsync();
    };
    const seenBy = ({ ports }: Awaited<ReturnType<typeof mqttEnd>>) => ports.kinds('link-second-user');

    it(
      "tells of a Command that another sent, by originator and counter, and of none of one's own",
      limit,
      async (t) => {
        const there = await lab(t);
        if (there === undefined) {
          return;
        }
        const { bench, device, url } = there;
        const troubles: string[] = [];
        bench.link.onTrouble(({ code, message, next }) => troubles.push(`${code} ${message} ${next}`));
        await bench.link.sharing.watch();
        // The same octets twice are no second user's either: they are in what was sent.
        for (const counter of [1, 2, 2]) {
          await bench.link.send(command(counter));
        }
        await publish(url, command(7));
        await until(() => seenBy(bench).length > 0 && device.arrived.length === 4);
        await bench.link.send(command(3));
        await until(() => device.arrived.length === 5);
        expect(seenBy(bench)).to.deep.equal([
          {
            kind: 'link-second-user',
            link: bench.link.name,
            originator: '90B3D51F30010000',
            originatorCounter: '7',
            octets: command(7).length,
          },
        ]);
        expect(troubles).to.deep.equal([
          `MB-LINK-SECOND-USER Link ${bench.link.name}: another client sent this Device a Command (from 90-B3-D5-1F-30-01-00-00, Originator Counter 7) ` +
            'See who else uses this Device, let only one of you do so, and run again',
        ]);
      },
    );

    it('tells of what is no GBCS message too, and of nothing that is retained or empty', limit, async (t) => {
      const there = await lab(t);
      if (there === undefined) {
        return;
      }
      const { bench, url } = there;
      await publish(url, command(1), true);
      await bench.link.sharing.watch();
      await publish(url, new Uint8Array(0), true);
      await publish(url, Uint8Array.of(1, 2, 3));
      await until(() => seenBy(bench).length > 0);
      expect(seenBy(bench).map(({ originator, octets }) => [originator, octets])).to.deep.equal([[undefined, 3]]);
      expect(bench.link.health.trouble?.message).to.contain('(that is no GBCS message)');
    });

    it('goes on after the broker was away, and ends with the link', limit, async (t) => {
      const there = await lab(t);
      if (there === undefined) {
        return;
      }
      const { broker, bench, url } = there;
      await bench.link.sharing.watch();
      await bench.link.sharing.watch();
      await broker.kill();
      // Whether the broker is back in time is not what is asked here.
      const sending = outcomeOf(bench.link.send(command(1)));
      await broker.start();
      await sending;
      await until(() => bench.broker.session !== undefined);
      expect(seenBy(bench), 'what had to wait is its own').to.deep.equal([]);
      await publish(url, command(7));
      await until(() => seenBy(bench).length > 0);
      await bench.link.close();
      await publish(url, command(8));
      expect(seenBy(bench).length).to.equal(1);
    });
  });
}

/** A broker of MQTT 3.1.1 that lets nobody read Commands. */
async function secretiveBroker() {
  const aedes = await Aedes.createBroker({
    authorizeSubscribe: (_, subscription, done) => done(null, subscription.topic === topics.cmd ? null : subscription),
  });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    aedes.handle(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const dropAll = () => {
    for (const socket of sockets) {
      socket.destroy();
    }
  };
  return {
    url: `mqtt://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    dropAll,
    async close() {
      await new Promise<void>((resolve) => aedes.close(resolve));
      dropAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('watching for a second user at a broker that lets nobody read Commands', () => {
  it('is refused, and costs the link nothing', limit, async (t) => {
    const broker = await secretiveBroker();
    const bench = await mqttEnd(broker.url, 'bench', { protocol: 4, retryAfter: 20 });
    t.after(async () => {
      await bench.close();
      await broker.close();
    });
    expect(await outcomeOf(bench.link.sharing.watch())).to.match(/^MB-LINK-REFUSED .*subscription/);
    broker.dropAll();
    await until(() => bench.ports.kinds('link-down').length > 0 && bench.broker.session !== undefined);
    expect(bench.broker.session, 'connects again').not.to.equal(undefined);
    expect(await outcomeOf(bench.link.send(command(1)))).to.equal('done');
  });
});

describe('a subscription without what is published here', () => {
  for (const [protocol, expected] of [
    [5, ['theirs']],
    [4, ['ours', 'theirs']],
  ] as const) {
    it(
      `${protocol === 5 ? 'is kept by' : 'is unknown to'} MQTT ${protocol === 5 ? '5' : '3.1.1'}`,
      limit,
      async (t) => {
        const broker = await startMosquitto();
        if ('missing' in broker) {
          t.skip(broker.missing);
          return;
        }
        const bench = await mqttEnd(broker.url, 'bench', { protocol });
        const stranger = await connectAsync(broker.url, { protocolVersion: protocol, reconnectPeriod: 0 });
        t.after(async () => {
          await stranger.endAsync();
          await bench.close();
          await broker.close();
        });
        const heard: string[] = [];
        const take = ({ payload }: { payload: Uint8Array }) => heard.push(Buffer.from(payload).toString());
        await bench.broker.subscribe(['a'], take, { noLocal: true });
        await bench.broker.publish({ topic: 'a', payload: Buffer.from('ours'), retain: false });
        await stranger.publishAsync('a', 'theirs', { qos: 1 });
        await until(() => heard.includes('theirs'));
        expect(heard).to.deep.equal(expected);
      },
    );
  }

  it("does without it: what bears this link's own session is its own", limit, async (t) => {
    const broker = await startMosquitto();
    if ('missing' in broker) {
      t.skip(broker.missing);
      return;
    }
    const device = await mqttEnd(broker.url, 'device', { protocol: 5 });
    const bench = await mqttEnd(broker.url, 'bench', { protocol: 5 });
    const mirror = await connectAsync(broker.url, { protocolVersion: 5, reconnectPeriod: 0 });
    t.after(async () => {
      await Promise.all([mirror.endAsync(), bench.close(), device.close()]);
      await broker.close();
    });
    await until(() => bench.ports.kinds('link-peer').length > 0);
    await bench.link.sharing.watch();
    const seqs: string[] = [];
    mirror.on('message', (_, __, { properties }) => seqs.push(String(properties?.userProperties?.['seq'])));
    await mirror.subscribeAsync(topics.cmd, { qos: 1 });
    await bench.link.send(command(1));
    await until(() => seqs.length > 0);
    for (const [counter, seq] of [
      [1, seqs[0] ?? ''],
      [7, 'FFFFFFFF-0'],
    ] as const) {
      const properties = { userProperties: { seq } };
      await mirror.publishAsync(topics.cmd, Buffer.from(command(counter)), { qos: 1, properties });
    }
    await until(() => bench.ports.kinds('link-second-user').length > 0);
    expect(bench.ports.kinds('link-second-user').map((event) => event['originatorCounter'])).to.deep.equal(['7']);
  });
});

describe('watching for a second user, with nobody at the far end', () => {
  it('does not hide from MQTT 5 that nobody listens', limit, async (t) => {
    const broker: TestMosquitto | { missing: string } = await startMosquitto();
    if ('missing' in broker) {
      t.skip(broker.missing);
      return;
    }
    const bench = await mqttEnd(broker.url, 'bench', { protocol: 5, returnWithin: 300 });
    t.after(async () => {
      await bench.close();
      await broker.close();
    });
    await bench.link.sharing.watch();
    expect(await outcomeOf(bench.link.send(command(1)))).to.match(/^MB-LINK-NOBODY-LISTENS/);
    const gateway = await connectAsync(broker.url, { protocolVersion: 5, reconnectPeriod: 0 });
    await gateway.subscribeAsync(topics.cmd, { qos: 1 });
    await bench.link.send(command(2));
    const other = () => gateway.publishAsync(topics.cmd, Buffer.from(command(7)), { qos: 1 });
    await until(() => {
      void other();
      return bench.ports.kinds('link-second-user').length > 0;
    });
    expect(bench.ports.kinds('link-second-user')[0]?.['originatorCounter'], 'watches once heard').to.equal('7');
    await gateway.endAsync();
  });
});
