import { describe, it } from 'node:test';
import { expect } from 'chai';
import { instant, VirtualTime } from '../../src/terms';
import { gfiLineFramer, octetStuffedFramer, type WireFrame } from '../framing';
import { lineNoise } from '../testing/lines/line-noise';
import { SimulatedWire, type WireOptions } from '../testing/lines/simulated-wire';
import { type RecordedPorts, recordedPorts } from '../testing/link-ports';
import { messageMix } from '../testing/message-mix';
import { SeededChance } from '../testing/seeded-chance';
import { StreamLink, type StreamLinkOptions } from './stream-link';

interface Pair {
  readonly time: VirtualTime;
  readonly wire: SimulatedWire;
  readonly bench: StreamLink;
  readonly device: StreamLink;
  readonly benchPorts: RecordedPorts;
  readonly devicePorts: RecordedPorts;
  /** What each end was given, as text, in order. */
  readonly atDevice: string[];
  readonly atBench: string[];
}

type Tuning = Partial<Omit<StreamLinkOptions, 'binding' | 'ports'>>;

const framer = octetStuffedFramer();
const octets = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (message: Uint8Array) => Buffer.from(message).toString('latin1');

/** A bench and a Device at the ends of a simulated line at 115,200 Bd, by a clock that jumps. */
async function linked(options: Omit<WireOptions, 'timers'> = {}, tuning: Tuning = {}): Promise<Pair> {
  const time = new VirtualTime(instant(0));
  const wire = new SimulatedWire({ timers: time, baudRate: 115_200, ...options });
  const [benchPorts, devicePorts] = [recordedPorts(time, 1), recordedPorts(time, 2)];
  const bench = await StreamLink.open({ framer, ...tuning, binding: wire.a, ports: benchPorts, role: 'bench' });
  const device = await StreamLink.open({ framer, ...tuning, binding: wire.b, ports: devicePorts, role: 'device' });
  const atDevice: string[] = [];
  const atBench: string[] = [];
  device.onMessage((message) => atDevice.push(textOf(message)));
  bench.onMessage((message) => atBench.push(textOf(message)));
  await time.sleep(1);
  return { time, wire, bench, device, benchPorts, devicePorts, atDevice, atBench };
}

async function unlink({ bench, device }: Pair): Promise<void> {
  await bench.close();
  await device.close();
}

/** What a promise came to: `sent`, or the code of its error. */
async function outcome(pair: { time: VirtualTime }, work: Promise<unknown>, milliseconds = 600_000): Promise<string> {
  return pair.time.within(milliseconds, 'the link', work).then(
    () => 'sent',
    (error: { code: string }) => error.code,
  );
}

describe('a serial link', () => {
  it('carries messages both ways, each once and in order', async () => {
    const pair = await linked();
    const chance = new SeededChance(7);
    const [down, up] = [messageMix(chance, 100), messageMix(chance, 100)];
    await pair.time.within(
      60_000,
      'all messages',
      Promise.all([
        ...down.map((message) => pair.bench.send(message)),
        ...up.map((message) => pair.device.send(message)),
      ]),
    );
    expect(pair.atDevice, 'at the Device').to.deep.equal(down.map(textOf));
    expect(pair.atBench, 'at the bench').to.deep.equal(up.map(textOf));
    expect(pair.bench.tally.resent + pair.device.tally.resent, 'sent again').to.equal(0);
    await unlink(pair);
  });

  it('recovers from noise on 0.01 % of octets', async () => {
    const fault = lineNoise(new SeededChance(11), 0.0001);
    const pair = await linked({ fault });
    const messages = messageMix(new SeededChance(3), 300);
    for (const message of messages) {
      expect(await outcome(pair, Promise.all([pair.bench.send(message), pair.device.send(message)])), 'send').to.equal(
        'sent',
      );
    }
    expect(pair.atDevice, 'at the Device').to.deep.equal(messages.map(textOf));
    expect(pair.atBench, 'at the bench').to.deep.equal(messages.map(textOf));
    expect(pair.bench.tally.badFrames + pair.device.tally.badFrames, 'noise was there').to.be.greaterThan(5);
    expect(pair.bench.health.trouble, 'trouble').to.equal(undefined);
    await unlink(pair);
  });

  it('ends in an error that names it under noise on 1 % of octets, and no message is lost or doubled before', async () => {
    const fault = lineNoise(new SeededChance(5), 0.01);
    const pair = await linked({ fault });
    const messages = messageMix(new SeededChance(3), 100);
    const outcomes: string[] = [];
    for (const message of messages) {
      outcomes.push(await outcome(pair, pair.bench.send(message)));
      if (outcomes.at(-1) !== 'sent') {
        break;
      }
    }
    expect(outcomes.at(-1), 'end').to.equal('MB-LINK-NO-ACK');
    expect(pair.bench.health.trouble?.message, 'names the link').to.match(/^Link wire A: no ack to a gbcs frame/);
    expect(pair.bench.health.trouble?.blame, 'blame').to.equal('bench');
    const sent = outcomes.length - 1;
    expect(pair.atDevice.slice(0, sent), 'sound until then').to.deep.equal(messages.slice(0, sent).map(textOf));
    expect(pair.atDevice.length, 'nothing doubled').to.be.at.most(sent + 1);
    await unlink(pair);
  });

  it('survives a cut in mid-frame and a port that returns', async () => {
    const pair = await linked();
    expect(await outcome(pair, pair.bench.send(octets('first'))), 'first').to.equal('sent');
    pair.wire.cutAfter(9);
    pair.time.after(3000, () => pair.wire.mend());
    const second = outcome(pair, pair.bench.send(octets('second, which is cut')));
    expect(await second, 'second').to.equal('sent');
    expect(pair.atDevice, 'each once').to.deep.equal(['first', 'second, which is cut']);
    expect(pair.bench.tally.timesDown, 'times down').to.equal(1);
    expect(pair.benchPorts.kinds('link-down').length, 'recorded').to.equal(1);
    expect(pair.benchPorts.kinds('link-up').length, 'recorded as back').to.equal(2);
    expect(
      pair.devicePorts.kinds('link-bad-frame').map((event) => event['reason']),
      'the part of a frame',
    ).to.deep.equal(['aborted']);
    expect(pair.bench.health, 'health').to.deep.equal({ state: 'up', trouble: undefined });
    await unlink(pair);
  });

  it('loses and doubles nothing however often the line is cut', async () => {
    const pair = await linked({ baudRate: 9600 }, { retryEvery: 50 });
    const chance = new SeededChance(23);
    const messages = messageMix(chance, 60);
    let done = false;
    const saboteur = async () => {
      for (let round = 0; round < 60 && !done; round++) {
        pair.wire.cutAfter(1 + chance.below(4000));
        await pair.time.sleep(1000);
        pair.wire.mend();
        await pair.time.sleep(200);
      }
    };
    const sabotage = saboteur();
    expect(await outcome(pair, Promise.all(messages.map((message) => pair.bench.send(message)))), 'all').to.equal(
      'sent',
    );
    done = true;
    await sabotage;
    expect(pair.bench.tally.timesDown, 'cut').to.be.greaterThan(4);
    expect(pair.atDevice, 'delivered').to.deep.equal(messages.map(textOf));
    await unlink(pair);
  });

  it('tells who waits when the port stays away, and works again when it is back', async () => {
    const pair = await linked({}, { returnWithin: 5000 });
    pair.wire.cut();
    expect(await outcome(pair, pair.bench.send(octets('lost'))), 'away').to.equal('MB-LINK-DOWN');
    expect(pair.bench.health.state, 'state').to.equal('down');
    pair.wire.mend();
    expect(await outcome(pair, pair.bench.send(octets('found'))), 'back').to.equal('sent');
    expect(pair.atDevice, 'delivered').to.deep.equal(['found']);
    await unlink(pair);
  });

  it('looks for the port for as long as it is away: an end that only listens is there again', async () => {
    const pair = await linked({}, { returnWithin: 5000 });
    pair.wire.cut();
    await pair.time.sleep(3_600_000);
    expect(pair.devicePorts.kinds('link-trouble').length, 'told').to.equal(1);
    pair.wire.mend();
    await pair.time.sleep(2000);
    expect(pair.device.health.state, 'the end that only listens').to.equal('up');
    expect(await outcome(pair, pair.bench.send(octets('found'))), 'sent').to.equal('sent');
    expect(pair.atDevice, 'delivered').to.deep.equal(['found']);
    await unlink(pair);
  });

  it('waits for a slow peer without doubling anything', async () => {
    const pair = await linked({ delay: 1800 });
    expect(
      await outcome(pair, Promise.all([pair.bench.send(octets('a')), pair.bench.send(octets('b'))])),
      'send',
    ).to.equal('sent');
    expect(pair.atDevice, 'each once').to.deep.equal(['a', 'b']);
    expect(pair.device.tally.duplicatesRemoved, 'sent again meanwhile').to.be.greaterThan(0);
    await unlink(pair);
  });

  it('gives up a port that takes nothing, within its limit', async () => {
    const pair = await linked({}, { stallLimit: 2000, returnWithin: 1000 });
    pair.wire.stuck = true;
    const before = pair.time.now();
    expect(await outcome(pair, pair.bench.send(octets('stuck'))), 'stuck').to.equal('MB-LINK-STALLED');
    expect(pair.time.now() - before, 'milliseconds').to.be.below(2100);
    await unlink(pair);
  });

  it('gives up a silent peer within its bound', async () => {
    const pair = await linked({ fault: () => new Uint8Array() });
    const before = pair.time.now();
    expect(await outcome(pair, pair.bench.send(octets('hello'))), 'silence').to.equal('MB-LINK-NO-ACK');
    expect(pair.time.now() - before, 'milliseconds').to.be.within(13_000, 15_000);
    await unlink(pair);
  });

  it('says so when the peer speaks nonsense, and when it is an echo', async () => {
    const time = new VirtualTime(instant(0));
    for (const [name, answer, words] of [
      ['nonsense', (_: Uint8Array) => octets('login: ~~'), /not this protocol/],
      ['echo', (sent: Uint8Array) => sent, /sends back what is sent/],
    ] as const) {
      const wire = new SimulatedWire({ timers: time });
      const peer = await wire.b.connect(new AbortController().signal);
      peer.source.on('data', (chunk: Uint8Array) => peer.sink.write(answer(chunk)));
      const link = await StreamLink.open({ framer, binding: wire.a, ports: recordedPorts(time, 1) });
      expect(await outcome({ time }, link.send(octets('hello'))), name).to.equal('MB-LINK-NONSENSE');
      expect(link.health.trouble?.message, name).to.match(words);
      await link.close();
      await peer.close();
    }
  });

  it('counts nonsense without end rather than writing all of it down', async () => {
    const pair = await linked();
    for (let round = 0; round < 500; round++) {
      pair.wire.inject('a', octets('~rubbish~'));
    }
    expect(pair.bench.tally.badFrames, 'counted').to.equal(500);
    expect(pair.benchPorts.kinds('link-bad-frame').length, 'written').to.equal(100);
    await unlink(pair);
    expect(pair.benchPorts.kinds('link-bad-frames')[0]?.['count'], 'in all').to.equal(500);
  });

  it('refuses a message over the cap before anything is sent, and one that arrives', async () => {
    const pair = await linked();
    expect(await outcome(pair, pair.bench.send(new Uint8Array(65_536))), 'sending').to.equal('MB-LINK-OVERSIZE');
    pair.wire.inject('b', new Uint8Array(Buffer.concat([octets('~'), Buffer.alloc(70_000), octets('~')])));
    expect(pair.devicePorts.kinds('link-bad-frame')[0]?.['reason'], 'arriving').to.equal('over-size');
    expect(await outcome(pair, pair.bench.send(new Uint8Array(65_535))), 'the largest').to.equal('sent');
    expect(
      pair.atDevice.map((message) => message.length),
      'delivered',
    ).to.deep.equal([65_535]);
    await unlink(pair);
  });

  it('removes a duplicate by its sequence only: a Device that answers twice is seen to', async () => {
    const doubled = await linked({ fault: (sent) => new Uint8Array(Buffer.concat([sent, sent])) });
    expect(await outcome(doubled, doubled.bench.send(octets('once'))), 'doubled by the line').to.equal('sent');
    expect(doubled.atDevice, 'once').to.deep.equal(['once']);
    expect(doubled.devicePorts.kinds('link-duplicate-removed').length, 'recorded').to.equal(1);
    await unlink(doubled);
    const twice = await linked();
    await outcome(twice, Promise.all([twice.device.send(octets('answer')), twice.device.send(octets('answer'))]));
    expect(twice.atBench, 'both answers').to.deep.equal(['answer', 'answer']);
    await unlink(twice);
  });

  it('delivers in order what the line reorders', async () => {
    let kept: Uint8Array | undefined;
    let count = 0;
    // Every third frame goes after the one that follows it.
    const fault = (sent: Uint8Array, towards: 'a' | 'b') => {
      if (towards === 'a') {
        return sent;
      }
      if (++count % 3 === 0 && kept === undefined) {
        kept = sent;
        return new Uint8Array();
      }
      const out = new Uint8Array(Buffer.concat([sent, kept ?? new Uint8Array()]));
      kept = undefined;
      return out;
    };
    const pair = await linked({ fault });
    const messages = Array.from({ length: 40 }, (_, index) => `message ${index}`);
    expect(await outcome(pair, Promise.all(messages.map((each) => pair.bench.send(octets(each))))), 'all').to.equal(
      'sent',
    );
    expect(pair.atDevice, 'order').to.deep.equal(messages);
    await unlink(pair);
  });

  it('begins anew with a bench that restarts: nothing of the former run is in its way', async () => {
    const pair = await linked();
    await outcome(pair, Promise.all([pair.bench.send(octets('1')), pair.device.send(octets('2'))]));
    await pair.bench.close();
    const again = await StreamLink.open({ framer, binding: pair.wire.a, ports: recordedPorts(pair.time, 99) });
    const arrived: string[] = [];
    again.onMessage((message) => arrived.push(textOf(message)));
    expect(await outcome(pair, again.send(octets('3'))), 'command').to.equal('sent');
    expect(await outcome(pair, pair.device.send(octets('4'))), 'response').to.equal('sent');
    expect(pair.atDevice, 'at the Device').to.deep.equal(['1', '3']);
    expect(arrived, 'at the new bench').to.deep.equal(['4']);
    await again.close();
    await pair.device.close();
  });

  it('tells the bench when the far end restarted with a message under way', async () => {
    const pair = await linked();
    await outcome(pair, pair.bench.send(octets('1')));
    await pair.device.close();
    const restarted = await StreamLink.open({
      framer,
      binding: pair.wire.b,
      ports: recordedPorts(pair.time, 77),
      role: 'device',
    });
    expect(await outcome(pair, pair.bench.send(octets('2'))), 'under way').to.equal('MB-LINK-PEER-RESET');
    expect(await outcome(pair, pair.bench.send(octets('3'))), 'next').to.equal('sent');
    await pair.bench.close();
    await restarted.close();
  });

  it('carries OTA blocks, lab control and log lines beside the messages', async () => {
    const pair = await linked();
    const seen: unknown[] = [];
    pair.device.onOtaBlock(({ offset, data }) => seen.push(offset, data.length));
    pair.bench.onLogLine((line) => seen.push(line));
    pair.device.control.onRequest(async (body) => ({ did: body }));
    await outcome(pair, pair.bench.sendOtaBlock({ offset: 1024, data: new Uint8Array(512) }));
    await outcome(pair, pair.device.sendLogLine('booted'));
    const answer = await pair.time.within(5000, 'answer', pair.bench.control.request('power-cycle', 2000));
    expect(answer, 'answer').to.deep.equal({ did: 'power-cycle' });
    expect(seen, 'beside').to.deep.equal([1024, 512, 'booted']);
    expect(await outcome(pair, pair.device.control.request('?', 1000)), 'no handler').to.equal(
      'MB-LINK-CONTROL-REFUSED',
    );
    pair.device.control.onRequest(() => new Promise(() => undefined));
    expect(await outcome(pair, pair.bench.control.request('?', 1000)), 'no answer').to.equal('MB-LINK-NO-ANSWER');
    await unlink(pair);
  });

  it('keeps what comes before anybody listens at the Device, for a while', async () => {
    const time = new VirtualTime(instant(0));
    const wire = new SimulatedWire({ timers: time });
    const bench = await StreamLink.open({ framer, binding: wire.a, ports: recordedPorts(time, 1) });
    const quick = await StreamLink.open({ framer, binding: wire.b, ports: recordedPorts(time, 2), role: 'device' });
    const asked = outcome({ time }, bench.control.request('ready?', 1000));
    await outcome({ time }, Promise.all([bench.send(octets('1')), bench.send(octets('2'))]));
    const heard: string[] = [];
    quick.onMessage((message) => heard.push(textOf(message)));
    quick.control.onRequest(async () => 'yes');
    expect([await asked, heard], 'held').to.deep.equal(['sent', ['1', '2']]);
    await quick.close();
    const deaf = await StreamLink.open({ framer, binding: wire.b, ports: recordedPorts(time, 3), role: 'device' });
    await outcome({ time }, bench.send(octets('lost')));
    await outcome({ time }, bench.send(octets('3')));
    const refused = outcome({ time }, bench.control.request('ready?', 5000));
    await time.sleep(2000);
    expect(deaf.health.trouble?.message, 'nobody listened').to.match(/1 thing came, and nobody/);
    expect(await refused, 'no handler').to.equal('MB-LINK-CONTROL-REFUSED');
    await Promise.all([bench.close(), deaf.close()]);
  });

  it('rejects what waits when it is closed, and all that comes after', async () => {
    const pair = await linked({ fault: () => new Uint8Array() });
    const waiting = outcome(pair, pair.bench.send(octets('hello')));
    await pair.bench.close();
    expect(await waiting, 'waiting').to.equal('MB-LINK-CLOSED');
    expect(await outcome(pair, pair.bench.send(octets('hello'))), 'after').to.equal('MB-LINK-CLOSED');
    await pair.device.close();
  });
});

describe('a serial link over GFI lines', () => {
  it('carries messages, delivers a double answer twice and says what it can not carry', async () => {
    const pair = await linked({}, { framer: gfiLineFramer() });
    await outcome(
      pair,
      Promise.all([pair.bench.send(octets('to')), pair.device.send(octets('from')), pair.device.send(octets('from'))]),
    );
    await pair.time.sleep(100);
    expect(pair.atDevice, 'at the Device').to.deep.equal(['to']);
    expect(pair.atBench, 'at the bench').to.deep.equal(['from', 'from']);
    const block = pair.bench.sendOtaBlock({ offset: 0, data: new Uint8Array(1) });
    expect(await outcome(pair, block), 'OTA block').to.equal('MB-LINK-UNSUPPORTED');
    pair.wire.cut();
    expect(await outcome(pair, pair.bench.send(octets('lost'))), 'away').to.equal('MB-LINK-DOWN');
    await unlink(pair);
  });
});

describe('a frame of another session', () => {
  it('is no ack for this one', async () => {
    const pair = await linked({ fault: (sent) => (sent.length > 20 ? new Uint8Array() : sent) }, { attempts: 2 });
    const stale: WireFrame = { type: 'ack', sequence: 1, payload: Uint8Array.of(9, 9, 9, 9) };
    const sending = outcome(pair, pair.bench.send(new Uint8Array(50)));
    await pair.time.sleep(100);
    pair.wire.inject('a', framer.encode(stale));
    expect(await sending, 'not acknowledged by it').to.equal('MB-LINK-NO-ACK');
    await unlink(pair);
  });
});
