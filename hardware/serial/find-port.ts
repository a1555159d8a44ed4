import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LinkError } from '../link/link-error';

/** Which port: its path, or the USB adapter's vendor and product (4 hex digits each) and serial number. */
export type PortSelector =
  | { readonly path: string }
  | { readonly vendor: string; readonly product: string; readonly serial?: string };

export interface FoundPort {
  readonly path: string;
  readonly vendor?: string;
  readonly product?: string;
  readonly serial?: string;
}

/** @throws LinkError `MB-LINK-OPEN` where no port answers the description, or more than one */
export async function findPort(selector: PortSelector, systemRoot = '/'): Promise<string> {
  if ('path' in selector) {
    return selector.path;
  }
  const same = (found: string | undefined, wanted: string) => found?.toLowerCase() === wanted.toLowerCase();
  const found = (await listPorts(systemRoot)).filter(
    ({ vendor, product, serial }) =>
      same(vendor, selector.vendor) &&
      same(product, selector.product) &&
      (selector.serial === undefined || serial === selector.serial),
  );
  const [first, second] = found;
  const name = `usb ${selector.vendor}:${selector.product}${selector.serial === undefined ? '' : ` ${selector.serial}`}`;
  if (first === undefined) {
    throw new LinkError(
      'MB-LINK-OPEN',
      name,
      'no such adapter is plugged in',
      'Plug it in, or correct it in the bench file',
    );
  }
  if (second !== undefined) {
    const all = found.map(({ path, serial }) => `${path} (serial number ${serial ?? 'none'})`).join(', ');
    throw new LinkError('MB-LINK-OPEN', name, `${found.length} such adapters: ${all}`, 'Add the serial number');
  }
  return first.path;
}

/**
 * All serial ports of this machine with what their USB adapter says of itself. On Linux this reads sysfs: the list of
 * the serialport package ends the whole process where `udevadm` isn't installed.
 */
export async function listPorts(systemRoot = '/'): Promise<readonly FoundPort[]> {
  if (process.platform !== 'linux') {
    const { SerialPort } = await import('serialport');
    return (await SerialPort.list()).map(({ path, vendorId, productId, serialNumber }) =>
      port(path, vendorId, productId, serialNumber),
    );
  }
  const terminals = join(systemRoot, 'sys/class/tty');
  const names = await readdir(terminals).catch(() => []);
  const ports = await Promise.all(names.sort().map((name) => describe(join(terminals, name), join('/dev', name))));
  return ports.filter((each) => each !== undefined);
}

/** Climbs from the terminal's device to the USB device it belongs to; a terminal without a device is no port. */
async function describe(terminal: string, path: string): Promise<FoundPort | undefined> {
  const device = await realpath(join(terminal, 'device')).catch(() => undefined);
  if (device === undefined) {
    return undefined;
  }
  for (let folder = device, climbed = 0; climbed < 6; folder = dirname(folder), climbed++) {
    const vendor = await line(join(folder, 'idVendor'));
    if (vendor !== undefined) {
      return port(path, vendor, await line(join(folder, 'idProduct')), await line(join(folder, 'serial')));
    }
  }
  return port(path);
}

function port(path: string, vendor?: string, product?: string, serial?: string): FoundPort {
  return {
    path,
    ...(vendor === undefined ? {} : { vendor }),
    ...(product === undefined ? {} : { product }),
    ...(serial === undefined ? {} : { serial }),
  };
}

async function line(file: string): Promise<string | undefined> {
  return (await readFile(file, 'utf8').catch(() => undefined))?.trim();
}
