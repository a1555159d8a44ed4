import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { octetStuffedFramer } from '../framing';
import { wallTimers } from '../link/wall-timers';
import { StreamLink, type StreamLinkOptions } from '../stream/stream-link';
import { openPtyPair } from '../testing/lines/pty-pair';
import { recordedPorts } from '../testing/link-ports';
import { messageMix } from '../testing/message-mix';
import { runChild } from '../testing/run-child';
import { SeededChance } from '../testing/seeded-chance';
import { startedOnce } from '../testing/started-once';
import { serialPortBinding } from './serial-port-binding';

const framer = octetStuffedFramer();
const limit = { timeout: 30_000 };
const textOf = (message: Uint8Array) => Buffer.from(message).toString('latin1');

function openAt(path: string, seed: number, tuning: Partial<StreamLinkOptions> = {}): Promise<StreamLink> {
  const ports = recordedPorts(wallTimers, seed);
  return StreamLink.open({ framer, ports, retryEvery: 20, ...tuning, binding: serialPortBinding({ port: { path } }) });
}

const codeOf = (work: Promise<unknown>) =>
  wallTimers.within(10_000, 'the link', work).then(
    () => 'done',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

describe('a serial port', () => {
  const pty = startedOnce(() => openPtyPair());

  it('carries messages both ways', limit, async (t) => {
    const ends = pty(t);
    if (ends === undefined) {
      return;
    }
    await using bench = await openAt(ends.a, 1);
    await using device = await openAt(ends.b, 2, { role: 'device' });
    const [atDevice, atBench]: [string[], string[]] = [[], []];
    device.onMessage((message) => atDevice.push(textOf(message)));
    bench.onMessage((message) => atBench.push(textOf(message)));
    const messages = messageMix(new SeededChance(5), 100);
    await Promise.all(messages.flatMap((message) => [bench.send(message), device.send(message)]));
    expect(atDevice, 'at the Device').to.deep.equal(messages.map(textOf));
    expect(atBench, 'at the bench').to.deep.equal(messages.map(textOf));
  });

  it('is found again when it was unplugged with a message under way', limit, async (t) => {
    const ends = pty(t);
    if (ends === undefined) {
      return;
    }
    await using bench = await openAt(ends.a, 1);
    await using device = await openAt(ends.b, 2, { role: 'device' });
    const atDevice: string[] = [];
    device.onMessage((message) => atDevice.push(textOf(message)));
    await bench.send(Uint8Array.of(0x31));
    await ends.unplug();
    const sending = bench.send(Uint8Array.of(0x32));
    await ends.replug();
    expect(await codeOf(sending), 'sent after all').to.equal('done');
    expect(atDevice, 'each once').to.deep.equal(['1', '2']);
    expect(bench.tally.timesDown, 'recorded').to.equal(1);
  });

  it('is reported when it stays away, and the plug is noticed though nothing is sent', limit, async (t) => {
    const ends = pty(t);
    if (ends === undefined) {
      return;
    }
    await using bench = await openAt(ends.a, 1, { returnWithin: 200 });
    const trouble = new Promise((resolve) => bench.onTrouble(resolve));
    await ends.unplug();
    const told = await codeOf(trouble);
    await ends.replug();
    expect(told, 'trouble').to.equal('done');
    expect(bench.health.trouble?.code, 'code').to.equal('MB-LINK-DOWN');
  });

  it('says why it can not be opened and what to do', limit, async (t) => {
    expect(await codeOf(openAt('/dev/no-such-port', 1)), 'missing').to.match(
      /^MB-LINK-OPEN .*no-such-port.*No such file/,
    );
    expect(await codeOf(openAt(__filename, 1)), 'no port').to.match(/^MB-LINK-OPEN .*ioctl/);
    const ends = pty(t);
    if (ends !== undefined) {
      await using _ = await openAt(ends.a, 1);
      expect(await codeOf(openAt(ends.a, 2)), 'taken').to.match(/^MB-LINK-OPEN .*lock/i);
    }
  });

  it('lets its process end by itself', limit, async (t) => {
    const ends = pty(t);
    if (ends === undefined) {
      return;
    }
    await using device = await openAt(ends.b, 2, { role: 'device' });
    const arrived = new Promise<string>((resolve) => device.onMessage((message) => resolve(textOf(message))));
    const { code, output } = await runChild('lines/serial-user', [ends.a], 20_000);
    expect(output, 'output').to.equal('closed\n');
    expect(code, 'exit code').to.equal(0);
    expect(await arrived, 'message').to.equal('\u00dd\u0001');
  });
});

describe('a pair of pseudo-terminals', () => {
  for (const by of ['socat', 'python3'] as const) {
    it(`is made by ${by}, unplugged, plugged in again, and leaves nothing behind`, limit, async (t) => {
      const pair = await openPtyPair(by);
      if ('missing' in pair) {
        t.skip(pair.missing);
        return;
      }
      const exchange = async () => {
        await using bench = await openAt(pair.a, 1);
        await using device = await openAt(pair.b, 2, { role: 'device' });
        const arrived = new Promise<string>((resolve) => device.onMessage((message) => resolve(textOf(message))));
        await bench.send(Uint8Array.of(0x31));
        return arrived;
      };
      expect(await exchange(), 'first').to.equal('1');
      await pair.unplug();
      expect(existsSync(pair.a), 'unplugged').to.equal(false);
      await pair.replug();
      expect(await exchange(), 'second').to.equal('1');
      await pair.close();
      expect(existsSync(pair.b), 'gone').to.equal(false);
    });
  }
});
