import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { startMosquitto } from '../../../hardware/mqtt/mosquitto-for-tests';
import { openPtyPair } from '../../../hardware/serial/pty-pair';
import { end } from '../../../hardware/testing/child';
import { freePort } from '../../../hardware/testing/free-port';
import { packageRoot } from '../../bench';
import type { RunRecord } from '../../evidence';

const command = join(packageRoot, 'bin', 'meterbench.cjs');
const limit = { timeout: 240_000 };

/** The shipped emulated bench, with every Device (or those named) on one link. */
async function benchOn(link: string, only?: readonly string[]): Promise<string> {
  const shipped = await readFile(join(packageRoot, 'hardware', 'benches', 'emulated.yaml'), 'utf8');
  const lines = shipped.split('\n').flatMap((line) => {
    const name = /^ {2}- \{ name: (\w+), .*emulate:/.exec(line)?.[1];
    if (name === undefined) {
      return [line];
    }
    return only === undefined || only.includes(name) ? [line.replace(/ \}$/, ', link: wire }')] : [];
  });
  const trimmed = only === undefined ? lines : lines.map((line) => onlyResponsibleFor(line, only));
  return trimmed.join('\n').replace('devices:', `links:\n  wire: ${link}\n\ndevices:`);
}

const onlyResponsibleFor = (line: string, only: readonly string[]): string =>
  line.replace(/responsibleFor: \[([^\]]*)\]/, (_, names: string) => {
    const kept = names.split(', ').filter((name) => only.includes(name));
    return `responsibleFor: [${kept.join(', ')}]`;
  });

describe('the whole suite over every link', () => {
  let folder: string;
  let inMemory: readonly string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meterbench-links-'));
    inMemory = verdictsOf(await run(join(packageRoot, 'hardware', 'benches', 'emulated.yaml'), []));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function run(bench: string, more: readonly string[]): Promise<RunRecord> {
    const out = await mkdtemp(join(folder, 'run-'));
    const all = ['run', '--bench', bench, '--at', '2021-11-04', '--report', 'none', '--quiet', '--out', out, ...more];
    const child = spawn(process.execPath, [command, ...all], { stdio: ['ignore', 'pipe', 'pipe'] });
    const told: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => told.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
    await once(child, 'exit');
    const [run] = await readdir(out);
    expect(run, Buffer.concat(told).toString()).to.be.a('string');
    return JSON.parse(await readFile(join(out, run ?? '', 'run.json'), 'utf8')) as RunRecord;
  }

  /** Starts the emulator in another process, and waits until it says that it is there. */
  async function emulate(bench: string, more: readonly string[]): Promise<ChildProcess> {
    const child = spawn(process.execPath, [command, 'emulate', '--bench', bench, ...more], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
    const ready = once(child.stdout, 'data').then(() => true);
    const gone = once(child, 'exit').then(() => false);
    expect(await Promise.race([ready, gone]), `emulator: ${Buffer.concat(told).toString()}`).to.equal(true);
    return child;
  }

  async function sameOver(link: string, emulatorFlags: readonly string[]): Promise<void> {
    const bench = join(await mkdtemp(join(folder, 'bench-')), 'bench.yaml');
    await writeFile(bench, await benchOn(link));
    const emulator = await emulate(bench, emulatorFlags);
    try {
      const there = verdictsOf(await run(bench, []));
      const differing = there.filter((line) => !inMemory.includes(line));
      expect([differing, there.length], 'the same verdicts as in memory').to.deep.equal([[], inMemory.length]);
    } finally {
      const ended = once(emulator, 'exit');
      emulator.kill('SIGTERM');
      expect((await ended)[0], 'the emulator ends by itself').to.equal(0);
    }
  }

  it('judges something in memory', () => {
    expect(inMemory.filter((line) => line.endsWith('pass')).length, 'passes').to.be.greaterThan(40);
  });

  it('a serial line', limit, async (t: TestContext) => {
    const pair = await openPtyPair();
    if ('missing' in pair) {
      t.skip(pair.missing);
      return;
    }
    try {
      await sameOver(`{ serial: { path: ${pair.a} } }`, ['--port', pair.b]);
    } finally {
      await pair.close();
    }
  });

  it('an embedded broker, MQTT 3.1.1', limit, async () => {
    await sameOver(`{ mqtt: { url: "mqtt://127.0.0.1:${await freePort()}", site: lab1 } }`, ['--embedded-broker']);
  });

  it('Mosquitto, MQTT 5 with TLS and client certificates', limit, async (t: TestContext) => {
    const broker = await startMosquitto({ tls: true });
    if ('missing' in broker) {
      t.skip(broker.missing);
      return;
    }
    try {
      const { certificates } = broker;
      const files = `ca: ${certificates?.ca}, certificate: ${certificates?.client.certificate}, key: ${certificates?.client.key}`;
      await sameOver(`{ mqtt: { url: "${broker.url}", site: lab1, version: "5", ${files} } }`, []);
    } finally {
      await broker.close();
    }
  });

  it('GFI text lines on a serial line, by a smoke set', limit, async (t: TestContext) => {
    const pair = await openPtyPair();
    if ('missing' in pair) {
      t.skip(pair.missing);
      return;
    }
    const bench = join(await mkdtemp(join(folder, 'bench-')), 'bench.yaml');
    await writeFile(bench, await benchOn(`{ serial: { path: ${pair.a}, framing: gfi } }`, ['ESME']));
    const emulator = await emulate(bench, ['--port', pair.b]);
    try {
      const { scenarios } = await run(bench, [
        '--tags',
        '@MP105-R7 or @MP105-R2',
        '--name',
        'ESME$',
        '--name',
        'nine SMI',
      ]);
      const told = scenarios.map(({ name, verdict, reason }) => `${name}: ${verdict} ${reason}`);
      expect(scenarios.filter(({ verdict }) => verdict === 'pass').length, told.join('\n')).to.be.greaterThan(1);
      expect(
        scenarios.filter(({ verdict }) => verdict === 'fail'),
        told.join('\n'),
      ).to.deep.equal([]);
    } finally {
      await end(emulator);
      await pair.close();
    }
  });
});

/** Each scenario with its verdict, so that a difference is named. */
function verdictsOf({ scenarios }: RunRecord): readonly string[] {
  return scenarios.map(({ feature, line, name, verdict }) => `${feature}:${line} ${name}: ${verdict}`);
}
