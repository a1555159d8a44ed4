import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { MeterbenchError } from '../../../src/terms';
import { wallTimers } from '../../link/wall-timers';
import { end, type Missing, programPath } from '../child';
import { freePort } from '../free-port';
import { makeTestCertificates, type TestCertificates } from './certificates';

export interface TestMosquitto extends AsyncDisposable {
  /** `mqtt://localhost:…`, or `mqtts://` with TLS. */
  readonly url: string;
  /** With TLS: made for this broker; it wants a client certificate of this CA. */
  readonly certificates: TestCertificates | undefined;
  /** Ends it at once, without goodbye to anybody and without keeping anything. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

const readyWithin = 5000;

/** Starts Debian's mosquitto on a loopback port, with a configuration of its own in a temporary folder. */
export async function startMosquitto({ tls = false, anonymous = true } = {}): Promise<TestMosquitto | Missing> {
  const needed = ['mosquitto', ...(tls ? ['openssl'] : [])].filter((name) => programPath(name) === undefined);
  const program = programPath('mosquitto');
  if (program === undefined || needed.length > 0) {
    return { missing: `no ${needed.join(' and no ')} here: apt-get install ${needed.join(' ')}` };
  }
  const folder = await mkdtemp(join(tmpdir(), 'meterbench-mosquitto-'));
  await chmod(folder, 0o755);
  const certificates = tls ? await makeTestCertificates(folder) : undefined;
  const port = await freePort();
  const config = join(folder, 'mosquitto.conf');
  await writeFile(config, configText(port, folder, anonymous, certificates));
  let child: ChildProcess | undefined;
  const start = async () => {
    child = await launch(program, config, port, folder);
  };
  const kill = async () => {
    if (child !== undefined) {
      await end(child, 'SIGKILL');
    }
  };
  const close = async () => {
    await kill();
    await rm(folder, { recursive: true, force: true });
  };
  await start();
  return {
    url: `${tls ? 'mqtts' : 'mqtt'}://localhost:${port}`,
    certificates,
    kill,
    start,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function configText(
  port: number,
  folder: string,
  anonymous: boolean,
  certificates: TestCertificates | undefined,
): string {
  const lines = [
    'per_listener_settings false',
    `listener ${port} 127.0.0.1`,
    `allow_anonymous ${anonymous}`,
    'set_tcp_nodelay true',
    'persistence false',
    'max_queued_messages 10000',
    `log_dest file ${join(folder, 'log')}`,
    // It gives up being root otherwise, and then can't read its own keys.
    ...(userInfo().username === 'root' ? ['user root'] : []),
    ...(certificates === undefined
      ? []
      : [
          `cafile ${certificates.ca}`,
          `certfile ${certificates.broker.certificate}`,
          `keyfile ${certificates.broker.key}`,
          'require_certificate true',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

async function launch(program: string, config: string, port: number, folder: string): Promise<ChildProcess> {
  const child = spawn(program, ['-c', config], { stdio: 'ignore' });
  for (let waited = 0; waited < readyWithin && child.exitCode === null; waited += 10) {
    if (await accepts(port)) {
      return child;
    }
    await wallTimers.sleep(10);
  }
  await end(child);
  const log = await readFile(join(folder, 'log'), 'utf8').catch(() => 'no log');
  throw new MeterbenchError({ code: 'MB-MOSQUITTO', blame: 'suite', message: `mosquitto didn't start: ${log}` });
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
