import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { type EmbeddedBroker, type Json, startEmbeddedBroker } from '../../../hardware';
import { freePort, openPtyPair } from '../../../hardware/testing';
import { type CheckResult, examine, exitCodeOf } from '../../analysis/doctor';
import { EmulatorHost, openWires } from '../../assembly';
import {
  CounterStore,
  countersPath,
  defaultBench,
  LeaseBook,
  parseBenchFile,
  realTime,
  takePortLease,
} from '../../bench';
import { entityId, instant } from '../../terms';

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const counters = join(folder, 'counters.json');
const entropy = { bytes: (count: number) => new Uint8Array(count).fill(7) };

const look = (path: string, countersAt = counters, clock: { now(): ReturnType<typeof instant> } = realTime) =>
  examine({ path, countersPath: countersAt, clock });
const of = (results: readonly CheckResult[], check: string) =>
  results.find((result) => result.check === check)?.findings ?? [];
const verdictsOf = (results: readonly CheckResult[]) =>
  Object.fromEntries(results.map(({ check, findings }) => [check, findings.map(({ verdict }) => verdict).join(' ')]));

let made = 0;
const write = (text: string) => {
  const path = join(folder, `bench-${++made}.yaml`);
  writeFileSync(path, text);
  return path;
};
const benchOn = (link: string, { firmware = '01000000', emulate = 'emulate: single-phase-esme, ' } = {}) => `name: lab
seed: lab
links: { line: ${link} }
devices:
  - { name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, link: line, ${emulate}manufacturer: M, model: E, firmware: "${firmware}", gbcs: "4.1", smetsChts: "5.1" }
users:
  - { name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS, responsibleFor: [ESME] }
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 5, delivery: 5 }
`;

describe('The doctor on a bench in memory', () => {
  it('finds nothing to do on the bench that the package brings', async () => {
    const results = await look(defaultBench);
    const verdicts = new Set(results.flatMap(({ findings }) => findings.map(({ verdict }) => verdict)));
    expect([...verdicts].sort()).to.deep.equal(['ok', 'skipped']);
    expect(of(results, 'declared firmware')[0]?.what).to.equal('ESME runs 01000000, as declared');
    expect(exitCodeOf(results)).to.equal(0);
  });

  it('says where a bench file is wrong, and looks no further', async () => {
    const results = await look(write(benchOn('{ serial: { path: /dev/ttyNone, baudRate: 1 } }')));
    expect(of(results, 'bench file')[0]?.what).to.match(/bench-\d+\.yaml:\d+: /);
    expect(new Set(results.slice(1).flatMap(({ findings }) => findings.map(({ verdict }) => verdict)))).to.deep.equal(
      new Set(['skipped']),
    );
    expect(exitCodeOf(results)).to.equal(2);
  });
});

describe('The doctor on a bench with a real Device', () => {
  const real = benchOn('{ serial: { path: /dev/ttyNone } }', {
    emulate: 'certificates: { digitalSignature: a.crt, keyAgreement: b.crt }, capabilities: { "2.1": true }, ',
  });

  it('says first that it needs test credentials, finds what is missing, and sends nothing', async () => {
    const results = await look(write(real));
    expect(results.map(({ check }) => check).slice(0, 2)).to.deep.equal(['bench file', 'test credentials']);
    const [broker, user] = of(results, 'test credentials');
    expect(broker?.what).to.match(/:8: the access control broker has no accessControlBrokerKeys$/);
    expect(broker?.next).to.match(/^ESME must carry test credentials, and the bench hold their private keys/);
    expect(user?.what).to.match(/:7: Supplier has no keys$/);
    expect(of(results, 'keys and certificates')[0]?.what).to.contain("a.crt isn't there");
    expect(of(results, 'declared capabilities')[0]?.what).to.contain('SR2.1');
    expect(verdictsOf(results)).to.include({
      'lease of ports': 'skipped',
      'port or broker': 'skipped',
      'declared firmware': 'skipped',
    });
    expect(exitCodeOf(results)).to.equal(2);
  });

  it('shows the floor of the counters, and warns of one that is ahead of the clock', async () => {
    const ahead = join(folder, 'ahead.json');
    const clock = { now: () => instant(realTime.now() + 100 * 86_400_000) };
    const given = new CounterStore({ path: ahead, clock, block: 1 }).next(
      entityId('90B3D51F30010000'),
      entityId('00DB1234567890A0'),
    );
    const [acb, supplier] = of(await look(write(real), ahead), 'Originator Counters');
    expect(acb).to.deep.include({ verdict: 'ok' });
    expect(acb?.what).to.contain(`none given yet in ${ahead}`);
    expect(supplier?.verdict).to.equal('warning');
    expect(supplier?.what).to.contain(`Supplier (90-B3-D5-1F-30-01-00-00) to ESME: above ${given}`);
  });

  it('refuses a damaged file of counters', async () => {
    const path = join(folder, 'damaged.json');
    writeFileSync(path, '{');
    const results = await look(write(real), path);
    expect(of(results, 'Originator Counters')[0]).to.include({ verdict: 'failed', configuration: true });
  });

  it('refuses a clock that is behind', async () => {
    const path = write(real);
    const later = realTime.now() / 1000 + 5 * 86_400;
    utimesSync(path, later, later);
    expect(of(await look(path), 'clock')[0]?.verdict).to.equal('failed');
  });
});

describe('The doctor on a bench at a broker', { timeout: 60_000 }, () => {
  let broker: EmbeddedBroker;
  before(async () => {
    broker = await startEmbeddedBroker();
  });
  after(() => broker.close());
  const benchAt = (options = {}) => benchOn(`{ mqtt: { url: "${broker.url}", site: lab, version: "3.1.1" } }`, options);

  /** Emulates while `work` is done; grants leases from a book where one is given. */
  async function emulating<T>(work: () => Promise<T>, book?: LeaseBook): Promise<T> {
    const file = parseBenchFile(benchAt(), 'far.yaml');
    const wires = await openWires(file, { role: 'device', journal: { append: () => {} } });
    const hosted = new Map(
      [...wires.byDevice].map(([name, wire]) => [
        name,
        {
          name: wire.name,
          send: (message: Uint8Array) => wire.send(message),
          onMessage: (listener: (message: Uint8Array) => void) => wire.onMessage(listener),
          control: {
            onRequest: (handler: (body: unknown) => Promise<unknown>) =>
              wire.control.onRequest(async (body) => (book?.answer(body) ?? (await handler(body))) as Json),
          },
        },
      ]),
    );
    const host = new EmulatorHost(file, hosted);
    try {
      return await work();
    } finally {
      host.stop();
      await wires.close();
    }
  }

  it('greets an emulator, reads what its Device runs, and takes its lease', async () => {
    const results = await emulating(() => look(write(benchAt())));
    expect(verdictsOf(results)).to.include({
      'port or broker': 'ok',
      'lease of Devices': 'ok',
      'far end': 'ok',
      'declared firmware': 'ok',
    });
    expect(exitCodeOf(results)).to.equal(0);
  });

  it('takes a lease and gives it back', async () => {
    const book = new LeaseBook({ clock: realTime, entropy });
    const results = await emulating(() => look(write(benchAt())), book);
    expect(of(results, 'lease of Devices')).to.deep.equal([
      { verdict: 'ok', what: 'Device 00-DB-12-34-56-78-90-A0 is ours until this ends' },
    ]);
    expect(book.admits(entityId('00DB1234567890A0'), undefined)).to.equal(true);
    expect(verdictsOf(results)['declared firmware']).to.equal('ok');
  });

  it('says who has the Device, and leaves it alone', async () => {
    const book = new LeaseBook({ clock: realTime, entropy });
    book.answer({ op: 'lease', device: '00DB1234567890A0', owner: 'run 7 of lab', seconds: 60 });
    const results = await emulating(() => look(write(benchAt())), book);
    expect(of(results, 'lease of Devices')[0]?.what).to.contain('is in use by run 7 of lab, since ');
    expect(verdictsOf(results)).to.include({ 'far end': 'skipped', 'declared firmware': 'skipped' });
    expect(exitCodeOf(results)).to.equal(3);
  });

  it('says what the Device runs where that is not what is declared', async () => {
    const results = await emulating(() => look(write(benchAt({ firmware: '02000000' }))));
    expect(of(results, 'declared firmware')[0]?.what).to.equal(
      'ESME is declared to run 02000000, and answers success 01000000',
    );
    expect(exitCodeOf(results)).to.equal(2);
  });

  it('says how to start an emulator where there is none', async () => {
    const path = write(benchAt());
    const results = await look(path);
    expect(of(results, 'far end')[0]).to.include({
      verdict: 'failed',
      next: `Start it: meterbench emulate --bench ${path}`,
    });
    expect(exitCodeOf(results)).to.equal(3);
  });

  it('says that there is no broker', async () => {
    const port = await freePort();
    const results = await look(write(benchOn(`{ mqtt: { url: "mqtt://127.0.0.1:${port}", site: lab } }`)));
    expect(of(results, 'port or broker')[0]?.what).to.contain(`127.0.0.1:${port}`);
    expect(verdictsOf(results)).to.include({ 'port or broker': 'failed', 'declared firmware': 'skipped' });
    expect(exitCodeOf(results)).to.equal(3);
  });
});

describe('The doctor on a bench on a serial port', { timeout: 60_000 }, () => {
  it('says who has the port, and does not open it', async (t) => {
    const pair = await openPtyPair();
    if ('missing' in pair) {
      t.skip(pair.missing);
      return;
    }
    const path = write(benchOn(`{ serial: { path: "${pair.a}" } }`));
    const lease = takePortLease({ port: pair.a, run: 'run 7', ports: { clock: realTime, timers: realTime, entropy } });
    try {
      const results = await look(path);
      expect(of(results, 'lease of ports')[0]?.what).to.contain(`Serial port ${pair.a} is in use by run 7`);
      expect(verdictsOf(results)['port or broker']).to.equal('skipped');
      expect(exitCodeOf(results)).to.equal(3);
    } finally {
      await lease.release();
      await pair.close();
    }
  });

  it('says that there is no such port', async () => {
    const results = await look(write(benchOn('{ serial: { path: /dev/ttyNone } }')));
    expect(of(results, 'port or broker')[0]?.what).to.contain('/dev/ttyNone');
    expect(exitCodeOf(results)).to.equal(3);
  });
});

describe('The place of the counters', () => {
  it('is of the home, and may be given', () => {
    expect(countersPath({}, '/home/x')).to.equal('/home/x/.local/state/meterbench/counters.json');
    expect(countersPath({ XDG_STATE_HOME: '/s' }, '/home/x')).to.equal('/s/meterbench/counters.json');
    expect(countersPath({ METERBENCH_COUNTERS: '/c.json', XDG_STATE_HOME: '/s' }, '/home/x')).to.equal('/c.json');
  });

  it('is only read by the doctor', () => {
    expect(readdirSync(folder)).not.to.include('counters.json');
  });
});
