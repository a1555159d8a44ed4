import { describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { connectAsync } from 'mqtt';
import { wallTimers } from '../link/wall-timers';
import { deviceId, gbcsMessage } from '../testing/gbcs-messages';
import { startMosquitto, type TestMosquitto } from '../testing/mqtt/mosquitto';
import { type MqttEnd, mqttEnd } from '../testing/mqtt/mqtt-ends';
import { outcomeOf } from '../testing/outcome-of';
import { until } from '../testing/until';
import { startEmbeddedBroker } from './broker/embedded-broker';
import { topicsOf } from './topics';

const limit = { timeout: 60_000 };
const topics = topicsOf('lab', deviceId);
const hexOf = (message: Uint8Array) => Buffer.from(message).toString('hex');

async function mosquitto(
  t: TestContext,
  options: Parameters<typeof startMosquitto>[0] = {},
): Promise<TestMosquitto | undefined> {
  const started = await startMosquitto(options);
  if ('missing' in started) {
    t.skip(started.missing);
    return undefined;
  }
  t.after(() => started.close());
  return started;
}

async function opened(t: TestContext, ...how: Parameters<typeof mqttEnd>): Promise<MqttEnd> {
  const end = await mqttEnd(...how);
  t.after(() => end.close());
  return end;
}

describe('an MQTT link whose broker is killed and started again', () => {
  for (const protocol of [5, 4] as const) {
    it(
      `over MQTT ${protocol === 5 ? '5' : '3.1.1'} in mid-run: what was sent arrives once, and the break is told`,
      limit,
      async (t) => {
        const broker = await mosquitto(t);
        if (broker === undefined) {
          return;
        }
        const bench = await opened(t, broker.url, 'bench', { protocol });
        const device = await opened(t, broker.url, 'device', { protocol });
        device.link.onMessage((message) => {
          // The Device's end answers as a Device would: at once, and whatever the state of the link.
          void outcomeOf(
            device.link.send(
              gbcsMessage(
                'response',
                Number(
                  Buffer.from(message)
                    .toString('latin1')
                    .match(/command (\d+)/)?.[1],
                ),
              ),
            ),
          );
        });
        const commands = Array.from({ length: 40 }, (_, index) => gbcsMessage('command', index));
        const outcomes = commands.map(async (command, index) => {
          await wallTimers.sleep(index * 20);
          return outcomeOf(bench.link.send(command));
        });
        await wallTimers.sleep(200);
        await broker.kill();
        await wallTimers.sleep(200);
        await broker.start();
        expect([...new Set(await Promise.all(outcomes))], 'all sent').to.deep.equal(['done']);
        const unmarked = (arrived: readonly string[]) => arrived.filter((hex) => !hex.endsWith('?'));
        await until(() => new Set(unmarked(device.arrived)).size === 40);
        await until(() => new Set(unmarked(bench.arrived)).size >= (protocol === 5 ? 40 : 30));
        expect(unmarked(device.arrived), 'Commands, each once').to.have.members(commands.map(hexOf));
        expect(unmarked(bench.arrived).length, 'no Response unmarked twice').to.equal(
          new Set(unmarked(bench.arrived)).size,
        );
        if (protocol === 5) {
          expect(device.arrived, 'Commands, in order').to.deep.equal(commands.map(hexOf));
          expect(bench.arrived.length, 'Responses').to.equal(40);
        }
        expect(bench.link.tally.timesDown, 'recorded').to.equal(1);
        expect(bench.link.health.trouble?.code, 'may be lost').to.equal('MB-LINK-LOST');
      },
    );
  }

  it('stays away: who waits is told within the limit, and it works again later', limit, async (t) => {
    const broker = await mosquitto(t);
    if (broker === undefined) {
      return;
    }
    const bench = await opened(t, broker.url, 'bench', { returnWithin: 700 });
    await broker.kill();
    await until(() => bench.link.health.state === 'down');
    expect(await outcomeOf(bench.link.send(gbcsMessage('command', 1))), 'away').to.match(
      /^MB-LINK-DOWN Link mqtt:.*away for 700 ms/,
    );
    await broker.start();
    const device = await opened(t, broker.url, 'device');
    expect(await outcomeOf(bench.link.send(gbcsMessage('command', 2))), 'back').to.equal('done');
    await until(() => device.arrived.length > 0);
    expect(device.arrived, 'arrived').to.deep.equal([hexOf(gbcsMessage('command', 2))]);
  });
});

describe('an MQTT link under faults of the transport', () => {
  it('puts in order what is overtaken, and tells what never comes', limit, async (t) => {
    const broker = await mosquitto(t);
    if (broker === undefined) {
      return;
    }
    const bench = await opened(t, broker.url, 'bench', { gapWait: 150 });
    const gateway = await connectAsync(broker.url, { protocolVersion: 5, reconnectPeriod: 0 });
    t.after(() => gateway.endAsync(true));
    for (const seq of [0, 2, 1, 3, 5, 6]) {
      const properties = { userProperties: { seq: `S-${seq}` } };
      await gateway.publishAsync(topics.rsp, Buffer.from(gbcsMessage('response', seq)), { qos: 1, properties });
    }
    await until(() => bench.arrived.length === 6);
    const expected = [0, 1, 2, 3, 5, 6].map((seq) => hexOf(gbcsMessage('response', seq)));
    expect(bench.arrived, 'order').to.deep.equal(expected);
    expect(bench.link.health.trouble?.message, 'loss').to.match(/1 message of the far end never came/);
  });

  it('tells that nobody listens on the topic', limit, async (t) => {
    const broker = await mosquitto(t);
    if (broker === undefined) {
      return;
    }
    const bench = await opened(t, broker.url, 'bench', { returnWithin: 500 });
    expect(await outcomeOf(bench.link.send(gbcsMessage('command', 1))), 'alone').to.match(
      /^MB-LINK-NOBODY-LISTENS .*cmd/,
    );
  });

  it('tells that the gateway died, by its last will', limit, async (t) => {
    const broker = await mosquitto(t);
    if (broker === undefined) {
      return;
    }
    const bench = await opened(t, broker.url, 'bench', { returnWithin: 300 });
    const gateway = await connectAsync(broker.url, {
      protocolVersion: 5,
      reconnectPeriod: 0,
      clientId: 'gateway',
      will: { topic: 'gbcs/v1/lab/gateway/status', payload: Buffer.from('{"state":"offline"}'), qos: 1, retain: true },
    });
    await gateway.publishAsync(topics.status, '{"state":"online","client":"gateway"}', { qos: 1, retain: true });
    await until(() => bench.ports.kinds('link-peer').length === 1);
    gateway.stream.destroy();
    await until(() => bench.ports.kinds('link-peer').length === 2);
    expect(
      bench.ports.kinds('link-peer').map((event) => event['state']),
      'seen',
    ).to.deep.equal(['online', 'offline']);
    expect(await outcomeOf(bench.link.send(gbcsMessage('command', 1))), 'dead').to.match(/^MB-LINK-NOBODY-LISTENS/);
  });

  it('waits for a slow peer, and for a message that comes before anybody asks', limit, async (t) => {
    const broker = await startEmbeddedBroker();
    t.after(() => broker.close());
    const bench = await opened(t, broker.url, 'bench');
    const device = await opened(t, broker.url, 'device');
    device.link.onMessage(() => void wallTimers.sleep(500).then(() => device.link.send(gbcsMessage('response', 1))));
    expect(await outcomeOf(bench.link.send(gbcsMessage('command', 1))), 'sent').to.equal('done');
    await until(() => bench.arrived.length > 0);
    expect(bench.arrived, 'late answer').to.deep.equal([hexOf(gbcsMessage('response', 1))]);
    expect(bench.link.health, 'health').to.deep.equal({ state: 'up', trouble: undefined });
  });

  it('does not fight for ever with another client of its name', limit, async (t) => {
    const broker = await mosquitto(t);
    if (broker === undefined) {
      return;
    }
    const first = await opened(t, broker.url, 'bench');
    const second = await opened(t, broker.url, 'bench');
    const given = () => [first, second].filter(({ link }) => link.health.trouble?.code === 'MB-LINK-REFUSED');
    await until(() => given().length > 0);
    const [loser] = given();
    expect(given().length, 'one of them').to.equal(1);
    const refused = loser && (await outcomeOf(loser.link.send(gbcsMessage('command', 1))));
    expect(refused, 'loser').to.match(/^MB-LINK-REFUSED .*another client/);
  });

  it('closes at once though the broker has gone', limit, async (t) => {
    const broker = await startEmbeddedBroker();
    const ends = [await opened(t, broker.url, 'bench'), await opened(t, broker.url, 'device')];
    await broker.close();
    await until(() => ends.every(({ link }) => link.health.state === 'down'));
    const closing = Promise.all(ends.map((end) => end.close()));
    expect(await outcomeOf(wallTimers.within(3000, 'closing', closing)), 'closed').to.equal('done');
  });

  it('rejects what waits when it is closed', limit, async (t) => {
    const broker = await mosquitto(t);
    if (broker === undefined) {
      return;
    }
    const bench = await opened(t, broker.url, 'bench');
    const waiting = outcomeOf(bench.link.send(gbcsMessage('command', 1)));
    await bench.close();
    expect(await waiting, 'waiting').to.match(/^MB-LINK-CLOSED/);
    expect(await outcomeOf(bench.link.send(gbcsMessage('command', 1))), 'after').to.match(/^MB-LINK-CLOSED/);
  });
});
