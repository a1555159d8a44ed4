import { describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { connectAsync } from 'mqtt';
import type { Incoming } from '../link/link-sharing';
import { deviceId, gbcsMessage } from '../testing/gbcs-messages';
import { startMosquitto } from '../testing/mqtt/mosquitto';
import { type MqttEnd, mqttEnd } from '../testing/mqtt/mqtt-ends';
import { outcomeOf } from '../testing/outcome-of';
import { startedOnce } from '../testing/started-once';
import { until } from '../testing/until';
import { startEmbeddedBroker } from './broker/embedded-broker';
import { topicsOf } from './topics';

const limit = { timeout: 30_000 };
const topics = topicsOf('lab', deviceId);
const token = 'A1B2C3D4';
const command = (counter: number) => gbcsMessage('command', counter);
const block = { offset: 512, data: new Uint8Array(4) };

/** Guards a Device's end with one token, and keeps what it was asked about. */
function guarded({ link }: MqttEnd): Incoming[] {
  const asked: Incoming[] = [];
  link.sharing.guard((incoming) => {
    asked.push(incoming);
    return incoming.token === token ? undefined : 'the Device is leased to run 7';
  });
  return asked;
}

const troublesOf = ({ ports }: MqttEnd) => ports.kinds('link-trouble').map((event) => event['code']);
const written = ({ ports }: MqttEnd) =>
  JSON.stringify(ports.events, (_, value) => (typeof value === 'bigint' ? value.toString() : value));

describe("the token of a Device's lease over MQTT 5", () => {
  const brokerFor = startedOnce(() => startMosquitto());

  async function ends(t: TestContext) {
    const broker = brokerFor(t);
    if (broker === undefined) {
      return undefined;
    }
    const bench = await mqttEnd(broker.url, 'bench', { protocol: 5 });
    const device = await mqttEnd(broker.url, 'device', { protocol: 5 });
    t.after(() => Promise.all([bench.close(), device.close()]));
    return { bench, device, url: broker.url };
  }

  it('goes with Commands, OTA blocks and lab control, and lets them in', limit, async (t) => {
    const there = await ends(t);
    if (there === undefined) {
      return;
    }
    const { bench, device } = there;
    const asked = guarded(device);
    const bodies: unknown[] = [];
    const blocks: number[] = [];
    device.link.onOtaBlock(({ offset }) => blocks.push(offset));
    device.link.control.onRequest(async (body) => {
      bodies.push(body);
      return {};
    });
    expect(bench.link.sharing.carriesToken, 'room for it').to.equal(true);
    bench.link.sharing.show(token);
    await bench.link.send(command(1));
    await bench.link.sendOtaBlock(block);
    await bench.link.control.request({ op: 'power-cycle' }, 5000);
    await bench.link.control.request('power-cycle', 5000);
    await until(() => device.arrived.length > 0 && blocks.length > 0);
    expect([device.arrived.length, blocks], 'delivered').to.deep.equal([1, [512]]);
    expect(asked.map(({ what, token: shown }) => [what, shown])).to.deep.equal([
      ['Command', token],
      ['OTA block', token],
    ]);
    expect(bodies, 'only an object has a place for it').to.deep.equal([
      { op: 'power-cycle', lease: token },
      'power-cycle',
    ]);
    expect(written(bench) + written(device), 'journals').not.to.contain(token);
  });

  for (const [what, shown] of [
    ['no token', undefined],
    ['an empty token', ''],
    ["another Device's token", 'B1B2C3D4'],
    ['the token and a blank', `${token} `],
  ] as const) {
    it(`keeps a Command and an OTA block with ${what} out, and tells the sender`, limit, async (t) => {
      const there = await ends(t);
      if (there === undefined) {
        return;
      }
      const { bench, device } = there;
      const asked = guarded(device);
      const blocks: unknown[] = [];
      device.link.onOtaBlock((each) => blocks.push(each));
      bench.link.sharing.show(shown);
      await bench.link.sendOtaBlock(block);
      await bench.link.send(command(1));
      await until(() => troublesOf(bench).length > 0);
      expect([device.arrived, blocks, asked.length], 'delivered').to.deep.equal([[], [], 2]);
      expect(troublesOf(bench)).to.deep.equal(['MB-LINK-SECOND-USER']);
      expect(bench.link.health.trouble?.message).to.equal(
        `Link ${bench.link.name}: the far end refused a Command: the Device is leased to run 7`,
      );
      const refused = device.ports.kinds('link-refused').map((event) => [event['what'], event['originatorCounter']]);
      expect(refused, 'journal of the far end').to.deep.equal([
        ['OTA block', undefined],
        ['Command', '1'],
      ]);
      // What was kept out has had its turn: what follows doesn't wait for it.
      bench.link.sharing.show(token);
      await bench.link.send(command(2));
      await until(() => device.arrived.length > 0);
      expect([device.arrived.length, device.ports.kinds('link-reordered')]).to.deep.equal([1, []]);
    });
  }

  it(
    'is none where it comes as something else than one text, and a sender without a number is not told',
    limit,
    async (t) => {
      const there = await ends(t);
      if (there === undefined) {
        return;
      }
      const { bench, device, url } = there;
      const asked = guarded(device);
      const stranger = await connectAsync(url, { protocolVersion: 5, reconnectPeriod: 0 });
      const userProperties = { lease: [token, token] };
      await stranger.publishAsync(topics.cmd, Buffer.from(command(1)), { qos: 1, properties: { userProperties } });
      await until(() => asked.length > 0);
      await stranger.endAsync();
      expect(asked).to.deep.equal([{ what: 'Command', token: undefined, sender: undefined }]);
      expect([device.arrived, troublesOf(bench)]).to.deep.equal([[], []]);
    },
  );

  it('is not told to whom the refused Command is not from', limit, async (t) => {
    const there = await ends(t);
    if (there === undefined) {
      return;
    }
    const { bench, device, url } = there;
    guarded(device);
    const other = await mqttEnd(url, 'bench', { protocol: 5, clientId: 'other' });
    t.after(() => other.close());
    await other.link.control.request({}, 200).catch(() => undefined);
    bench.link.sharing.show(token);
    const session = /^[0-9A-F]{8}/;
    const heard: string[] = [];
    device.link.control.onRequest(async (_, id) => {
      heard.push(id);
      return {};
    });
    await bench.link.send(command(1));
    await bench.link.control.refuse('FFFFFFFF-0', 'made up');
    await bench.link.control.request({}, 5000);
    expect(heard[0], 'asker').to.match(session);
    expect([troublesOf(bench), troublesOf(other)]).to.deep.equal([[], []]);
  });
});

describe("the token of a Device's lease over MQTT 3.1.1", () => {
  it('has no place on messages, and nothing is kept out for want of it', limit, async (t) => {
    const broker = await startEmbeddedBroker();
    const bench = await mqttEnd(broker.url, 'bench', { protocol: 4 });
    const device = await mqttEnd(broker.url, 'device', { protocol: 4 });
    t.after(async () => {
      await Promise.all([bench.close(), device.close()]);
      await broker.close();
    });
    const asked = guarded(device);
    const bodies: unknown[] = [];
    device.link.control.onRequest(async (body) => {
      bodies.push(body);
      return {};
    });
    expect(bench.link.sharing.carriesToken).to.equal(false);
    bench.link.sharing.show(token);
    expect(await outcomeOf(bench.link.send(command(1)))).to.equal('done');
    await bench.link.control.request({ op: 'power-cycle' }, 5000);
    await until(() => device.arrived.length > 0);
    expect([device.arrived.length, asked], 'delivered').to.deep.equal([1, []]);
    expect(bodies, 'lab control has a place').to.deep.equal([{ op: 'power-cycle', lease: token }]);
  });
});
