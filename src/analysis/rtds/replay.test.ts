import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import {
  commandFromSignedPreCommand,
  cs06,
  ecs52,
  encodeDateTime,
  encodePreCommand,
  gcs13a,
  type Header,
  keySigner,
  protect,
  responseHeader,
  sealProtected,
  seededKeys,
  signPreCommand,
} from '../../gbcs';
import { entityId, firmwareVersion, instant, messageCode, originatorCounter, toHex } from '../../terms';
import { replay } from './replay';
import { checkNames } from './tally';

const supplier = entityId('90B3D51F30010000');
const acb = entityId('90B3D51F30000002');
const esme = entityId('00DB1234567890A0');
const keys = [supplier, acb, esme].map((party) => seededKeys(party, 'replay tests'));
const signer = keySigner(keys);
const counter = originatorCounter(1000n);
const version = firmwareVersion('0123ABCD');

function header(messageCode: Header['messageCode']): Header {
  return { cra: 'command', originatorCounter: counter, originator: supplier, recipient: esme, messageCode };
}

const read = protect(header(ecs52.code), ecs52.command.encode(undefined, counter), 'mac', signer, acb);
const versionRead = protect(
  responseHeader(header(ecs52.code)),
  ecs52.response.encode({ result: 'success', version }, counter),
  'mac',
  signer,
  acb,
);
const hash = new Uint8Array(32);
const activate = encodePreCommand(
  header(cs06.code),
  cs06.command.encode({ hash, originatorCounter: counter }, counter),
);
const activateCommand = commandFromSignedPreCommand(signPreCommand(activate, signer), acb, signer);
const activated = protect(
  responseHeader(header(cs06.code), { dateTime: encodeDateTime(instant(0)) }),
  cs06.response.encode({ kind: 'immediate', code: 0, version }, counter),
  'signature',
  signer,
  acb,
);

let root = '';

/** Writes a set of files and replays it. */
function replayed(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(root, 'set-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : toHex(content));
  }
  return replay(folder, { keys });
}

const sound = {
  'A/read_COMMAND_GBCS.HEX': read,
  'A/read_RESPONSE_GBCS.HEX': versionRead,
  'B/activate_PRECOMMAND_GBCS.HEX': activate,
  'B/activate_COMMAND_GBCS.HEX': activateCommand,
  'B/activate_RESPONSE_GBCS.HEX': activated,
};

describe('the replay of a set', () => {
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'replay-'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('passes every check of a sound set, the broker found by its key', () => {
    const { messages, checks, failures } = replayed(sound);
    expect(failures, 'failures').to.deep.equal([]);
    expect(messages, 'messages').to.equal(5);
    const passed = checkNames.map((name) => `${name} ${checks[name].passed}/${checks[name].of}`);
    expect(passed, 'passed').to.deep.equal([
      'roundTrip 5/5',
      'mac 3/3',
      'signature 2/2',
      'protected 0/0',
      'fromPrecommand 1/1',
      'responseHeader 2/2',
      'regenerated 2/2',
    ]);
  });

  it('finds the broker though a Command between Devices stands first', () => {
    const between = { ...header(messageCode(0x009b)), originator: supplier, recipient: esme };
    const first = protect(between, Uint8Array.of(5, 0), 'mac', signer, acb);
    const { checks, failures } = replayed({ ...sound, 'A/first_COMMAND_GBCS.HEX': first });
    expect(failures, 'failures').to.deep.equal([]);
    expect(checks.mac.passed, 'MACs').to.equal(4);
  });

  it('opens encrypted parts and seals them again, and fails one that was tampered with under a good MAC', () => {
    const response = responseHeader(header(messageCode(0x0075)), { dateTime: encodeDateTime(instant(0)) });
    const blob = sealProtected(response, Uint8Array.of(0, 0, 0, 0x20, 7), signer);
    const message = (part: Uint8Array) => {
      const body = [0, 0, 0x18, 0, 1, 0, part.length, ...part];
      const content = Uint8Array.of(1, 9, 1, 3, 7, 2, 0, body.length, ...body);
      return { ...sound, 'C/read_RESPONSE_GBCS.HEX': protect(response, content, 'mac', signer, acb) };
    };
    const { checks, failures } = replayed(message(blob));
    expect([checks.protected.passed, failures.length], 'sound').to.deep.equal([1, 0]);
    const spoilt = blob.with(6, (blob[6] ?? 0) ^ 1);
    expect(
      replayed(message(spoilt)).failures.map(({ check }) => check),
      'spoilt',
    ).to.deep.equal(['protected']);
  });

  describe('of an encrypted Response', () => {
    const asked = header(gcs13a.code);
    const response = responseHeader(asked, { dateTime: encodeDateTime(instant(0), 0x04) });
    const read = { divisor: { status: 0xc0 }, multiplier: { value: 1 }, unit: { value: 1 }, delivered: { value: 7 } };
    const part = sealProtected(response, gcs13a.part.encode(read, counter), signer);
    const setOf = (sealed: Uint8Array) => ({
      'C/read_COMMAND_GBCS.HEX': protect(asked, gcs13a.command.encode(undefined, counter), 'mac', signer, acb),
      'C/read_RESPONSE_GBCS.HEX': protect(response, gcs13a.response.encode(sealed, counter), 'mac', signer, acb),
    });

    it('remakes it, encrypted part and all', () => {
      const { checks, failures } = replayed(setOf(part));
      expect(failures, 'failures').to.deep.equal([]);
      expect([checks.protected.passed, checks.regenerated.passed], 'passed').to.deep.equal([1, 1]);
    });

    it('fails one that was tampered with, or that has more in it', () => {
      const spoilt = part.with(6, (part[6] ?? 0) ^ 1);
      expect(replayed(setOf(spoilt)).failures.map(({ check }) => check)).to.deep.equal(['protected', 'regenerated']);
      const longer = Uint8Array.of(...gcs13a.part.encode(read, counter), 0);
      const sealed = sealProtected(response, longer, signer);
      expect(replayed(setOf(sealed)).failures.map(({ check }) => check)).to.deep.equal(['regenerated']);
    });

    it('skips it without the keys', () => {
      const folder = mkdtempSync(join(root, 'set-'));
      for (const [name, message] of Object.entries(setOf(part))) {
        writeFileSync(join(folder, basename(name)), toHex(message));
      }
      const { checks, failures } = replay(folder, { keys: [] });
      expect(failures, 'failures').to.deep.equal([]);
      expect(checks.regenerated.skipped[0]?.reason, 'reason').to.match(/keys to open it/);
    });
  });

  it('takes lower case, white space and line ends, and other files stand beside', () => {
    const spaced = (
      toHex(read)
        .toLowerCase()
        .match(/.{1,32}/g) ?? []
    ).join(' \r\n');
    const { messages, failures } = replayed({ 'x_COMMAND_GBCS.HEX': `\n${spaced}\n`, 'readme.txt': 'no message' });
    expect([messages, failures.length], 'messages and failures').to.deep.equal([1, 0]);
  });

  for (const [what, content, offset] of [
    ['an empty file', '', 0],
    ['a file that is not hex', 'DF09xx', 4],
    ['half an octet', 'DF090', 5],
    ['a message cut short', toHex(read).slice(0, 60), 7],
    ['a message with octets after it', `${toHex(activated)}00`, activated.length],
    ['a very long file', 'DF'.repeat(3_000_000), 0],
  ] as const) {
    it(`tells file and offset of ${what}`, () => {
      const { messages, failures } = replayed({ ...sound, 'A/odd_RESPONSE_GBCS.HEX': content });
      expect(messages, 'messages').to.equal(6);
      expect(
        failures.map(({ check, file, offset: at }) => [check, file, at]),
        'failure',
      ).to.deep.equal([['roundTrip', join('A', 'odd_RESPONSE_GBCS.HEX'), offset]]);
    });
  }

  it('fails MAC, header and regeneration of a Response that was tampered with', () => {
    const tampered = new Uint8Array(versionRead);
    tampered[60] = (tampered[60] ?? 0) ^ 1;
    const { failures } = replayed({ ...sound, 'A/read_RESPONSE_GBCS.HEX': tampered });
    expect(
      failures.map(({ check }) => check),
      'failures',
    ).to.deep.equal(['mac', 'responseHeader', 'regenerated']);
  });

  it('fails what follows from the Command but carries a signature that does not hold', () => {
    const forged = new Uint8Array(activated);
    forged[forged.length - 1] = (forged[forged.length - 1] ?? 0) ^ 1;
    const { failures } = replayed({ ...sound, 'B/activate_RESPONSE_GBCS.HEX': forged });
    expect(
      failures.map(({ check }) => check),
      'failures',
    ).to.deep.equal(['signature', 'responseHeader', 'regenerated']);
  });

  it('fails a Response that accepts for later what was to be done now', () => {
    const accepted = protect(
      responseHeader(header(cs06.code), { dateTime: encodeDateTime(instant(0)) }),
      cs06.response.encode({ kind: 'accepted' }, counter),
      'signature',
      signer,
      acb,
    );
    const { failures } = replayed({ ...sound, 'B/activate_RESPONSE_GBCS.HEX': accepted });
    expect(
      failures.map(({ check }) => check),
      'failures',
    ).to.deep.equal(['regenerated']);
  });

  it('fails the header of a Response with a date-time that its code has not, and of one without that should have it', () => {
    const [read, activation] = [header(ecs52.code), header(cs06.code)];
    const dateTime = encodeDateTime(instant(0));
    const failedRead = ecs52.response.encode({ result: 'failure' }, counter);
    const outcome = cs06.response.encode({ kind: 'immediate', code: 0, version }, counter);
    const { failures } = replayed({
      ...sound,
      'A/read_RESPONSE_GBCS.HEX': protect(responseHeader(read, { dateTime }), failedRead, 'mac', signer, acb),
      'B/activate_RESPONSE_GBCS.HEX': protect(responseHeader(activation), outcome, 'signature', signer, acb),
    });
    const expected = ['A', 'B'].flatMap((folder) => [
      ['responseHeader', folder],
      ['regenerated', folder],
    ]);
    expect(
      failures.map(({ check, file }) => [check, file.slice(0, 1)]),
      'failures',
    ).to.deep.equal(expected);
  });

  it('skips what has no partner in its folder, and says so', () => {
    const { checks } = replayed({
      'A/read_COMMAND_GBCS.HEX': read,
      'C/read_RESPONSE_GBCS.HEX': versionRead,
      'C/activate_PRECOMMAND_GBCS.HEX': activate,
    });
    for (const name of ['responseHeader', 'regenerated', 'fromPrecommand'] as const) {
      expect(checks[name].skipped[0]?.reason, name).to.match(/holds no COMMAND/);
    }
  });

  it('skips what it lacks the keys for', () => {
    const folder = mkdtempSync(join(root, 'set-'));
    writeFileSync(join(folder, 'a_COMMAND_GBCS.HEX'), toHex(activateCommand));
    const { checks, failures } = replay(folder, { keys: [] });
    expect([checks.mac.skipped.length, checks.signature.skipped.length, failures.length], 'skips').to.deep.equal([
      1, 1, 0,
    ]);
  });
});

const directory = process.env['RTDS_DIR'];

describe("the DCC's Reference Test Data Set", { skip: directory === undefined ? 'RTDS_DIR is not set' : false }, () => {
  it('passes every check for which it holds keys and partners', async () => {
    const { readKeyFile, findKeyFile } = await import('./key-file');
    const root = directory ?? '';
    const { messages, checks, failures } = replay(root, { keys: readKeyFile(findKeyFile(root) ?? '') });
    expect(failures, 'failures').to.deep.equal([]);
    expect(messages, 'messages').to.be.greaterThan(0);
    expect(checks.roundTrip, 'round trips').to.deep.equal({ passed: messages, of: messages, skipped: [] });
    for (const name of checkNames) {
      const { passed, of, skipped } = checks[name];
      expect(passed + skipped.length, name).to.equal(of);
      expect(passed, `${name} passed`).to.be.greaterThan(0);
    }
    expect(checks.protected.skipped.concat(checks.signature.skipped), 'nothing else skipped').to.deep.equal([]);
  });
});
