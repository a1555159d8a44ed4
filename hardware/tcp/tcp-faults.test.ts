import { describe, it } from 'node:test';
import { expect } from 'chai';
import { gfiLineFramer, octetStuffedFramer } from '../framing';
import { wallTimers } from '../link/wall-timers';
import { StreamLink } from '../stream/stream-link';
import { freePort } from '../testing/free-port';
import { cutAfter, noisyLine } from '../testing/lines/line-faults';
import { soundLine } from '../testing/lines/line-relay';
import { openTcpRelay } from '../testing/lines/tcp-relay';
import { recordedPorts } from '../testing/link-ports';
import { messageMix } from '../testing/message-mix';
import { outcomeOf } from '../testing/outcome-of';
import { SeededChance } from '../testing/seeded-chance';
import { silentListener } from '../testing/tcp/silent-listener';
import { tcpBench, tcpDevice } from '../testing/tcp/tcp-ends';
import { tcpPeer } from '../testing/tcp/tcp-peer';
import { until } from '../testing/until';
import { tcpBinding } from './tcp-binding';

const limit = { timeout: 40_000 };
const octets = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (message: Uint8Array) => Buffer.from(message).toString('latin1');
/** What is wrong is told soon. */
const quick = { ackTimeout: 20, attempts: 3, returnWithin: 300 };

describe('a link over TCP whose far end is not there', () => {
  it('says at the start that nothing listens', limit, async () => {
    const port = await freePort();
    expect(await outcomeOf(tcpBench(port)), 'refused').to.match(
      new RegExp(`^MB-LINK-OPEN Link tcp://127.0.0.1:${port}: no connection: .*ECONNREFUSED`),
    );
  });

  it('says at the start that nobody answers, within its limit', limit, async () => {
    await using silent = await silentListener();
    const { port } = silent;
    const binding = tcpBinding({ host: '127.0.0.1', port, timers: wallTimers, connectWithin: 200 });
    const opening = StreamLink.open({ framer: octetStuffedFramer(), binding, ports: recordedPorts(wallTimers, 1) });
    expect(await outcomeOf(opening), 'silence').to.match(
      new RegExp(`^MB-LINK-OPEN Link tcp://127.0.0.1:${port}: no connection: .*within 200 ms`),
    );
  });

  it('tells who waits when it stays away, and works again when it is back', limit, async () => {
    const port = await freePort();
    const device = await tcpDevice({ port });
    await using bench = await tcpBench(port, { returnWithin: 300 });
    await bench.link.send(octets('1'));
    await device.link.close();
    expect(await outcomeOf(bench.link.send(octets('lost'))), 'away').to.match(
      new RegExp(`^MB-LINK-DOWN Link tcp://127.0.0.1:${port}: the connection has been away for 300 ms: .*ECONNREFUSED`),
    );
    await using again = await tcpDevice({ port });
    await until(() => bench.link.health.state === 'up');
    expect(await outcomeOf(bench.link.send(octets('2'))), 'back').to.equal('done');
    expect(again.arrived, 'arrived').to.deep.equal(['2']);
  });
});

describe('a link over TCP that goes wrong in mid-run', () => {
  it('is cut and comes back: what was under way goes again, each once', limit, async () => {
    await using device = await tcpDevice();
    await using relay = await openTcpRelay(await freePort(), device.port);
    await using bench = await tcpBench(Number(relay.bench.split(':')[1]));
    await bench.link.send(octets('first'));
    const cut = new Promise<void>((resolve) => {
      relay.fault = cutAfter(9, resolve);
    });
    const answer = outcomeOf(device.link.send(octets('an answer that is cut')));
    await cut;
    await relay.unplug();
    relay.fault = soundLine;
    const second = outcomeOf(bench.link.send(octets('second')));
    await relay.replug();
    expect([await answer, await second], 'sent after all').to.deep.equal(['done', 'done']);
    expect(device.arrived, 'at the Device').to.deep.equal(['first', 'second']);
    expect(bench.arrived, 'at the bench').to.deep.equal(['an answer that is cut']);
    expect(bench.link.tally.timesDown, 'recorded').to.equal(1);
    expect(bench.link.health, 'health').to.deep.equal({ state: 'up', trouble: undefined });
  });

  it(
    'is closed in mid-frame: the part is thrown away by name, and the next connection begins anew',
    limit,
    async () => {
      const frame = octetStuffedFramer().encode({ type: 'log', sequence: 0, payload: octets('boot') });
      await using peer = await tcpPeer((socket, before) => {
        if (before === 0) {
          socket.end(frame.subarray(0, 9));
        } else {
          socket.write(frame);
        }
      });
      await using bench = await tcpBench(peer.port);
      const lines: string[] = [];
      bench.link.onLogLine((line) => lines.push(line));
      await until(() => lines.length > 0);
      const bad = bench.ports.kinds('link-bad-frame').map((event) => event['reason']);
      expect([bad, lines], 'the part, and the whole').to.deep.equal([['aborted'], ['boot']]);
      expect(bench.link.tally.timesDown, 'recorded').to.equal(1);
    },
  );

  it('recovers from damage by what is below: a bad adapter behind a device server', limit, async () => {
    await using device = await tcpDevice({ ackTimeout: 50 });
    await using relay = await openTcpRelay(await freePort(), device.port);
    await using bench = await tcpBench(Number(relay.bench.split(':')[1]), { ackTimeout: 50 });
    relay.fault = noisyLine(new SeededChance(7), 0.0003);
    const messages = messageMix(new SeededChance(3), 100);
    await Promise.all(messages.map((message) => bench.link.send(message)));
    expect(device.arrived, 'each once, in order').to.deep.equal(messages.map(textOf));
    expect(device.link.tally.badFrames, 'damage was there').to.be.greaterThan(0);
  });

  it('is half-open: a far end that acknowledges nothing is named, and another connection is tried', limit, async () => {
    await using device = await tcpDevice();
    await using relay = await openTcpRelay(await freePort(), device.port);
    await using bench = await tcpBench(Number(relay.bench.split(':')[1]), quick);
    await bench.link.send(octets('1'));
    relay.fault = () => [];
    expect(await outcomeOf(bench.link.send(octets('2'))), 'silence').to.match(
      /^MB-LINK-NO-ACK Link tcp:\/\/127\.0\.0\.1:\d+: no ack to a gbcs frame sent 3 times/,
    );
    relay.fault = soundLine;
    await until(() => bench.ports.kinds('link-up').length === 2 && bench.link.health.state === 'up');
    expect(bench.ports.kinds('link-up').length, 'another connection').to.equal(2);
    expect(await outcomeOf(bench.link.send(octets('3'))), 'over it').to.equal('done');
    expect(device.arrived, 'arrived').to.deep.equal(['1', '3']);
  });

  it('takes connections and closes each: refused by name, not tried without a pause', limit, async () => {
    await using peer = await tcpPeer((socket) => socket.end('Port already in use\r\n'));
    await using bench = await tcpBench(peer.port, { returnWithin: 5000 });
    expect(await outcomeOf(bench.link.send(octets('1'))), 'closed').to.match(
      new RegExp(`^MB-LINK-REFUSED Link ${peer.name}: the far end takes connections and closes each of them at once`),
    );
    expect(peer.came, 'connections').to.equal(3);
  });

  it(
    'reads nothing, and the connection takes no more: a message of a framing without acks is not taken for sent',
    limit,
    async () => {
      await using peer = await tcpPeer((socket) => socket.pause());
      await using bench = await tcpBench(peer.port, { framer: gfiLineFramer(), stallLimit: 200 });
      const sending = async () => {
        for (;;) {
          await bench.link.send(new Uint8Array(65_000));
        }
      };
      expect(await outcomeOf(sending()), 'stuck').to.match(
        new RegExp(`^MB-LINK-STALLED Link ${peer.name}: the connection takes no more octets`),
      );
    },
  );

  it('speaks nonsense: said so by name', limit, async () => {
    await using peer = await tcpPeer((socket) => socket.on('data', () => socket.write('login: ~~')));
    await using bench = await tcpBench(peer.port, quick);
    expect(await outcomeOf(bench.link.send(octets('hello'))), 'nonsense').to.match(
      new RegExp(`^MB-LINK-NONSENSE Link ${peer.name}: .*not this protocol`),
    );
    await using echo = await tcpPeer((socket) => socket.pipe(socket));
    await using other = await tcpBench(echo.port, quick);
    expect(await outcomeOf(other.link.send(octets('hello'))), 'echo').to.match(
      new RegExp(`^MB-LINK-NONSENSE Link ${echo.name}: .*sends back what is sent`),
    );
  });

  it('sends GFI messages in segments: trouble by name, for what the Device said is lost', limit, async () => {
    await using peer = await tcpPeer((socket) => socket.write('GBCS:DATA#1:2:DD00\r\nGBCS:DATA#0:2:DD01\r\n'));
    await using bench = await tcpBench(peer.port, { framer: gfiLineFramer() });
    await until(() => bench.arrived.length === 1);
    expect(bench.arrived, 'the whole one').to.deep.equal(['\u00dd\u0001']);
    expect(bench.link.health.trouble?.code, 'code').to.equal('MB-LINK-UNSUPPORTED');
    expect(bench.link.health.trouble?.message, 'trouble').to.match(
      new RegExp(`^Link ${peer.name}: a message came in parts \\(segment index 1`),
    );
  });

  it(
    'spoils a GFI line, or cuts it: trouble by name, once between two messages, for nobody says it again',
    limit,
    async () => {
      const spoilt = 'GBCS:DATA#0:2:DD0\r\nnoise\r\n';
      let count = 0;
      await using peer = await tcpPeer((socket) => {
        socket.on('data', () => (count++ < 2 ? socket.write(spoilt) : socket.destroy()));
      });
      await using bench = await tcpBench(peer.port, { framer: gfiLineFramer() });
      const troubles: string[] = [];
      bench.link.onTrouble(({ code, message }) => troubles.push(`${code} ${message}`));
      for (const lines of [2, 4]) {
        await bench.link.send(octets('hello'));
        await until(() => bench.link.tally.badFrames === lines);
      }
      expect(troubles, 'told').to.have.length(2);
      expect(troubles[0]).to.match(new RegExp(`^MB-LINK-LOST Link ${peer.name}: something came that can't be read`));
      await bench.link.send(octets('hello'));
      await until(() => troubles.length === 3);
      expect(troubles[2]).to.match(new RegExp(`^MB-LINK-DOWN Link ${peer.name}: the connection went away`));
    },
  );

  it('floods: garbage is counted, acks are not piled up, and the link goes on', limit, async () => {
    await using device = await tcpDevice();
    await using relay = await openTcpRelay(await freePort(), device.port);
    await using bench = await tcpBench(Number(relay.bench.split(':')[1]));
    await device.link.send(octets('1'));
    const again = octetStuffedFramer().encode({ type: 'gbcs', sequence: 1, payload: octets('1') });
    const flood = new Uint8Array(
      Buffer.concat(Array.from({ length: 2000 }, () => Buffer.concat([again, octets('~rubbish~')]))),
    );
    for (let round = 0; round < 50; round++) {
      relay.inject('bench', flood);
    }
    await bench.link.send(octets('2'));
    await until(() => bench.link.tally.badFrames === 100_000);
    await device.link.send(octets('3'));
    expect([device.arrived, bench.arrived], 'each once').to.deep.equal([['2'], ['1', '3']]);
    expect(bench.link.tally.badFrames, 'counted').to.equal(100_000);
    expect(bench.ports.kinds('link-bad-frame').length, 'written').to.equal(100);
    expect(bench.link.tally.duplicatesRemoved, 'removed').to.equal(100_000);
  });
});
