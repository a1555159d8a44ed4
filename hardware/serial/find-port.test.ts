import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { tell } from '../../src/terms';
import { findPort, listPorts, type PortSelector } from './find-port';

/** A system root with two adapters of one make, one of another, a soldered port and a console without a device. */
async function systemTree(root: string): Promise<void> {
  const adapters = [
    ['ttyUSB0', 'devices/usb1/1-1', '0403', '6001', 'A900'],
    ['ttyUSB1', 'devices/usb1/1-2', '0403', '6001', 'B700'],
    ['ttyACM0', 'devices/usb1/1-3', '1366', '0105', '0007'],
  ] as const;
  for (const [name, at, vendor, product, serial] of adapters) {
    const usb = join(root, 'sys', at);
    const device = join(usb, '1-x:1.0', name);
    await mkdir(device, { recursive: true });
    await writeFile(join(usb, 'idVendor'), `${vendor}\n`);
    await writeFile(join(usb, 'idProduct'), `${product}\n`);
    await writeFile(join(usb, 'serial'), `${serial}\n`);
    await terminal(root, name, device);
  }
  const soldered = join(root, 'sys/devices/platform/serial8250');
  await mkdir(soldered, { recursive: true });
  await terminal(root, 'ttyS0', soldered);
  await mkdir(join(root, 'sys/class/tty/tty1'), { recursive: true });
}

async function terminal(root: string, name: string, device: string): Promise<void> {
  const link = join(root, 'sys/class/tty', name, 'device');
  await mkdir(dirname(link), { recursive: true });
  await symlink(device, link);
}

describe('finding a port', { skip: process.platform !== 'linux' && 'sysfs is on Linux only' }, () => {
  let root = '';
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'meterbench-sys-'));
    await systemTree(root);
  });
  after(() => rm(root, { recursive: true, force: true }));

  const failure = (selector: PortSelector) => findPort(selector, root).then(String, tell);

  it('takes a path as it is', async () => {
    expect(await findPort({ path: '/dev/ttyAMA0' }, root), 'path').to.equal('/dev/ttyAMA0');
  });

  it('finds a USB adapter by vendor, product and serial number', async () => {
    expect(await findPort({ vendor: '1366', product: '0105' }, root), 'one of its make').to.equal('/dev/ttyACM0');
    expect(await findPort({ vendor: '0403', product: '6001', serial: 'B700' }, root), 'by number').to.equal(
      '/dev/ttyUSB1',
    );
  });

  it('says what is missing, or that more than one answers', async () => {
    expect(await failure({ vendor: 'FFFF', product: '0001' }), 'none').to.match(
      /MB-LINK-OPEN: Link usb FFFF:0001: no such/,
    );
    expect(await failure({ vendor: '0403', product: '6001' }), 'two').to.match(/ttyUSB0 .*A900.*ttyUSB1 .*B700/);
  });

  it('lists what is a port, and nothing else', async () => {
    const paths = (await listPorts(root)).map(({ path }) => path);
    expect(paths, 'paths').to.deep.equal(['/dev/ttyACM0', '/dev/ttyS0', '/dev/ttyUSB0', '/dev/ttyUSB1']);
    expect(await listPorts(join(root, 'nowhere')), 'no sysfs').to.deep.equal([]);
  });
});
