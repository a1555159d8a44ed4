import type { TestContext } from 'node:test';
import { type LineRelay, openPtyRelay } from '../../../hardware/testing';
import { type EmulatorProcess, startEmulator } from './emulator-process';
import type { FaultBed } from './fault-bed';

/** Emulated Devices in another process, at the far end of a serial line that can be made to go wrong. */
export interface SerialBed {
  readonly relay: LineRelay;
  /** Path of the bench file, and name of the link. */
  readonly bench: string;
  readonly link: string;
  readonly emulator: EmulatorProcess;
  /** Starts another emulator at the same end; the first one has to have ended. */
  emulateAgain(): Promise<EmulatorProcess>;
}

/** Opens one for the length of a test; where this machine can't, the test is skipped with the reason. */
export async function serialBed(t: TestContext, bed: FaultBed): Promise<SerialBed | undefined> {
  const relay = await openPtyRelay();
  if ('missing' in relay) {
    t.skip(relay.missing);
    return undefined;
  }
  t.after(() => relay.close());
  const bench = bed.bench(`{ serial: { path: ${relay.bench} } }`);
  const emulate = async () => {
    const emulator = await startEmulator(bench, ['--port', relay.far]);
    t.after(() => emulator.kill());
    return emulator;
  };
  return { relay, bench, link: relay.bench, emulator: await emulate(), emulateAgain: emulate };
}
