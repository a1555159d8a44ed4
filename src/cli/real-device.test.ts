import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { type EmbeddedBroker, startEmbeddedBroker } from '../../hardware';
import { EmulatorHost, openWires } from '../assembly';
import { emulatedImage, PartyKeyring, packageRoot, parseBenchFile, partiesOf } from '../bench';
import { type PartyFiles, withoutOpenssl, writePartyFiles } from '../bench/testing';
import type { RunRecord } from '../evidence';
import { decodeMessage } from '../gbcs';
import { firmwareVersion } from '../terms';
import { commandHere } from './testing/command-here';
import type { Ended } from './testing/ended';

/** What stands at the far end, seen from there: a meter that runs 0A000001. */
const meter = (url: string) => `name: far
seed: a real lab
links: { wire: { mqtt: { url: "${url}", site: lab } } }
devices:
  - { name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, emulate: single-phase-esme, link: wire, manufacturer: M, model: E, firmware: "0A000001", gbcs: "4.1", smetsChts: "5.1" }
users:
  - { name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS, responsibleFor: [ESME] }
  - { name: Network Operator, id: 90-B3-D5-1F-30-02-00-00, role: ED, responsibleFor: [ESME] }
  - { name: Other User, id: 90-B3-D5-1F-30-04-00-00, role: OU }
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 20, delivery: 0.5, silence: 0.2 }
`;
/** Seconds to wait for an answer that never comes. */
const silence = 2;

describe('A run on a Device that is declared real', { skip: withoutOpenssl, timeout: 120_000 }, () => {
  let folder: string;
  let broker: EmbeddedBroker;
  let files: PartyFiles;
  let image: string;
  let runs = 0;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meterbench-real-'));
    broker = await startEmbeddedBroker();
    const far = parseBenchFile(meter(broker.url), 'far.yaml');
    files = writePartyFiles(far, folder);
    const [supplier] = far.users;
    const signer = new PartyKeyring(far.seed, partiesOf(far)).signerOf(supplier?.id ?? far.accessControlBroker);
    image = join(folder, 'image.ota');
    const made = emulatedImage(firmwareVersion('0A000002'), supplier?.id ?? far.accessControlBroker, signer);
    writeFileSync(image, made.file);
  });
  after(async () => {
    await broker.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the far end was asked by lab control, and what it says no to. */
  const asked: string[] = [];
  let refuses: (op: string, before: readonly string[]) => boolean = () => false;
  /** Which of its messages the Device keeps to itself. */
  let swallows: (message: Uint8Array) => boolean = () => false;
  let stop: () => Promise<void>;

  async function startMeter(): Promise<void> {
    asked.length = 0;
    refuses = () => false;
    swallows = () => false;
    const file = parseBenchFile(meter(broker.url), 'far.yaml');
    const wires = await openWires(file, { role: 'device', journal: { append: () => {} } });
    const hosted = [...wires.byDevice].map(([name, wire]) => {
      const send = async (message: Uint8Array) => (swallows(message) ? undefined : wire.send(message));
      const onRequest = (handler: (body: unknown) => Promise<unknown>) =>
        wire.control.onRequest(async (body) => {
          const { op = '' } = body as { op?: string };
          if (refuses(op, asked)) {
            throw new Error(`no ${op} here`);
          }
          asked.push(op);
          return (await handler(body)) as never;
        });
      const onMessage = wire.onMessage.bind(wire);
      return [name, { name: wire.name, send, onMessage, control: { onRequest } }] as const;
    });
    const host = new EmulatorHost(file, new Map(hosted), { driving: 'real-time' });
    stop = async () => {
      host.stop();
      await wires.close();
    };
  }
  beforeEach(startMeter);
  afterEach(() => stop());

  /** The same seen from the bench, which holds the meter for real. */
  function bench({
    device = '',
    more = '',
    capabilities = '"11.2": true, "11.3": true, "6.11": true',
    response = 20,
  } = {}): string {
    const path = join(folder, `bench-${++runs}.yaml`);
    const text = meter(broker.url)
      .replace(
        'emulate: single-phase-esme',
        `certificates: ${files['ESME']}, capabilities: { ${capabilities} }, firmwares: { "01000000": { version: "0A000001" }, "02000000": { version: "0A000002", image: image.ota } }${device}`,
      )
      .replace(/name: (Supplier|Network Operator|Other User),/g, (told, name) => `${told} keys: ${files[name]},`)
      .replace('response: 20', `response: ${response}`)
      .replace('limits:', `accessControlBrokerKeys: ${files['acb']}\nbackChannel: mqtt\n${more}limits:`);
    writeFileSync(path, text);
    return path;
  }

  const meterbench = (...args: readonly string[]): Promise<Ended> =>
    commandHere(args, packageRoot, { METERBENCH_COUNTERS: join(folder, 'counters.json') });

  async function runIn(path: string, feature: string, names: readonly string[]): Promise<Ended & { out: string }> {
    const out = mkdtempSync(join(folder, 'run-'));
    const chosen = [
      join(packageRoot, 'features', 'BASE-devices', `${feature}.feature`),
      ...names.flatMap((name) => ['--name', name]),
    ];
    const flags = ['--bench', path, '--at', '2021-11-04', '--report', 'none', '--quiet', '--out', out];
    return { ...(await meterbench('run', ...chosen, ...flags)), out };
  }

  async function run(path: string, feature: string, ...names: readonly string[]): Promise<RunRecord> {
    const { out, stderr } = await runIn(path, feature, names);
    const [name = stderr] = readdirSync(out);
    return JSON.parse(readFileSync(join(out, name, 'run.json'), 'utf8')) as RunRecord;
  }
  const told = ({ scenarios }: RunRecord) => scenarios.map(({ verdict, reason }) => `${verdict}: ${reason}`);

  it('judges it by the versions of its own that stand for those of the features', async () => {
    const { scenarios } = await run(bench(), 'reads-its-firmware-version', 'Supplier reads .* ESME');
    expect(scenarios.map(({ verdict, subject, reason }) => [verdict, subject.kind, reason])).to.deep.equal([
      ['pass', 'real', ''],
    ]);
    expect(scenarios[0]?.checks.map(({ observed }) => observed)).to.include('success 0A000001');
    expect(scenarios[0]?.notes).to.equal(undefined);
  });

  it('leaves out what it does not run, and says what to write', async () => {
    expect(told(await run(bench(), 'reads-its-firmware-version', 'ESME runs another version'))).to.deep.equal([
      "not-applicable: the ESME runs firmware 0A000001 and not 0A0B0C0D, and this bench can't make it. Name the version of its own that stands for it in the bench file, under firmwares",
    ]);
  });

  it('leaves out what it may not alter, and asks nothing of it', async () => {
    const path = bench({ device: ', allow: [offer-image]' });
    expect(told(await run(path, 'activates-firmware', 'Code 0: the ESME'))).to.deep.equal([
      `not-applicable: it alters the real ESME, and the bench file has no allow: [activate-firmware] (${path}:5)`,
    ]);
    expect(asked).to.not.include('offer-image');
  });

  it('leaves out what it is declared not to have, by name', async () => {
    const path = bench({ capabilities: '"11.2": false' });
    expect(told(await run(path, 'reads-its-firmware-version', 'Supplier reads .* ESME'))).to.deep.equal([
      "not-applicable: ESME isn't declared to have SR11.2",
    ]);
  });

  it('refuses a run that needs what nobody declared, before anything is sent', async () => {
    const path = bench({ capabilities: '"6.2.10": true' });
    const { code, stderr, out } = await runIn(path, 'activates-firmware', ['Code 0: the ESME']);
    expect([code, stderr]).to.deep.equal([
      2,
      `MB-BENCH-FILE: ${path}:5: ESME: the chosen scenarios need to know whether it has "11.2", "11.3", and nothing is declared\n  Declare each true or false, such as "11.2": true; or choose other scenarios\n`,
    ]);
    expect(readdirSync(out), 'what is left of it').to.deep.equal([]);
    expect(asked, 'lab control requests').to.deep.equal([]);
  });

  it('is found right by the doctor, which reads what it runs', async () => {
    const { code, stdout } = await meterbench('doctor', '--bench', bench(), '--json');
    expect(code, stdout).to.equal(0);
    const { checks } = JSON.parse(stdout) as { checks: { check: string; findings: { what: string }[] }[] };
    const findings = checks.flatMap(({ check, findings: all }) => all.map(({ what }) => ({ check, what })));
    const of = (name: string) => findings.filter(({ check }) => check === name).map(({ what }) => what);
    expect(of('declared firmware')).to.deep.equal(['ESME runs 0A000001, as declared']);
    expect(of('firmware images')).to.deep.equal([`ESME: ${image} holds firmware 0A000002, as declared`]);
  });

  it('judges nothing of one that runs something else than is declared, and asks it once', async () => {
    let answered = 0;
    swallows = (message) => isResponse(message) && ++answered < 0;
    const path = bench();
    writeFileSync(path, readFileSync(path, 'utf8').replace('firmware: "0A000001"', 'firmware: "0A000009"'));
    const reason =
      'error: MB-BENCH-DECLARED: ESME is declared to run 0A000009, and answers success 0A000001   Declare what it runs, or have it updated; every verdict rests on this (at fault: config)';
    expect(
      told(await run(path, 'reads-its-firmware-version', '(Supplier|Network Operator) reads .* ESME')),
    ).to.deep.equal([reason, reason]);
    expect(answered, 'answers of the Device').to.equal(1);
  });

  it('judges nothing of one that is silent, and waits for it once', async () => {
    let kept = 0;
    swallows = () => ++kept > 0;
    const [first, second] = told(
      await run(
        bench({ response: silence }),
        'reads-its-firmware-version',
        '(Supplier|Network Operator) reads .* ESME',
      ),
    );
    expect(first).to.match(/^error: MB-BENCH-SILENT: ESME doesn't tell by SR11\.2 what it runs: no answer/);
    expect(second).to.equal(first);
    expect(kept, 'answers that nobody got').to.equal(1);
  });

  const mayActivate = { device: ', allow: [activate-firmware, offer-image]' };

  it('reads what is left of it, reports that, and goes on from there', async () => {
    const path = bench(mayActivate);
    const [first, second] = (await run(path, 'activates-firmware', 'Code [01]: the ESME')).scenarios;
    expect(first?.verdict, first?.reason).to.equal('pass');
    expect(first?.notes?.[0]).to.equal('the ESME answers, and runs firmware 0A000002 (before it was 0A000001)');
    expect(second?.verdict, 'what needs the former version').to.equal('not-applicable');
    expect(second?.reason).to.match(/^the ESME runs firmware 0A000002 and not 0A000001/);
  });

  it('notes an Alert that nothing asked for, unless it is declared to be usual', async () => {
    const record = await run(bench(mayActivate), 'activates-firmware', 'Code 0: the ESME');
    const alerts = record.scenarios[0]?.notes?.filter((note) => note.includes('sent Alert')) ?? [];
    expect(alerts, 'it tells of the image that it got').to.have.length(1);
    const code = /Alert ([0-9A-F]{4})/.exec(alerts[0] ?? '')?.[1];
    await stop();
    await startMeter();
    const usual = bench({ device: `${mayActivate.device}, expectAlerts: ["${code}"]` });
    const again = await run(usual, 'activates-firmware', 'Code 0: the ESME');
    expect(again.scenarios[0]?.notes?.filter((note) => note.includes('sent Alert'))).to.deep.equal([]);
  });

  it('is an error where what is left of it can not be read', async () => {
    let answered = 0;
    // It answers SR11.2 at first, then SR11.3 and the SR11.2 of the scenario, and nothing after that.
    swallows = (message) => isResponse(message) && ++answered > 3;
    const [scenario] = (
      await run(bench({ ...mayActivate, response: silence }), 'activates-firmware', 'Code 0: the ESME')
    ).scenarios;
    expect(
      scenario?.checks.map(({ verdict }) => verdict),
      'its own checks',
    ).to.deep.equal(['pass', 'pass']);
    expect([scenario?.verdict, scenario?.reason]).to.deep.equal([
      'error',
      'the clean-up failed: what the ESME is left as could not be read: no answer',
    ]);
  });

  const maySetClock = { device: ', allow: [set-clock]' };

  it('sets its clock right again after a scenario that set it wrong', async () => {
    const [scenario] = (await run(bench(maySetClock), 'sets-its-clock', 'ESME was slow')).scenarios;
    expect(scenario?.verdict, scenario?.reason).to.equal('pass');
    expect(asked.filter((op) => op === 'set-clock')).to.have.length(2);
  });

  it('judges nothing by the number of Alerts that it also sends of itself', async () => {
    const capabilities = '"8.1.1": true';
    const expected = { capabilities, device: `${maySetClock.device}, expectAlerts: ["8F69"]` };
    const [plain, usual] = [
      await run(bench({ capabilities, ...maySetClock }), 'sets-its-clock', 'Supplier commissions the ESME'),
      await run(bench(expected), 'sets-its-clock', 'Supplier commissions the ESME'),
    ];
    expect(told(plain)).to.deep.equal(['pass: ']);
    expect(told(usual)).to.deep.equal([
      'inconclusive: the ESME of this bench sends Alert 8F69 of itself: a number of them shows nothing',
    ]);
  });

  it('is an error where its clock can not be set right', async () => {
    refuses = (op, before) => op === 'set-clock' && before.includes('set-clock');
    const [scenario] = (await run(bench(maySetClock), 'sets-its-clock', 'ESME was slow')).scenarios;
    expect(scenario?.verdict).to.equal('error');
    expect(scenario?.reason).to.match(/^the clean-up failed: Set the clock of ESME to /);
  });
});

const isResponse = (message: Uint8Array): boolean => decodeMessage(message).header.cra === 'response';
