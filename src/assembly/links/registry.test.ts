import { describe, it } from 'node:test';
import { expect } from 'chai';
import { declaredLink, parseBenchFile } from '../../bench';
import { ConfigError } from '../../terms';
import { RunLeases } from '../run-leases';
import { isDriven, linkTo } from './registry';

const bench = (link: string) =>
  parseBenchFile(
    `name: lab
seed: lab
links: { line: ${link} }
devices:
  - { name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, link: line, emulate: single-phase-esme, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
  - { name: GSME, id: 00-DB-12-34-56-78-90-A1, type: GSME, emulate: credit-gsme, manufacturer: M, model: G, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
users: [{ name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS }]
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 5, delivery: 5 }
`,
    'lab.yaml',
  );

const serial = '{ serial: { path: /dev/ttyS9 } }';
const tcp = '{ tcp: { host: 127.0.0.1, port: 4059 } }';
const mqtt = '{ mqtt: { url: "mqtt://127.0.0.1:1883", site: lab } }';

describe('The registry of links', () => {
  it('says of each kind whether it drives an emulator, what keeps others off it, and what the doctor looks at', () => {
    const said = [
      serial,
      '{ serial: { path: /dev/ttyS9, framing: gfi } }',
      tcp,
      '{ tcp: { host: jig, port: 1, framing: gfi } }',
      mqtt,
    ].map((link) => {
      const file = bench(link);
      const { kind, lease, doctor } = linkTo(file, { link: 'line' });
      const [esme, gsme] = file.devices.map((device) => isDriven(file, device));
      return [kind, esme, gsme, lease?.by, doctor];
    });
    expect(said).to.deep.equal([
      ['serial', true, true, 'lock', 'serial port /dev/ttyS9, 115200 Bd, octet-stuffed'],
      ['serial', false, true, 'lock', 'serial port /dev/ttyS9, 115200 Bd, gfi'],
      ['tcp', true, true, 'lock', 'tcp://127.0.0.1:4059, rfc1662'],
      ['tcp', false, true, 'lock', 'tcp://jig:1, gfi'],
      ['mqtt', true, true, 'far-end', 'broker mqtt://127.0.0.1:1883, site lab'],
    ]);
    expect(linkTo(bench(serial), { link: undefined })).to.include({ kind: 'memory', drives: true, lease: undefined });
  });

  it('refuses by name a kind and settings that there are none of', () => {
    const refused = [
      ['{ carrier: { pigeon: 1 } }', /^lab\.yaml:3: links\.line: /],
      ['{ tcp: { host: jig, port: 0 } }', /^lab\.yaml:3: links\.line\.tcp\.port: /],
      ['{ tcp: { host: "jig:4059", port: 4059 } }', /host: expected a name or an address, without port/],
      ['{ serial: {} }', /links\.line\.serial: give the port by path or by usb/],
      ['{ mqtt: { url: "mqtt://b:1", site: lab, password: hunter2 } }', /a secret is named by/],
    ] as const;
    for (const [link, message] of refused) {
      expect(() => bench(link), link).to.throw(ConfigError, message);
    }
    expect(() => declaredLink({ carrier: {} })).to.throw(ConfigError, 'There is no link carrier');
  });

  it('starts a broker only where it would be on this machine', () => {
    const brokers = [serial, tcp, mqtt, mqtt.replace('127.0.0.1', 'broker'), mqtt.replace('mqtt://', 'mqtts://')].map(
      (link) => declaredLink(bench(link).links['line'] ?? {}).broker !== undefined,
    );
    expect(brokers).to.deep.equal([false, false, true, false, false]);
  });
});

describe('What one process at a time can use', () => {
  const leases = (run: string) => new RunLeases(run, { append: () => {} }, () => {});
  const failureOf = async (work: Promise<unknown>) => String(await work.catch((error: unknown) => error));

  it('is taken for one run', async () => {
    const [first, second] = [leases('run-7'), leases('run-8')];
    try {
      const port = bench(`{ serial: { path: /dev/ttyMeterbench${process.pid} } }`);
      await first.takePorts(port);
      expect(await failureOf(second.takePorts(port))).to.contain('is in use by run-7');
    } finally {
      await first.release();
    }
  });

  it('is one thing by whichever of its names: a host by name and by address', async () => {
    const [first, second] = [leases('run-7'), leases('run-8')];
    const port = 1024 + (process.pid % 60_000);
    try {
      await first.takePorts(bench(`{ tcp: { host: 127.0.0.1, port: ${port} } }`));
      const refusal = await failureOf(second.takePorts(bench(`{ tcp: { host: localhost, port: ${port} } }`)));
      expect(refusal).to.match(/Connection tcp:\/\/127\.0\.0\.1:\d+ is in use by run-7/);
    } finally {
      await first.release();
      await second.release();
    }
  });

  it("is an error by the adapter's name where it isn't plugged in", async () => {
    const absent = bench('{ serial: { usb: { vendor: "FFFF", product: "FFFE", serial: none such } } }');
    expect(await failureOf(leases('run-7').takePorts(absent))).to.match(
      /usb FFFF:FFFE none such.*no such adapter is plugged in/,
    );
  });
});
