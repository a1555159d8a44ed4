import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { ecs52, type Header, keySigner, type PartyKeys, protect, seededKeys } from '../gbcs';
import { ConfigError, entityId, originatorCounter, toHex } from '../terms';
import { decodeCommand } from './decode';

const supplier = entityId('90B3D51F30010000');
const acb = entityId('90B3D51F30000002');
const esme = entityId('00DB1234567890A0');
const keys = [supplier, acb, esme].map((party) => seededKeys(party, 'decode tests'));
const header: Header = {
  cra: 'command',
  originatorCounter: originatorCounter(1000n),
  originator: supplier,
  recipient: esme,
  messageCode: ecs52.code,
};
const message = protect(header, ecs52.command.encode(undefined, header.originatorCounter), 'mac', keySigner(keys), acb);

function keyFile(parties: readonly PartyKeys[]): string {
  const entries = parties.map(({ party, keyAgreement }) => [
    party,
    {
      keyAgreement: keyAgreement && {
        public: toHex(keyAgreement.publicKey),
        scalar: toHex(keyAgreement.privateKey ?? new Uint8Array(0)),
      },
    },
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

let folder = '';

/** Runs the command; what it wrote, and its exit code. */
function decoded(...args: readonly string[]): { readonly text: string; readonly exitCode: number } {
  const write = process.stdout.write;
  let text = '';
  process.stdout.write = ((chunk: string) => {
    text += chunk;
    return true;
  }) as typeof write;
  try {
    decodeCommand()
      .exitOverride()
      .parse([...args], { from: 'user' });
    return { text, exitCode: Number(process.exitCode ?? 0) };
  } finally {
    process.stdout.write = write;
    process.exitCode = 0;
  }
}

describe('meterbench decode', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'decode-'));
    writeFileSync(join(folder, 'keys.json'), keyFile(keys));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const hex = toHex(message);
  for (const [what, content] of [
    ['hex', hex],
    ['hex in lower case, with white space', ` ${hex.toLowerCase().replaceAll(/(.{8})/g, '$1 ')}\n`],
    ['base64', Buffer.from(message).toString('base64')],
    ['octets', Buffer.from(message)],
  ] as const) {
    it(`takes a file of ${what}`, () => {
      const file = join(folder, 'message');
      writeFileSync(file, content);
      expect(decoded(file).text, 'tree').to.contain('ECS52 Command, counter 1000');
    });
  }

  it('takes hex and base64 as an argument', () => {
    expect(decoded(hex).text, 'hex').to.contain('ECS52 Command');
    expect(decoded(Buffer.from(message).toString('base64')).text, 'base64').to.contain('ECS52 Command');
  });

  it('tells with keys whether the MAC holds, the broker found by its key', () => {
    const keysGiven = ['--keys', join(folder, 'keys.json')];
    expect(decoded(hex, ...keysGiven), 'sound').to.have.property('exitCode', 0);
    expect(decoded(hex, ...keysGiven).text, 'verdict').to.match(/MAC: [0-9A-F]{24} \(held\)/);
    const tampered = `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`;
    expect(decoded(tampered, ...keysGiven), 'tampered').to.have.property('exitCode', 1);
  });

  it('prints JSON', () => {
    const { summary, tree } = JSON.parse(decoded(hex, '--json').text) as { summary: string; tree: { length: number } };
    expect(summary, 'summary').to.match(/^ECS52/);
    expect(tree.length, 'length').to.equal(message.length);
  });

  it('says what is wrong with the input', () => {
    expect(() => decoded('DF09'), 'cut').to.throw(ConfigError, /not a GBCS message: Originator|CRA/);
    expect(() => decoded('no such file'), 'no file').to.throw(ConfigError, /neither hex, nor base64, nor a file/);
    expect(() => decoded(hex, '--keys', join(folder, 'none.json')), 'no keys').to.throw(ConfigError, /none\.json/);
    writeFileSync(join(folder, 'bad.json'), '{"00DB1234567890A0":{"keyAgreement":{"public":"05"}}}');
    expect(() => decoded(hex, '--keys', join(folder, 'bad.json')), 'bad keys').to.throw(
      ConfigError,
      /00DB1234567890A0\.keyAgreement\.public: 130 hex digits/,
    );
  });
});
