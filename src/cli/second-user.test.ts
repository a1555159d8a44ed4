import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { connectAsync } from 'mqtt';
import { type EmbeddedBroker, startEmbeddedBroker } from '../../hardware';
import { EmulatorHost, openWires } from '../assembly';
import { packageRoot, parseBenchFile } from '../bench';
import type { RunRecord } from '../evidence';
import { MeterbenchError } from '../terms';
import { commandHere } from './testing/command-here';

const limit = { timeout: 60_000 };
const nonsense = Uint8Array.of(1, 2, 3);

/** The shipped emulated bench with its ESME at a broker. */
function benchAt(url: string): string {
  const shipped = readFileSync(join(packageRoot, 'hardware', 'benches', 'emulated.yaml'), 'utf8');
  const linked = shipped.replace(/^( {2}- \{ name: ESME, .*) \}$/m, '$1, link: far }');
  return linked.replace(
    'devices:',
    `links:\n  far: { mqtt: { url: "${url}", site: lab, version: "3.1.1" } }\n\ndevices:`,
  );
}

describe('meterbench run at a far end that grants no leases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-user-'));
  let broker: EmbeddedBroker;
  let bench: string;
  let stop: () => Promise<void>;
  before(async () => {
    broker = await startEmbeddedBroker();
    bench = join(folder, 'bench.yaml');
    writeFileSync(bench, benchAt(broker.url));
    const file = parseBenchFile(readFileSync(bench, 'utf8'), bench);
    const wires = await openWires(file, { role: 'device', journal: { append: () => {} } });
    const hosted = [...wires.byDevice].map(([name, wire]) => {
      const { control } = wire;
      const onRequest = (handler: (body: unknown) => Promise<unknown>) =>
        control.onRequest(async (body) => {
          if (typeof body === 'object' && body !== null && 'op' in body && body['op'] === 'lease') {
            throw new MeterbenchError({ code: 'MB-LAB-COMMAND', blame: 'bench', message: 'no lab command: lease' });
          }
          return (await handler(body)) as never;
        });
      // What the second user sends isn't for the emulator to count.
      const onMessage = (listener: (message: Uint8Array) => void) =>
        wire.onMessage((message) => message.length > nonsense.length && listener(message));
      const send = (message: Uint8Array) => wire.send(message);
      return [name, { name: wire.name, send, onMessage, control: { onRequest } }] as const;
    });
    const host = new EmulatorHost(file, new Map(hosted));
    stop = async () => {
      host.stop();
      await wires.close();
    };
  });
  after(async () => {
    await stop();
    await broker.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(...dates: readonly string[]) {
    const out = mkdtempSync(join(folder, 'run-'));
    const flags = ['--quiet', '--report', 'none', '--out', out, '--tags', '@MP105-R2', '--name', 'ESME$'];
    const at = dates.flatMap((date) => ['--at', date]);
    const { code, stderr } = await commandHere(['run', '--bench', bench, ...flags, ...at], packageRoot);
    const runs = readdirSync(out).map((name) => ({
      record: JSON.parse(readFileSync(join(out, name, 'run.json'), 'utf8')) as RunRecord,
      journal: readFileSync(join(out, name, 'journal.ndjson'), 'utf8'),
    }));
    return { code, stderr, runs };
  }

  it('tells once that nothing keeps a second run away, and judges as ever', limit, async () => {
    const { code, stderr, runs } = await run('2021-11-04', '2021-11-05');
    expect(stderr).to.equal(
      '! The far end grants no leases for ESME, so nothing keeps a second run away from it: see to it that nobody else uses it.\n' +
        '  Commands of others are watched for, and end the scenario that they meet in error.\n',
    );
    expect([code, runs.length]).to.deep.equal([0, 2]);
    const verdicts = runs.flatMap(({ record }) => record.scenarios.map(({ verdict }) => verdict));
    expect(new Set(verdicts)).to.deep.equal(new Set(['pass']));
    expect(runs[0]?.journal).to.contain('"no-lease"').and.not.to.contain('link-second-user');
  });

  it('ends every scenario in error that a second user meets', limit, async () => {
    const other = await connectAsync(broker.url, { reconnectPeriod: 0 });
    const { devices } = parseBenchFile(readFileSync(bench, 'utf8'), bench);
    const topic = `gbcs/v1/lab/${devices.find(({ name }) => name === 'ESME')?.id}/cmd`;
    const timer = setInterval(() => other.publish(topic, Buffer.from(nonsense), { qos: 1 }), 2);
    const { code, runs } = await run('2021-11-04').finally(() => clearInterval(timer));
    await other.endAsync();
    const [{ record, journal } = { record: undefined, journal: '' }] = runs;
    expect(record?.scenarios.length).to.be.greaterThan(0);
    for (const { name, verdict, reason } of record?.scenarios ?? []) {
      expect(
        [verdict, reason.includes('another client sent this Device a Command')],
        `${name}: ${reason}`,
      ).to.deep.equal(['error', true]);
    }
    expect([code, journal.includes('"link-second-user"')]).to.deep.equal([3, true]);
  });
});
