import type { LinkRole, WireLink } from '../../../hardware';
import { type BenchFile, declaredLink, realChance, realTime } from '../../bench';
import type { Journal } from '../../terms';

/** The wires of a bench, open, by the name of the Device at their end; several Devices may share one. */
export interface OpenWires {
  readonly byDevice: ReadonlyMap<string, WireLink>;
  close(): Promise<void>;
}

export interface WireOptions {
  readonly role: LinkRole;
  readonly journal: Journal;
  /** Where this end is, in place of what the bench file says: the path of a serial port, or host and port. */
  readonly at?: string;
}

/**
 * Opens what the bench file's Devices are linked by; Devices in memory have no wire.
 *
 * @throws LinkError where a port or broker can't be reached, ConfigError where the bench file names a secret that isn't there
 */
export async function openWires(file: BenchFile, { role, journal, at }: WireOptions): Promise<OpenWires> {
  const ports = { timers: realTime, entropy: realChance, journal };
  const byDevice = new Map<string, WireLink>();
  const toClose: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of toClose.splice(0).reverse()) {
      await closeOne();
    }
  };
  try {
    for (const [name, link] of Object.entries(file.links)) {
      const open = await declaredLink(link).open({ ports, role, ...(at === undefined ? {} : { at }) });
      toClose.push(() => open.close());
      for (const device of file.devices.filter((each) => each.link === name)) {
        byDevice.set(device.name, await open.wireTo(device.id));
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { byDevice, close };
}
