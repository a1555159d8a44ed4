import { stat } from 'node:fs/promises';
import { LinkError, reasonOf } from '../link/link-error';
import type { ByteBinding, ByteStreams } from '../stream/byte-binding';
import { findPort, type PortSelector } from './find-port';
import { pollerOf, waitForBoth } from './poller-fix';
import { serialAdvice } from './serial-advice';

export interface SerialPortOptions {
  /** By path, or by USB vendor, product and serial number. */
  readonly port: PortSelector;
  /** Bits per second. Default 115,200. */
  readonly baudRate?: number;
  readonly dataBits?: 7 | 8;
  readonly parity?: 'none' | 'even' | 'odd';
  readonly stopBits?: 1 | 2;
  /** `hardware` = RTS/CTS; `software` = XON/XOFF, and the framer must know it too. Default none. */
  readonly flowControl?: 'none' | 'hardware' | 'software';
}

/** A serial port of this machine. It is looked for anew at each opening, so a replugged adapter may change its path. */
export function serialPortBinding(options: SerialPortOptions): ByteBinding {
  const { port, baudRate = 115_200 } = options;
  const name = 'path' in port ? port.path : `usb ${port.vendor}:${port.product}${port.serial ? ` ${port.serial}` : ''}`;
  return {
    name,
    baudRate,
    advice: serialAdvice,
    async connect(signal) {
      const path = await findPort(port);
      signal.throwIfAborted();
      return open(name, path, { ...options, baudRate });
    },
  };
}

async function open(
  name: string,
  path: string,
  {
    baudRate,
    flowControl = 'none',
    dataBits = 8,
    parity = 'none',
    stopBits = 1,
  }: SerialPortOptions & { baudRate: number },
): Promise<ByteStreams> {
  // Loaded here: the native part is only for those who use a port.
  const { SerialPort } = await import('serialport');
  const software = flowControl === 'software';
  const port = new SerialPort({
    path,
    baudRate,
    dataBits,
    parity,
    stopBits,
    rtscts: flowControl === 'hardware',
    xon: software,
    xoff: software,
    autoOpen: false,
    lock: true,
  });
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error ? reject(cannotOpen(name, path, error)) : resolve()));
  });
  const poller = pollerOf(port);
  if (poller !== undefined) {
    waitForBoth(poller);
  }
  const opened = await identity(path);
  return {
    source: port,
    sink: port,
    ...(opened === undefined ? {} : { stillThere: async () => opened === (await identity(path)) }),
    close: () => closed(port),
  };
}

/** What the path stands for now: an adapter that is plugged in again is another one. */
async function identity(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && `${found.dev}:${found.ino}:${found.rdev}`;
}

function closed(port: { readonly isOpen: boolean; close(done: () => void): void }): Promise<void> {
  // Closing a port that has gone calls back with an error or not at all; either way it is free.
  return new Promise((resolve) => (port.isOpen ? port.close(() => resolve()) : resolve()));
}

const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /no such file|not found/i,
    'Check that the adapter is plugged in, and its path; `ls -l /dev/serial/by-id` lists USB ones',
  ],
  [
    /permission denied|access denied/i,
    'Add yourself to the group that owns the port (on Debian: dialout), then log in anew',
  ],
  [/cannot lock|busy|in use/i, 'Another program has the port: end it first'],
  [/inappropriate ioctl/i, 'The path is no serial port: check it in the bench file'],
];

function cannotOpen(name: string, path: string, cause: Error): LinkError {
  const reason = reasonOf(cause);
  const next = remedies.find(([pattern]) => pattern.test(reason))?.[1] ?? 'Check the port in the bench file';
  const what = path === name ? '' : ` (${path})`;
  return new LinkError('MB-LINK-OPEN', name, `it can't be opened${what}: ${reason}`, next, cause);
}
