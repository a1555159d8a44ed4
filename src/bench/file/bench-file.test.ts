import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { rulebookAt } from '../../rulebook';
import { ConfigError, entityId, isoDate } from '../../terms';
import { declaredKeys, missingKeys } from '../keys/declared-keys';
import { packageRoot } from '../package-root';
import { makeCertificate, makeKey, withoutOpenssl } from '../testing';
import { parseBenchFile } from './bench-file';
import { refuseProblems } from './bench-places';
import { capabilityProblems } from './declared-capabilities';

const folder = mkdtempSync(join(tmpdir(), 'bench-file-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const bench = `name: lab
seed: lab
links:
  meter:
    serial: { path: /dev/ttyUSB0, baudRate: 115200 }
  broker:
    mqtt: { url: "mqtt://127.0.0.1:1883", site: lab }
devices:
  - name: ESME
    id: 00-DB-12-34-56-78-90-A0
    type: ESME
    link: meter
    manufacturer: Maker
    model: Meter
    firmware: "01000000"
    gbcs: "4.1"
    smetsChts: "5.1"
    certificates:
      digitalSignature: esme-sign.crt
      keyAgreement: esme-agree.crt
    capabilities:
      "11.2": true
      "6.5": false
users:
  - name: Supplier
    id: 90-B3-D5-1F-30-01-00-00
    role: IS
    responsibleFor: [ESME]
    keys: { digitalSignature: user-sign.key, keyAgreement: user-agree.key }
accessControlBroker: 90-B3-D5-1F-30-00-00-02
accessControlBrokerKeys: { digitalSignature: user-sign.key, keyAgreement: user-agree.key }
limits:
  response: 30
  delivery: 90
`;

/** All that can be told of a bench file before anything is sent. */
function readWhole(text: string): void {
  const file = parseBenchFile(text, 'lab.yaml');
  refuseProblems(missingKeys(file), text, 'lab.yaml');
  refuseProblems(declaredKeys(file, folder).problems, text, 'lab.yaml');
  const rulebook = rulebookAt(isoDate('2021-11-04'), { scope: 'implemented' });
  refuseProblems(capabilityProblems(file, rulebook), text, 'lab.yaml');
}

function refusal(text: string): { readonly message: string; readonly next: string | undefined } {
  try {
    readWhole(text);
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    const { message, next } = error as ConfigError;
    expect(message).not.to.contain('\n');
    return { message: message.replaceAll(`${folder}/`, ''), next };
  }
  throw new Error('nothing was refused');
}

interface WrongFile {
  readonly what: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** How the one message begins. */
  readonly message: string | RegExp;
}

const wrongFiles: readonly WrongFile[] = [
  { what: 'an unknown key', from: 'seed: lab', to: 'seed: lab\nsede: lab', message: /^lab\.yaml:3: sede: .*sede/ },
  {
    what: 'an unknown key of a Device',
    from: '    link: meter',
    to: '    lnk: meter',
    message: /^lab\.yaml:12: devices\.0\.lnk: .*lnk/,
  },
  { what: 'no YAML', from: 'seed: lab', to: 'seed: [lab', message: /^lab\.yaml:\d+: not YAML/ },
  { what: 'a key that is missing', from: 'seed: lab\n', to: '', message: /^lab\.yaml(:\d+)?: seed: / },
  {
    what: 'a baud rate of nothing',
    from: 'baudRate: 115200',
    to: 'baudRate: 12',
    message: /^lab\.yaml:5: links\.meter.*baudRate: /,
  },
  {
    what: 'a baud rate in words',
    from: 'baudRate: 115200',
    to: 'baudRate: fast',
    message: /^lab\.yaml:5: links\.meter.*baudRate: /,
  },
  {
    what: 'a topic with a wildcard',
    from: 'site: lab',
    to: 'site: "lab/#"',
    message: /^lab\.yaml:7: links\.broker.*site: expected one topic level/,
  },
  {
    what: 'a broker without a port scheme',
    from: 'mqtt://127',
    to: 'http://127',
    message: /^lab\.yaml:7: links\.broker.*url: expected mqtt:/,
  },
  {
    what: 'a password written in it',
    from: 'site: lab',
    to: 'site: lab, password: hunter2',
    message: /^lab\.yaml:7: links\.broker.*password: a secret is named/,
  },
  {
    what: 'a link that is not there',
    from: '    link: meter',
    to: '    link: metre',
    message: 'lab.yaml:12: ESME is on link metre, and there is no such link',
  },
  {
    what: 'a Device ID of seven octets',
    from: '90-A0\n',
    to: '90\n',
    message: 'lab.yaml:10: devices.0.id: expected an EUI-64 such as 00-DB-12-34-56-78-90-A0',
  },
  {
    what: 'a real Device beside an emulated one, on one wire',
    from: 'devices:\n',
    to: `devices:
  - { name: CHF, id: 00-DB-12-34-56-78-90-C0, type: CHF, emulate: communications-hub, link: meter, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "1.5" }
`,
    message: /^lab\.yaml:13: ESME is real and CHF is emulated, on one wire: what drives the emulator would reach ESME/,
  },
  {
    what: 'a real Device without certificates',
    from: / {4}certificates:\n.*\n.*\n/,
    to: '',
    message: /^lab\.yaml:9: ESME is real and has no certificates/,
  },
  {
    what: 'a real Device without capabilities',
    from: / {4}capabilities:\n.*\n.*\n/,
    to: '',
    message: /^lab\.yaml:9: ESME is real and declares no capabilities/,
  },
  {
    what: 'a capability that is neither yes nor no',
    from: '"11.2": true',
    to: '"11.2": perhaps',
    message: /^lab\.yaml:22: devices\.0\.capabilities\.11\.2: /,
  },
];

const wrongParts: readonly WrongFile[] = [
  {
    what: 'a key file that is missing',
    from: 'digitalSignature: user-sign.key, keyAgreement: user-agree.key }\nacc',
    to: 'digitalSignature: none.key, keyAgreement: user-agree.key }\nacc',
    message: "lab.yaml:29: digital signature key of Supplier: none.key isn't there",
  },
  {
    what: 'a key agreement key that is missing',
    from: 'keyAgreement: user-agree.key }\nacc',
    to: 'keyAgreement: none.key }\nacc',
    message: "lab.yaml:29: key agreement key of Supplier: none.key isn't there",
  },
  {
    what: 'a certificate of another Device',
    from: '90-A0\n',
    to: '90-A9\n',
    message:
      'lab.yaml:19: digital signature certificate of ESME: esme-sign.crt belongs to another Device, 00-DB-12-34-56-78-90-A0',
  },
  {
    what: 'two certificates in each other’s place',
    from: 'keyAgreement: esme-agree.crt',
    to: 'keyAgreement: esme-sign.crt',
    message: 'lab.yaml:20: key agreement certificate of ESME: esme-sign.crt is for digital signature',
  },
  {
    what: 'a key in place of a certificate',
    from: 'keyAgreement: esme-agree.crt',
    to: 'keyAgreement: user-sign.key',
    message: 'lab.yaml:20: key agreement certificate of ESME: user-sign.key holds PRIVATE KEY',
  },
  {
    what: 'a capability that the Device Type lacks',
    from: '"6.5": false',
    to: '"6.5": false\n      "2.1": true',
    message: /^lab\.yaml:24: ESME declares SR2\.1 .*and no ESME has a use case for it$/,
  },
  {
    what: 'a capability that is none',
    from: '"6.5": false',
    to: '"6.55": false',
    message: 'lab.yaml:23: ESME declares "6.55", and that is no Service Reference Variant',
  },
  {
    what: 'a capability of the DCC',
    from: '"6.5": false',
    to: '"8.2": true',
    message: 'lab.yaml:23: ESME declares SR8.2, which goes to the DCC and to no Device',
  },
  {
    what: 'a user without keys of a real Device',
    from: / {4}keys: .*\n/,
    to: '',
    message: 'lab.yaml:25: Supplier has no keys',
  },
  {
    what: 'a broker without keys',
    from: /accessControlBrokerKeys.*\n/,
    to: '',
    message: 'lab.yaml:30: the access control broker has no accessControlBrokerKeys',
  },
];

describe('A bench file', () => {
  it('that is right is read', () => {
    expect(parseBenchFile(bench, 'lab.yaml').name).to.equal('lab');
  });

  it('that the package brings is right', () => {
    const path = join(packageRoot, 'hardware', 'benches', 'emulated.yaml');
    const file = parseBenchFile(readFileSync(path, 'utf8'), path);
    expect(missingKeys(file)).to.deep.equal([]);
  });

  for (const { what, from, to, message } of wrongFiles) {
    it(`with ${what} is refused by one message with its line`, () => {
      const text = bench.replace(from, to);
      expect(text).not.to.equal(bench);
      const found = refusal(text).message;
      if (typeof message === 'string') {
        expect(found).to.equal(message);
      } else {
        expect(found).to.match(message);
      }
      expect(found).not.to.contain('hunter2');
    });
  }
});

describe('What a bench file names', { skip: withoutOpenssl }, () => {
  const esme = entityId('00DB1234567890A0');
  const prepared = () => {
    makeKey(folder, 'user-sign');
    makeKey(folder, 'user-agree');
    for (const [name, usage] of [
      ['esme-sign', 'digitalSignature'],
      ['esme-agree', 'keyAgreement'],
    ] as const) {
      makeCertificate(folder, name, { key: makeKey(folder, name), usage, device: esme });
    }
  };

  it('is taken where it is right', () => {
    prepared();
    readWhole(bench);
    const { keys } = declaredKeys(parseBenchFile(bench, 'lab.yaml'), folder);
    expect(keys.map(({ digitalSignature }) => digitalSignature?.privateKey !== undefined)).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  for (const { what, from, to, message } of wrongParts) {
    it(`with ${what} is refused by one message with its line and the fix`, () => {
      const text = bench.replace(from, to);
      expect(text).not.to.equal(bench);
      const found = refusal(text);
      if (typeof message === 'string') {
        expect(found.message).to.equal(message);
      } else {
        expect(found.message).to.match(message);
      }
      expect(found.next).to.be.a('string').and.not.equal('');
    });
  }
});
