import { EventEmitter } from 'node:events';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { wallTimers } from '../link/wall-timers';
import { openPtyPair } from '../testing/lines/pty-pair';
import { startedOnce } from '../testing/started-once';
import { pollerOf, waitForBoth } from './poller-fix';

class Poller extends EventEmitter {
  readonly asked: number[] = [];
  poll(events: number): void {
    this.asked.push(events);
  }
}

describe('the poller of a serial port', () => {
  it('waits for what is asked and for what somebody waits for already', () => {
    const poller = new Poller();
    waitForBoth(poller);
    poller.poll(1);
    poller.on('writable', () => undefined);
    poller.poll(1);
    poller.poll(4);
    poller.removeAllListeners().on('readable', () => undefined);
    poller.poll(2);
    expect(poller.asked).to.deep.equal([1, 3, 6, 3]);
  });

  it('is found in an open port, and in nothing else', () => {
    const poller = new Poller();
    expect(pollerOf({ port: { poller } })).to.equal(poller);
    for (const none of [undefined, null, 'port', {}, { port: null }, { port: {} }, { port: { poller: {} } }]) {
      expect(pollerOf(none)).to.equal(undefined);
    }
  });

  describe('on a line', () => {
    const pairFor = startedOnce(() => openPtyPair());

    for (const mended of [true, false]) {
      it(`${mended ? 'goes on' : 'without this would not go on'} with a write that waits for room while a read waits`, async (t) => {
        const pair = pairFor(t);
        if (pair === undefined) {
          return;
        }
        const { SerialPort } = await import('serialport');
        const port = new SerialPort({ path: pair.a, baudRate: 115_200, autoOpen: false });
        await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())));
        // A write that is given up when the port is closed.
        port.on('error', () => undefined);
        const far = openSync(pair.b, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
        t.after(() => closeSync(far));
        t.after(() => new Promise<void>((resolve) => port.close(() => resolve())));
        const poller = pollerOf(port) as NonNullable<ReturnType<typeof pollerOf>> & EventEmitter;
        expect(poller, 'a poller').not.to.equal(undefined);
        if (mended) {
          waitForBoth(poller);
        }
        let written = false;
        port.write(Buffer.alloc(400_000), () => {
          written = true;
        });
        await wallTimers.sleep(300);
        expect(written, 'the line is full').to.equal(false);
        poller.once('readable', () => undefined);
        const room = Buffer.alloc(65_536);
        for (let waited = 0; waited < 1500 && !written; waited += 5) {
          readAll(far, room);
          await wallTimers.sleep(5);
        }
        expect(written, 'written').to.equal(mended);
      });
    }
  });
});

function readAll(far: number, room: Buffer): void {
  try {
    while (readSync(far, room) > 0) {
      // All that is there.
    }
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).to.equal('EAGAIN');
  }
}
