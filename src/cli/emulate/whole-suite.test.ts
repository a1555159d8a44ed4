import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { freePort, openPtyPair, startMosquitto } from '../../../hardware/testing';
import type { RunRecord } from '../../evidence';
import { inFull } from '../../terms/testing';
import { startEmulator } from '../testing/emulator-process';
import { inMemory } from '../testing/in-memory';
import { linkedBench } from '../testing/linked-bench';
import { runToEnd, verdictsOf } from '../testing/run-process';

const limit = { timeout: 240_000 };

/** All features; in the short form, scenarios of every Device Type with every kind of message, Alert and lab control. */
const part = inFull
  ? []
  : [
      'BASE-devices/reads-its-firmware-version',
      'BASE-devices/sets-its-clock',
      'BASE-devices/receives-an-image',
      'BASE-devices/activates-firmware',
      'SECMP0007-firmware-over-the-air/by-the-hub',
    ].map((name) => `features/${name}.feature`);

describe(`${inFull ? 'the whole suite' : 'a part of the suite'} over every link`, () => {
  let folder: string;
  let memory: readonly string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meterbench-links-'));
    memory = verdictsOf(await inMemory(part));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const run = async (bench: string, args: readonly string[]): Promise<RunRecord> =>
    (await runToEnd({ folder, bench, args, within: limit.timeout })).record;

  async function sameOver(link: string, emulatorFlags: readonly string[]): Promise<void> {
    const bench = linkedBench(folder, link);
    const emulator = await startEmulator(bench, emulatorFlags);
    try {
      const record = await run(bench, part);
      const there = verdictsOf(record.scenarios);
      const differing = there.flatMap((line, index) =>
        memory.includes(line) ? [] : [`${line} (${record.scenarios[index]?.reason})`],
      );
      expect([differing, there.length], 'the same verdicts as in memory').to.deep.equal([[], memory.length]);
    } finally {
      await emulator.stop();
    }
  }

  it('judges something in memory', () => {
    expect(memory.filter((line) => line.endsWith('pass')).length, 'passes').to.be.greaterThan(40);
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

  it('a TCP connection', limit, async () => {
    await sameOver(`{ tcp: { host: 127.0.0.1, port: ${await freePort()} } }`, []);
  });

  it('GFI text lines on a serial line, by a smoke set', limit, async (t: TestContext) => {
    const pair = await openPtyPair();
    if ('missing' in pair) {
      t.skip(pair.missing);
      return;
    }
    try {
      await smokeOver(`{ serial: { path: ${pair.a}, framing: gfi } }`, ['--port', pair.b]);
    } finally {
      await pair.close();
    }
  });

  it('GFI text lines on a TCP connection, by a smoke set', limit, async () => {
    await smokeOver(`{ tcp: { host: 127.0.0.1, port: ${await freePort()}, framing: gfi } }`, []);
  });

  /** Of what passes in memory some, in real time: nothing drives a clock over lines that carry messages only. */
  async function smokeOver(link: string, emulatorFlags: readonly string[]): Promise<void> {
    const bench = linkedBench(folder, link, ['ESME']);
    const emulator = await startEmulator(bench, emulatorFlags);
    try {
      const chosen = ['--tags', '@MP105-R7 or @MP105-R2', '--name', 'ESME$', '--name', 'nine SMI'];
      const { scenarios } = await run(bench, chosen);
      const told = scenarios.map(({ name, verdict, reason }) => `${name}: ${verdict} ${reason}`);
      expect(scenarios.filter(({ verdict }) => verdict === 'pass').length, told.join('\n')).to.be.greaterThan(1);
      expect(
        scenarios.filter(({ verdict }) => verdict === 'fail'),
        told.join('\n'),
      ).to.deep.equal([]);
    } finally {
      await emulator.stop();
    }
  }
});
