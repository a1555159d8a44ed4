import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { freePort } from '../testing/free-port';
import { gbcsMessage } from '../testing/gbcs-messages';
import { startMosquitto } from '../testing/mqtt/mosquitto';
import { mqttEnd } from '../testing/mqtt/mqtt-ends';
import { outcomeOf } from '../testing/outcome-of';
import { startedOnce } from '../testing/started-once';
import { until } from '../testing/until';
import { readSecret } from './broker/secret';

const limit = { timeout: 30_000 };
const opening = (url: string, tuning: Parameters<typeof mqttEnd>[2] = {}) => outcomeOf(mqttEnd(url, 'bench', tuning));

describe('a broker that wants TLS and a client certificate', () => {
  const brokerFor = startedOnce(() => startMosquitto({ tls: true }));

  const ready = (t: TestContext) => {
    const broker = brokerFor(t);
    if (broker?.certificates === undefined) {
      return undefined;
    }
    const { ca, client, otherCa } = broker.certificates;
    const identity = { certificate: { file: client.certificate }, key: { file: client.key } };
    return { url: broker.url, ca: { file: ca }, otherCa: { file: otherCa }, identity };
  };

  it('lets a client with both in, over MQTT 5', limit, async (t) => {
    const made = ready(t);
    if (made === undefined) {
      return;
    }
    const tls = { ca: made.ca, ...made.identity };
    const bench = await mqttEnd(made.url, 'bench', { tls });
    const device = await mqttEnd(made.url, 'device', { tls });
    await bench.link.send(gbcsMessage('command', 1));
    await until(() => device.arrived.length > 0);
    expect(device.arrived.length, 'arrived').to.equal(1);
    expect(bench.ports.kinds('link-up')[0]?.['protocol'], 'protocol').to.equal('5');
    await Promise.all([bench.close(), device.close()]);
  });

  it('is refused by a client that does not know its CA, and refuses one without a certificate', limit, async (t) => {
    const made = ready(t);
    if (made === undefined) {
      return;
    }
    const unknown = await opening(made.url, { tls: { ca: made.otherCa, ...made.identity } });
    expect(unknown, 'other CA').to.match(/^MB-LINK-OPEN Link mqtts:.*certificate/);
    const nameless = await opening(made.url, { tls: { ca: made.ca } });
    expect(nameless, 'no certificate').to.match(/^MB-LINK-OPEN Link mqtts:/);
  });
});

describe('access to a broker', () => {
  it('is refused for a wrong password, at once and by name', limit, async (t) => {
    const broker = await startMosquitto({ anonymous: false });
    if ('missing' in broker) {
      t.skip(broker.missing);
      return;
    }
    process.env['MB_TEST_PASSWORD'] = 'wrong';
    for (const protocol of [5, 4, 'auto'] as const) {
      const refused = await opening(broker.url, { protocol, username: 'bench', password: { env: 'MB_TEST_PASSWORD' } });
      expect(refused, String(protocol)).to.match(/^MB-LINK-REFUSED .*(authori[sz]ed|password)/i);
    }
    await broker.close();
  });

  it('fails with the reason where nothing listens, and where something else does', limit, async () => {
    expect(await opening(`mqtt://127.0.0.1:${await freePort()}`), 'nothing').to.match(/^MB-LINK-OPEN .*ECONNREFUSED/);
    const sockets = new Set<{ destroy(): void }>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.write('220 mail.example ESMTP\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const nonsense = await opening(`mqtt://127.0.0.1:${port}`, { connectWithin: 500 });
    expect(nonsense, 'a peer that speaks nonsense').to.match(/^MB-LINK-OPEN /);
    for (const socket of sockets) {
      socket.destroy();
    }
    await new Promise((resolve) => server.close(resolve));
  });

  it('takes no secret from the address, and tells none', limit, async () => {
    const withPassword = await opening('mqtt://bench:hunter2@localhost');
    expect(withPassword, 'password in the address')
      .to.match(/^MB-SECRET /)
      .and.not.include('hunter2');
    expect(await opening('http://localhost'), 'no broker').to.match(/^MB-MQTT-URL /);
    expect(await opening('mqtt://localhost', { site: 'a/b' }), 'site').to.match(/^MB-MQTT-SITE /);
    const noFile = await opening('mqtts://localhost', { tls: { ca: { file: '/no/such/ca.pem' } } });
    expect(noFile, 'missing file').to.match(/^MB-SECRET .*ca.pem/);
  });

  it('reads secrets from the environment or a file', async () => {
    process.env['MB_TEST_SECRET'] = 'from the environment';
    const folder = await mkdtemp(join(tmpdir(), 'meterbench-secret-'));
    await writeFile(join(folder, 'secret'), 'from a file\n');
    expect(await readSecret({ env: 'MB_TEST_SECRET' }, 'test'), 'environment').to.equal('from the environment');
    expect(await readSecret({ file: join(folder, 'secret') }, 'test'), 'file').to.equal('from a file');
    expect(await outcomeOf(readSecret({ env: 'MB_TEST_UNSET' }, 'test')), 'unset').to.match(
      /^MB-SECRET .*MB_TEST_UNSET/,
    );
    await rm(folder, { recursive: true });
  });
});
