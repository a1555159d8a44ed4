import { after, describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { connectAsync } from 'mqtt';
import { wallTimers } from '../../../hardware';
import { startMosquitto, type TestMosquitto } from '../../../hardware/testing';
import { inFull } from '../../terms/testing';
import { type EmulatorProcess, startEmulator } from '../testing/emulator-process';
import { count, early, FaultBed, most, orItsShare, rightAgain, some, summary } from '../testing/fault-bed';

const limit = { timeout: 300_000 };

interface Bed {
  readonly mosquitto: TestMosquitto;
  readonly bench: string;
  readonly emulator: EmulatorProcess;
}

describe('a part of the suite through a broker that goes wrong', { concurrency: 3 }, () => {
  const bed = new FaultBed();
  after(() => bed.close());

  async function through(t: TestContext, version: '5' | '3.1.1'): Promise<Bed | undefined> {
    const mosquitto = await startMosquitto();
    if ('missing' in mosquitto) {
      t.skip(mosquitto.missing);
      return undefined;
    }
    t.after(() => mosquitto.close());
    const bench = bed.bench(`{ mqtt: { url: "${mosquitto.url}", site: lab1, version: "${version}" } }`);
    return { mosquitto, bench, emulator: await emulatorFor(t, bench) };
  }

  async function emulatorFor(t: TestContext, bench: string): Promise<EmulatorProcess> {
    const emulator = await startEmulator(bench, []);
    t.after(() => emulator.kill());
    return emulator;
  }

  for (const version of ['5', '3.1.1'] as const) {
    it(
      `MQTT ${version}, the broker is killed and started again, twice: nothing is charged to a Device, and what follows is right`,
      limit,
      async (t) => {
        const line = await through(t, version);
        if (line === undefined) {
          return;
        }
        const running = bed.start(line.bench, some, 180_000);
        for (const at of [early, 2 * early]) {
          await running.scenarios(at);
          await line.mosquitto.kill();
          await wallTimers.sleep(300);
          await line.mosquitto.start();
        }
        const run = await running.ended;
        const compared = await bed.compare(run, some, line.mosquitto.url, ['error', 'inconclusive']);
        expect(count(run, 'link-down'), 'seen').to.be.greaterThan(1);
        rightAgain(run, compared, 4);
        t.diagnostic(summary(run, compared));
        await line.emulator.stop();
      },
    );
  }

  it(
    'MQTT 5, the broker is killed for good: the rest is in error and names it, and does not each wait its deadline',
    limit,
    async (t) => {
      const line = await through(t, '5');
      if (line === undefined) {
        return;
      }
      const running = bed.start(line.bench, some, 90_000);
      await running.scenarios(early);
      await line.mosquitto.kill();
      const run = await running.ended;
      const compared = await bed.compare(run, some, line.mosquitto.url, ['error']);
      expect(compared.differing.length, 'the rest').to.be.greaterThan(orItsShare(20));
      t.diagnostic(summary(run, compared));
      await line.emulator.stop();
    },
  );

  it(
    'MQTT 5, the far end is killed and started again: what it had begun ends in error, and all that follows is right',
    limit,
    async (t) => {
      const line = await through(t, '5');
      if (line === undefined) {
        return;
      }
      const running = bed.start(line.bench, some, 180_000);
      await running.scenarios(early);
      await line.emulator.kill();
      const second = await emulatorFor(t, line.bench);
      const run = await running.ended;
      const compared = await bed.compare(run, some, line.mosquitto.url, ['error']);
      expect(compared.differing.length, 'what was under way').to.be.greaterThan(0);
      rightAgain(run, compared, 4);
      t.diagnostic(summary(run, compared));
      await second.stop();
    },
  );

  it('MQTT 5, all that Devices say comes twice: each is taken once, by its sequence', limit, async (t) => {
    const line = await through(t, '5');
    if (line === undefined) {
      return;
    }
    const doubled = await doubling(t, line.mosquitto, 5);
    const args = [...(inFull ? some : most), '--fault', 'CHF: duplicate'];
    const run = await bed.start(line.bench, args, 240_000).ended;
    const compared = await bed.compare(run, args, line.mosquitto.url, []);
    expect(count(run, 'link-duplicate-removed'), 'removed').to.equal(doubled());
    expect(doubled(), 'doubled').to.be.greaterThan(orItsShare(50));
    expect(run.record.counts.fail, 'a Device that answers twice itself').to.be.greaterThan(0);
    t.diagnostic(summary(run, compared));
    await line.emulator.stop();
  });

  it('MQTT 3.1.1, all that Devices say comes twice: nothing is settled by it, and none fails', limit, async (t) => {
    const line = await through(t, '3.1.1');
    if (line === undefined) {
      return;
    }
    await doubling(t, line.mosquitto, 4);
    const run = await bed.start(line.bench, some, 90_000).ended;
    const compared = await bed.compare(run, some, line.mosquitto.url, ['inconclusive', 'error']);
    const { differing } = compared;
    expect(count(run, 'link-possible-duplicate'), 'marked').to.be.greaterThan(orItsShare(50));
    expect(differing.length, 'in doubt').to.be.greaterThan(orItsShare(20));
    expect(
      differing.filter(({ reason }) => !reason.includes('possible transport duplicate')),
      'why',
    ).to.deep.equal([]);
    t.diagnostic(summary(run, compared));
    await line.emulator.stop();
  });
});

/** A client that says everything again that Devices say, as it was said; returns how often it did. */
async function doubling(t: TestContext, { url }: TestMosquitto, protocolVersion: 4 | 5): Promise<() => number> {
  const client = await connectAsync(url, { protocolVersion, reconnectPeriod: 0 });
  t.after(() => client.endAsync(true));
  const said = new Set<string>();
  let doubled = 0;
  client.on('message', (topic, payload, { properties }) => {
    const once = `${topic} ${payload.toString('hex')} ${JSON.stringify(properties?.userProperties)}`;
    if (!said.delete(once)) {
      said.add(once);
      doubled++;
      const { userProperties, contentType } = properties ?? {};
      client.publish(topic, payload, {
        qos: 1,
        ...(protocolVersion === 5 && userProperties && contentType
          ? { properties: { userProperties, contentType } }
          : {}),
      });
    }
  });
  await client.subscribeAsync(['gbcs/v1/lab1/+/rsp', 'gbcs/v1/lab1/+/alert'], { qos: 1 });
  return () => doubled;
}
