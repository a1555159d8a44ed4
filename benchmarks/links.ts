/**
 * What the links cost: octets of framing, how full a serial line is kept, and an MQTT round trip against one of bare
 * mqtt.js on the same broker. Prints ratios; `RTDS_DIR` puts the reference messages in the place of made-up ones.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PassThrough, Writable } from 'node:stream';
import { connectAsync, type IPublishPacket, type MqttClient } from 'mqtt';
import {
  type ByteBinding,
  type LinkRole,
  MqttBroker,
  MqttLink,
  octetStuffedFramer,
  StreamLink,
  serialAdvice,
  wallTimers,
} from '../hardware';
import { deviceId, gbcsMessage, messageMix, recordedPorts, SeededChance, startMosquitto } from '../hardware/testing';

const baudRate = 115_200;
const framer = octetStuffedFramer();
const say = (line: string) => process.stdout.write(`${line}\n`);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const median = (numbers: readonly number[]) => [...numbers].sort((x, y) => x - y)[numbers.length >> 1] ?? 0;
const verdict = (holds: boolean) => (holds ? 'met' : 'MISSED');

function overhead(): void {
  const folder = process.env['RTDS_DIR'];
  const messages = folder === undefined ? messageMix(new SeededChance(1), 2000) : hexFilesIn(folder);
  const frames = messages.map((payload, index) => framer.encode({ type: 'gbcs', sequence: index & 0xffff, payload }));
  const ratio = sum(frames.map(({ length }) => length)) / sum(messages.map(({ length }) => length)) - 1;
  const source = folder === undefined ? 'made-up messages of the reference sizes' : 'messages of RTDS_DIR';
  say(`serial overhead, type and sequence included: ${(ratio * 100).toFixed(2)} % over ${messages.length} ${source}`);
  say(`  aim at most 5.5 %: ${verdict(ratio <= 0.055)}`);
}

function hexFilesIn(folder: string): readonly Uint8Array[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /_(COMMAND|RESPONSE|ALERT)_GBCS\.HEX$/i.test(file))
    .map((file) => new Uint8Array(Buffer.from(readFileSync(join(folder, file), 'utf8').replaceAll(/\s/g, ''), 'hex')));
}

/** A port like a real one: it takes what fits into its buffer of 4,096 octets, and the line moves 11.52 octets a millisecond. */
function pacedLine(): { readonly a: ByteBinding; readonly b: ByteBinding; readonly carried: () => number } {
  const millisecondsPerOctet = 10_000 / baudRate;
  const ahead = 4096 * millisecondsPerOctet;
  let carriedFromA = 0;
  const sources = [new PassThrough(), new PassThrough()] as const;
  const sink = (far: PassThrough, count: (octets: number) => void) => {
    let busyUntil = 0;
    return new Writable({
      write(chunk: Uint8Array, _, done) {
        const now = performance.now();
        busyUntil = Math.max(now, busyUntil) + chunk.length * millisecondsPerOctet;
        count(chunk.length);
        const octets = new Uint8Array(chunk);
        setTimeout(() => far.write(octets), busyUntil - now);
        if (busyUntil - now <= ahead) {
          done();
        } else {
          setTimeout(done, busyUntil - now - ahead);
        }
      },
    });
  };
  const binding = (name: string, source: PassThrough, to: Writable): ByteBinding => ({
    name,
    baudRate,
    advice: serialAdvice,
    connect: async () => ({
      source,
      sink: to,
      close: async () => {
        source.destroy();
        to.destroy();
      },
    }),
  });
  const fromA = sink(sources[1], (octets) => {
    carriedFromA += octets;
  });
  const fromB = sink(sources[0], () => undefined);
  return {
    a: binding('paced A', sources[0], fromA),
    b: binding('paced B', sources[1], fromB),
    carried: () => carriedFromA,
  };
}

async function lineRate(): Promise<void> {
  const line = pacedLine();
  const bench = await StreamLink.open({ framer, binding: line.a, ports: recordedPorts(wallTimers, 1) });
  const device = await StreamLink.open({
    framer,
    binding: line.b,
    ports: recordedPorts(wallTimers, 2),
    role: 'device',
  });
  await bench.send(new Uint8Array(62));
  const messages = messageMix(new SeededChance(2), 300);
  const [before, start] = [line.carried(), performance.now()];
  await Promise.all(messages.map((message) => bench.send(message)));
  const seconds = (performance.now() - start) / 1000;
  const share = (line.carried() - before) / ((seconds * baudRate) / 10);
  const payload = sum(messages.map(({ length }) => length)) / ((seconds * baudRate) / 10);
  say(
    `share of line rate at ${baudRate} Bd: ${(share * 100).toFixed(1)} % (GBCS octets alone ${(payload * 100).toFixed(1)} %)`,
  );
  say(`  aim at least 95 %: ${verdict(share >= 0.95)}; frames sent again: ${bench.tally.resent}`);
  await Promise.all([bench.close(), device.close()]);
}

const roundTrips = 200;
const rounds = 15;
type PublishProperties = NonNullable<IPublishPacket['properties']>;

async function mqttRoundTrips(): Promise<void> {
  const broker = await startMosquitto();
  if ('missing' in broker) {
    say(`MQTT round trip: skipped: ${broker.missing}`);
    return;
  }
  const echoes = {
    bare4: await bareEcho(broker.url, 4),
    link4: await linkEcho(broker.url, 4),
    bare5: await bareEcho(broker.url, 5),
    same5: await bareEcho(broker.url, 5, sameProperties),
    link5: await linkEcho(broker.url, 5),
  };
  const times = new Map<Echo, number[]>(Object.values(echoes).map((echo) => [echo, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [echo, median] of await mediansOf([...times.keys()])) {
      times.get(echo)?.push(median);
    }
  }
  // The least of the rounds: what else this machine does only ever adds.
  const time = (echo: Echo) => Math.min(...(times.get(echo) ?? []));
  const { bare4, link4, bare5, same5, link5 } = echoes;
  const compare = (what: string, one: Echo, other: Echo, aim?: number) => {
    const ratio = time(one) / time(other);
    say(`${what}: ${ratio.toFixed(2)} (${time(one).toFixed(3)} ms to ${time(other).toFixed(3)} ms)`);
    if (aim !== undefined) {
      say(`  aim at most ${aim}: ${verdict(ratio <= aim)}`);
    }
  };
  compare('MQTT 3.1.1 round trip to bare mqtt.js', link4, bare4, 1.2);
  compare('MQTT 5 round trip to bare mqtt.js that sends the same properties', link5, same5, 1.2);
  compare('MQTT 5 round trip to bare mqtt.js without properties', link5, bare5);
  compare('  of that, the properties themselves', same5, bare5);
  await Promise.all(Object.values(echoes).map((echo) => echo.close()));
  await broker.close();
}

const sameProperties: PublishProperties = {
  messageExpiryInterval: 30,
  responseTopic: 'gbcs/v1/lab/00DB1234567890A0/rsp',
  contentType: 'application/vnd.gbcs',
  correlationData: Buffer.alloc(24),
  userProperties: { seq: '12345678-0', mc: '0059' },
};

/** Round trips in turn, so that what else this machine does meets all alike. */
async function mediansOf(echoes: readonly Echo[]): Promise<readonly (readonly [Echo, number])[]> {
  const times = new Map<Echo, number[]>(echoes.map((echo) => [echo, []]));
  for (let at = 0; at < roundTrips; at++) {
    for (const [echo, all] of times) {
      const start = performance.now();
      await echo.roundTrip();
      all.push(performance.now() - start);
      // What is still under way of this one isn't to meet the next.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return [...times].map(([echo, all]) => [echo, median(all)] as const);
}

interface Echo {
  roundTrip(): Promise<void>;
  close(): Promise<unknown>;
}

/** What the next answer settles. */
function mailbox(): { readonly next: () => Promise<void>; readonly put: () => void } {
  let settle: () => void = () => undefined;
  return {
    next: () =>
      new Promise((resolve) => {
        settle = resolve;
      }),
    put: () => settle(),
  };
}

async function bareEcho(url: string, protocolVersion: 4 | 5, properties?: PublishProperties): Promise<Echo> {
  const client = async (): Promise<MqttClient> => {
    const opened = await connectAsync(url, { protocolVersion, reconnectPeriod: 0 });
    if ('setNoDelay' in opened.stream && typeof opened.stream.setNoDelay === 'function') {
      opened.stream.setNoDelay(true);
    }
    return opened;
  };
  const [near, far] = [await client(), await client()];
  const box = mailbox();
  const base = `echo/${protocolVersion}/${properties === undefined ? 'plain' : 'full'}`;
  const options = { qos: 1, ...(properties === undefined ? {} : { properties }) } as const;
  near.on('message', box.put);
  let [counter, asked] = [0, 0];
  far.on('message', () => far.publish(`${base}/rsp`, Buffer.from(gbcsMessage('response', counter++)), options));
  await near.subscribeAsync(`${base}/rsp`, { qos: 1 });
  await far.subscribeAsync(`${base}/cmd`, { qos: 1 });
  return {
    roundTrip() {
      const answered = box.next();
      near.publish(`${base}/cmd`, Buffer.from(gbcsMessage('command', asked++)), options);
      return answered;
    },
    close: () => Promise.all([near.endAsync(), far.endAsync()]),
  };
}

/** One end that keeps nothing of what passes, as the bare one. */
async function linkEnd(url: string, role: LinkRole, protocol: 4 | 5) {
  const ports = { ...recordedPorts(wallTimers, role === 'bench' ? 1 : 2), journal: { append: () => undefined } };
  const site = `lab${protocol}`;
  const broker = await MqttBroker.open({ url, site, clientId: `${role}${protocol}`, ports, protocol });
  const link = await MqttLink.open({ broker, device: deviceId, role, ports, ownsBroker: true });
  return { link, close: () => link.close() };
}

async function linkEcho(url: string, protocol: 4 | 5): Promise<Echo> {
  const bench = await linkEnd(url, 'bench', protocol);
  const device = await linkEnd(url, 'device', protocol);
  const box = mailbox();
  bench.link.onMessage(box.put);
  let [counter, asked] = [0, 0];
  device.link.onMessage(() => void device.link.send(gbcsMessage('response', counter++)));
  return {
    async roundTrip() {
      const answered = box.next();
      await Promise.all([bench.link.send(gbcsMessage('command', asked++)), answered]);
    },
    close: () => Promise.all([bench.close(), device.close()]),
  };
}

async function main(): Promise<void> {
  overhead();
  await lineRate();
  await mqttRoundTrips();
}

void main();
