import { describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { connectAsync, type IPublishPacket, type MqttClient } from 'mqtt';
import { toHex } from '../../src/terms';
import { deviceId, gbcsMessage, otherDeviceId } from '../testing/gbcs-messages';
import { startMosquitto } from '../testing/mqtt/mosquitto';
import { mqttEnd } from '../testing/mqtt/mqtt-ends';
import { outcomeOf } from '../testing/outcome-of';
import { runChild } from '../testing/run-child';
import { startedOnce } from '../testing/started-once';
import { until } from '../testing/until';
import { startEmbeddedBroker } from './broker/embedded-broker';
import { MqttLink } from './mqtt-link';
import { topicsOf } from './topics';

const limit = { timeout: 40_000 };
const topics = topicsOf('lab', deviceId);
const hexOf = (message: Uint8Array) => toHex(message).toLowerCase();
const [command, response, alert] = [gbcsMessage('command', 1), gbcsMessage('response', 1), gbcsMessage('alert', 7)];

interface Broker {
  readonly url: string;
  close(): Promise<void>;
}

const brokers = [
  { name: 'mosquitto over MQTT 5', version: 5, start: () => startMosquitto() },
  { name: 'mosquitto over MQTT 3.1.1', version: 4, start: () => startMosquitto() },
  { name: 'the embedded broker', version: 4, start: () => startEmbeddedBroker() },
] as const;

for (const { name, version, start } of brokers) {
  describe(`an MQTT link through ${name}`, () => {
    const protocol = name === 'the embedded broker' ? 'auto' : version;
    const brokerFor = startedOnce<Broker>(start);

    const url = (t: TestContext): string | undefined => brokerFor(t)?.url;
    /** Somebody else's client: a gateway that isn't ours, or an onlooker. */
    const stranger = async (t: TestContext, at: string): Promise<MqttClient> => {
      const client = await connectAsync(at, { protocolVersion: version, reconnectPeriod: 0, clientId: 'stranger' });
      t.after(() => client.endAsync(true));
      return client;
    };
    const opened = async (t: TestContext, ...how: Parameters<typeof mqttEnd>) => {
      const end = await mqttEnd(...how);
      t.after(() => end.close());
      return end;
    };
    const sequenced = (seq: number, session = 'S') =>
      version === 5 ? { properties: { userProperties: { seq: `${session}-${seq}` } } } : {};

    it('carries Commands, Responses and Alerts on their topics', limit, async (t) => {
      const at = url(t);
      if (at === undefined) {
        return;
      }
      const onlooker = await stranger(t, at);
      const seen: IPublishPacket[] = [];
      onlooker.on('message', (_, __, packet) => seen.push(packet));
      await onlooker.subscribeAsync('gbcs/v1/lab/+/+', { qos: 1 });
      const bench = await opened(t, at, 'bench', { protocol });
      const device = await opened(t, at, 'device', { protocol });
      await bench.link.send(command);
      await until(() => device.arrived.length === 1);
      await device.link.send(response);
      await device.link.send(alert);
      await until(() => bench.arrived.length === 2 && seen.some(({ topic }) => topic === topics.alert));
      expect(device.arrived, 'at the Device').to.deep.equal([hexOf(command)]);
      expect(bench.arrived, 'at the bench').to.deep.equal([hexOf(response), hexOf(alert)]);
      const packetOn = (topic: string) => seen.find((packet) => packet.topic === topic);
      expect(packetOn(topics.cmd)?.payload, 'raw payload').to.deep.equal(Buffer.from(command));
      expect(packetOn(topics.status)?.payload.toString(), 'status').to.equal('{"state":"online","client":"device"}');
      if (version === 5) {
        const sent = packetOn(topics.cmd)?.properties;
        expect(sent?.responseTopic, 'Response Topic').to.equal(topics.rsp);
        expect(sent?.correlationData?.toString('hex').toUpperCase(), 'Correlation Data').to.equal(
          '90B3D51F3001000000DB1234567890A00000000000000001',
        );
        expect(sent?.contentType, 'Content Type').to.equal('application/vnd.gbcs');
        expect(sent?.messageExpiryInterval, 'Message Expiry').to.be.within(1, 30);
        expect(sent?.userProperties?.['mc'], 'Message Code').to.equal('0059');
        expect(sent?.userProperties?.['seq'], 'transport sequence').to.match(/^[0-9A-F]{8}-0$/);
        expect(packetOn(topics.rsp)?.properties?.correlationData, 'copied').to.deep.equal(sent?.correlationData);
      }
    });

    it(
      `${version === 5 ? 'removes' : 'delivers and marks'} what may be a duplicate of the transport`,
      limit,
      async (t) => {
        const at = url(t);
        if (at === undefined) {
          return;
        }
        const bench = await opened(t, at, 'bench', { protocol });
        const gateway = await stranger(t, at);
        for (const seq of [0, 0, 1]) {
          await gateway.publishAsync(topics.rsp, Buffer.from(response), { qos: 1, ...sequenced(seq) });
        }
        await gateway.publishAsync(topics.rsp, Buffer.from(alert), { qos: 1, ...sequenced(2) });
        await until(() => bench.arrived.includes(hexOf(alert)));
        const own = hexOf(response);
        // Two Responses with numbers of their own are the Device's doing, and both are seen.
        const expected = version === 5 ? [own, own] : [own, `${own}?`, `${own}?`];
        expect(bench.arrived, 'at the bench').to.deep.equal([...expected, hexOf(alert)]);
        expect(bench.ports.kinds('link-duplicate-removed').length, 'removed').to.equal(version === 5 ? 1 : 0);
        expect(bench.ports.kinds('link-possible-duplicate').length, 'marked').to.equal(version === 5 ? 0 : 2);
        await Promise.all([bench.close(), gateway.endAsync()]);
      },
    );

    it(
      'refuses what can be no message, by name, and delivers any other nonsense for the judge to see',
      limit,
      async (t) => {
        const at = url(t);
        if (at === undefined) {
          return;
        }
        const gateway = await stranger(t, at);
        await gateway.publishAsync(topics.alert, Buffer.from('old'), { qos: 1, retain: true });
        const bench = await opened(t, at, 'bench', { protocol });
        await gateway.publishAsync(topics.alert, '', { qos: 1, retain: true });
        await gateway.publishAsync(topics.rsp, Buffer.alloc(65_536), { qos: 1 });
        await gateway.publishAsync(topics.ctl, 'power?', { qos: 1 });
        await gateway.publishAsync(topics.status, 'fine', { qos: 1 });
        await gateway.publishAsync(topics.rsp, 'nonsense', { qos: 1 });
        await until(() => bench.arrived.length > 0);
        expect(bench.arrived, 'delivered').to.deep.equal([Buffer.from('nonsense').toString('hex')]);
        const reasons = bench.ports.kinds('link-bad-frame').map((event) => event['reason']);
        expect(reasons, 'refused').to.deep.equal(['garbage', 'too-short', 'over-size', 'garbage', 'garbage']);
        expect(await outcomeOf(bench.link.send(new Uint8Array(65_536))), 'sending').to.match(
          /^MB-LINK-OVERSIZE .*65536/,
        );
        await Promise.all([bench.close(), gateway.endAsync()]);
      },
    );

    it('serves several Devices with one connection', limit, async (t) => {
      const at = url(t);
      if (at === undefined) {
        return;
      }
      const bench = await opened(t, at, 'bench', { protocol });
      const device = await opened(t, at, 'device', { protocol });
      const toOther = await MqttLink.open({ broker: bench.broker, device: otherDeviceId, ports: bench.ports });
      const other = await MqttLink.open({
        broker: device.broker,
        device: otherDeviceId,
        ports: device.ports,
        role: 'device',
      });
      const atOther: string[] = [];
      other.onMessage((message) => atOther.push(hexOf(message)));
      const forOther = gbcsMessage('command', 5, otherDeviceId);
      await Promise.all([bench.link.send(command), toOther.send(forOther)]);
      await until(() => device.arrived.length > 0 && atOther.length > 0);
      expect([device.arrived, atOther], 'each its own').to.deep.equal([[hexOf(command)], [hexOf(forOther)]]);
      await other.close();
      await toOther.close();
      await bench.link.send(gbcsMessage('command', 2));
      await until(() => device.arrived.length === 2);
      expect(device.arrived.length, 'the first goes on').to.equal(2);
    });

    it('carries OTA blocks and lab control beside the messages', limit, async (t) => {
      const at = url(t);
      if (at === undefined) {
        return;
      }
      const bench = await opened(t, at, 'bench', { protocol });
      const device = await opened(t, at, 'device', { protocol });
      const blocks: number[] = [];
      device.link.onOtaBlock(({ offset, data }) => blocks.push(offset, data.length));
      device.link.control.onRequest(async (body) => ({ did: body }));
      await bench.link.sendOtaBlock({ offset: 512, data: new Uint8Array(100) });
      expect(await bench.link.control.request('power-cycle', 5000), 'answer').to.deep.equal({ did: 'power-cycle' });
      device.link.control.onRequest(() => new Promise(() => undefined));
      expect(await outcomeOf(bench.link.control.request('?', 100)), 'silence').to.match(/^MB-LINK-NO-ANSWER/);
      expect(blocks, 'OTA block').to.deep.equal([512, 100]);
    });

    it('says so when the far end has gone, and goes on when it is back', limit, async (t) => {
      const at = url(t);
      if (at === undefined) {
        return;
      }
      const bench = await opened(t, at, 'bench', { protocol, returnWithin: 300 });
      const device = await opened(t, at, 'device', { protocol });
      await bench.link.send(command);
      await device.close();
      await until(() => bench.ports.kinds('link-peer').some((event) => event['state'] === 'offline'));
      const gone = await outcomeOf(bench.link.send(command));
      expect(gone, 'gone').to.match(/^MB-LINK-NOBODY-LISTENS Link mqtt:.*lab\/00DB1234567890A0/);
      const unasked = /^MB-LINK-NOBODY-LISTENS .*ctl for 50 ms/;
      expect(await outcomeOf(bench.link.control.request('anyone?', 50)), 'asked in vain').to.match(unasked);
      expect(await outcomeOf(bench.link.control.reach('anyone?', 50)), 'reached for in vain').to.match(unasked);
      const waiting = bench.link.control.request('still there?', 3000);
      const again = await opened(t, at, 'device', { protocol });
      const heard: unknown[] = [];
      again.link.control.onRequest(async (body) => {
        heard.push(body);
        return 'yes';
      });
      expect([await waiting, heard], 'asked once it is back, and nothing of before').to.deep.equal([
        'yes',
        ['still there?'],
      ]);
      expect(await outcomeOf(bench.link.send(command)), 'back').to.equal('done');
      await until(() => again.arrived.length > 0);
      expect(again.arrived.length, 'arrived').to.equal(1);
    });

    it('keeps what comes before anybody listens at the Device', limit, async (t) => {
      const at = url(t);
      if (at === undefined) {
        return;
      }
      const bench = await opened(t, at, 'bench', { protocol });
      const device = await opened(t, at, 'device', { protocol });
      const ends = { device: otherDeviceId, ports: bench.ports };
      const toOther = await MqttLink.open({ ...ends, broker: bench.broker });
      t.after(() => toOther.close());
      const other = await MqttLink.open({ ...ends, broker: device.broker, role: 'device' });
      t.after(() => other.close());
      const asked = toOther.control.request('ready?', 5000);
      const [first, second] = [gbcsMessage('command', 5, otherDeviceId), gbcsMessage('command', 6, otherDeviceId)];
      await toOther.send(first);
      await toOther.send(second);
      await until(() => other.tally.received === 2);
      const heard: string[] = [];
      other.onMessage((message) => heard.push(hexOf(message)));
      other.control.onRequest(async () => 'yes');
      expect(await asked, 'asked before there was a handler').to.equal('yes');
      expect(heard, 'sent before there was a listener').to.deep.equal([hexOf(first), hexOf(second)]);
    });

    it('gives a gateway that comes back what the broker kept for it', limit, async (t) => {
      const at = url(t);
      if (at === undefined) {
        return;
      }
      const session = version === 5 ? { properties: { sessionExpiryInterval: 300 } } : {};
      const before = { protocolVersion: version, clean: false, clientId: 'gateway', reconnectPeriod: 0, ...session };
      const earlier = await connectAsync(at, before);
      await earlier.subscribeAsync(topics.cmd, { qos: 1 });
      earlier.stream.destroy();
      await until(() => !earlier.connected);
      const sender = await stranger(t, at);
      await sender.publishAsync(topics.cmd, Buffer.from(command), { qos: 1 });
      const gateway = await opened(t, at, 'device', { protocol, clientId: 'gateway', cleanStart: false });
      await until(() => gateway.arrived.length > 0);
      expect(gateway.arrived, 'kept').to.deep.equal([hexOf(command)]);
    });

    it('waits for no delayed acks', limit, async (t) => {
      const at = url(t);
      if (at === undefined) {
        return;
      }
      const bench = await opened(t, at, 'bench', { protocol });
      const device = await opened(t, at, 'device', { protocol });
      device.link.onMessage(() => void device.link.send(response));
      const times: number[] = [];
      for (let at = 1; at <= 15; at++) {
        const start = performance.now();
        const answered = new Promise<void>((resolve) => bench.link.onMessage(() => resolve()));
        await Promise.all([bench.link.send(command), answered]);
        times.push(performance.now() - start);
      }
      expect(times.sort((x, y) => x - y)[7], 'median of the round trips, milliseconds').to.be.below(30);
    });

    it('lets its process end by itself', limit, async (t) => {
      const at = url(t);
      if (at === undefined) {
        return;
      }
      const device = await opened(t, at, 'device', { protocol });
      const { code, output } = await runChild('mqtt/mqtt-user', [at, deviceId], 20_000);
      expect(output, 'output').to.equal('closed\n');
      expect(code, 'exit code').to.equal(0);
      await until(() => device.arrived.length > 0);
      expect(device.arrived, 'message').to.deep.equal(['dd01']);
    });
  });
}
