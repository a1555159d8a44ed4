import type { TestContext } from 'node:test';
import { freePort, type LineRelay, openPtyRelay, openTcpRelay } from '../../../hardware/testing';
import { type EmulatorProcess, startEmulator } from './emulator-process';
import type { FaultBed } from './fault-bed';

/** Lines of octets that a relay can stand in. */
export const lineKinds = ['serial', 'tcp'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Emulated Devices in another process, at the far end of a line that can be made to go wrong. */
export interface LineBed {
  readonly relay: LineRelay;
  /** Path of the bench file, and name of the link. */
  readonly bench: string;
  readonly link: string;
  readonly emulator: EmulatorProcess;
  /** Starts another emulator at the same end; the first one has to have ended. */
  emulateAgain(): Promise<EmulatorProcess>;
}

/** Opens one for the length of a test; where this machine can't, the test is skipped with the reason. */
export function lineBed(t: TestContext, bed: FaultBed, kind: LineKind): Promise<LineBed | undefined> {
  return kind === 'serial' ? serialBed(t, bed) : tcpBed(t, bed);
}

async function serialBed(t: TestContext, bed: FaultBed): Promise<LineBed | undefined> {
  const relay = await openPtyRelay();
  if ('missing' in relay) {
    t.skip(relay.missing);
    return undefined;
  }
  t.after(() => relay.close());
  const bench = bed.bench(`{ serial: { path: ${relay.bench} } }`);
  const emulateAgain = () => emulate(t, bench, relay.far);
  return { relay, bench, link: relay.bench, emulator: await emulateAgain(), emulateAgain };
}

async function tcpBed(t: TestContext, bed: FaultBed): Promise<LineBed> {
  const [near, far] = [await freePort(), await freePort()];
  const bench = bed.bench(`{ tcp: { host: 127.0.0.1, port: ${near} } }`);
  const emulateAgain = () => emulate(t, bench, `127.0.0.1:${far}`);
  // What connects needs somebody who listens: the emulator stands before the relay does.
  const emulator = await emulateAgain();
  const relay = await openTcpRelay(near, far);
  t.after(() => relay.close());
  return { relay, bench, link: `tcp://${relay.bench}`, emulator, emulateAgain };
}

async function emulate(t: TestContext, bench: string, at: string): Promise<EmulatorProcess> {
  const emulator = await startEmulator(bench, ['--port', at]);
  t.after(() => emulator.kill());
  return emulator;
}
