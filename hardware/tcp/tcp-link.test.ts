import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { gfiLineFramer } from '../framing';
import { freePort } from '../testing/free-port';
import { messageMix } from '../testing/message-mix';
import { outcomeOf } from '../testing/outcome-of';
import { SeededChance } from '../testing/seeded-chance';
import { tcpBench, tcpDevice } from '../testing/tcp/tcp-ends';
import { until } from '../testing/until';

const limit = { timeout: 30_000 };
const octets = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (message: Uint8Array) => Buffer.from(message).toString('latin1');

describe('a link over TCP', () => {
  it('carries messages both ways, each once and in order', limit, async () => {
    await using device = await tcpDevice();
    await using bench = await tcpBench(device.port);
    const messages = messageMix(new SeededChance(5), 100);
    await Promise.all(messages.flatMap((message) => [bench.link.send(message), device.link.send(message)]));
    await until(() => bench.arrived.length === 100);
    expect(device.arrived, 'at the Device').to.deep.equal(messages.map(textOf));
    expect(bench.arrived, 'at the bench').to.deep.equal(messages.map(textOf));
    expect(bench.link.name, 'name').to.equal(`tcp://127.0.0.1:${device.port}`);
    expect(bench.link.tally.resent + device.link.tally.resent, 'sent again').to.equal(0);
  });

  it('carries GFI lines, and refuses by name a message that comes in segments', limit, async () => {
    const framer = gfiLineFramer();
    await using device = await tcpDevice({ framer });
    await using bench = await tcpBench(device.port, { framer });
    await bench.link.send(octets('to'));
    await until(() => device.arrived.length === 1);
    await device.link.send(octets('from'));
    await until(() => bench.arrived.length === 1);
    expect([device.arrived, bench.arrived], 'whole messages').to.deep.equal([['to'], ['from']]);
    expect(await outcomeOf(bench.link.sendOtaBlock({ offset: 0, data: octets('x') })), 'OTA block').to.match(
      /^MB-LINK-UNSUPPORTED Link tcp:.*the gfi framing carries no ota-block/,
    );
  });

  it('carries OTA blocks and lab control beside the messages', limit, async () => {
    await using device = await tcpDevice();
    await using bench = await tcpBench(device.port);
    const blocks: number[] = [];
    device.link.onOtaBlock(({ offset, data }) => blocks.push(offset, data.length));
    device.link.control.onRequest(async (body) => ({ did: body }));
    await bench.link.sendOtaBlock({ offset: 512, data: new Uint8Array(100) });
    expect(await bench.link.control.request('power-cycle', 5000), 'answer').to.deep.equal({ did: 'power-cycle' });
    expect(blocks, 'OTA block').to.deep.equal([512, 100]);
  });

  it('serves one bench at a time: another is refused by name, and the first goes on', limit, async () => {
    await using device = await tcpDevice();
    await using first = await tcpBench(device.port);
    await first.link.send(octets('1'));
    await using second = await tcpBench(device.port);
    expect(await outcomeOf(second.link.send(octets('2'))), 'refused').to.match(
      /^MB-LINK-REFUSED Link tcp:\/\/127\.0\.0\.1:\d+: the far end takes connections and closes each/,
    );
    await first.link.send(octets('3'));
    expect(device.arrived, 'of the first').to.deep.equal(['1', '3']);
    expect(first.link.tally.timesDown, 'undisturbed').to.equal(0);
    await first.link.close();
    expect(await outcomeOf(second.link.send(octets('4'))), 'once the first has gone').to.equal('done');
    expect(device.arrived, 'then of the second').to.deep.equal(['1', '3', '4']);
  });

  it('takes a bench that begins right behind another', limit, async () => {
    await using device = await tcpDevice();
    for (let run = 0; run < 20; run++) {
      await using bench = await tcpBench(device.port);
      await bench.link.send(octets(`${run}`));
      expect(bench.link.tally.timesDown, `run ${run}`).to.equal(0);
    }
    expect(device.arrived.length, 'all').to.equal(20);
  });

  it('asks a silent far end for signs of life', limit, async (t) => {
    if (!existsSync('/proc/net/tcp')) {
      t.skip('no /proc/net/tcp here, where Linux says which timers a connection has');
      return;
    }
    await using device = await tcpDevice();
    await using bench = await tcpBench(device.port);
    await bench.link.send(octets('1'));
    const port = `:${device.port.toString(16).toUpperCase().padStart(4, '0')}`;
    const keepAlives = () =>
      readFileSync('/proc/net/tcp', 'latin1')
        .split('\n')
        // Established, and the timer that runs is that of signs of life.
        .filter((line) => line.includes(port) && / 01 \S+ 02:/.test(line)).length;
    await until(() => keepAlives() === 2);
    expect(keepAlives(), 'both ends').to.equal(2);
  });

  it('says that a port is taken where it would listen', limit, async () => {
    const port = await freePort();
    await using _ = await tcpDevice({ port });
    expect(await outcomeOf(tcpDevice({ port })), 'taken').to.match(
      /^MB-LINK-OPEN Link tcp:\/\/127\.0\.0\.1:\d+: nothing can listen there: .*EADDRINUSE/,
    );
  });
});
