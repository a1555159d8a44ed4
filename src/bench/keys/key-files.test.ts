import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { keySigner } from '../../gbcs';
import { ConfigError, entityId } from '../../terms';
import { makeCertificate, makeKey, withoutOpenssl, writeKey } from '../testing';
import { deviceKey, readCertificate } from './device-certificates';
import { keyMatchesCertificate, partyKey, readPrivateKey } from './key-files';
import type { KeyPurpose } from './key-purpose';

const bothOf = <T>(of: (purpose: KeyPurpose) => T) => ({
  digitalSignature: of('digitalSignature'),
  keyAgreement: of('keyAgreement'),
});

const supplier = entityId('90B3D51F30010000');
const esme = entityId('00DB1234567890A0');
const other = entityId('00DB1234567890A1');
const folder = mkdtempSync(join(tmpdir(), 'keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    const { message, next } = error as ConfigError;
    expect(next).to.be.a('string');
    return message.replaceAll(`${folder}/`, '');
  }
  throw new Error('nothing was refused');
};

describe('Key files', () => {
  it('give a party its keys, with which it signs', () => {
    const files = { digitalSignature: makeKey(folder, 'sign'), keyAgreement: makeKey(folder, 'agree') };
    const signer = keySigner([
      { party: supplier, ...bothOf((purpose) => partyKey('Supplier', purpose, files[purpose])) },
    ]);
    const data = Uint8Array.of(1, 2, 3);
    expect(signer.verify(supplier, data, signer.sign(supplier, data))).to.equal(true);
  });

  it('may begin with parameters, as openssl writes them', { skip: withoutOpenssl }, () => {
    const path = join(folder, 'parameters.key');
    execFileSync('openssl', ['ecparam', '-name', 'prime256v1', '-genkey', '-out', path], { stdio: 'ignore' });
    expect(readFileSync(path, 'utf8')).to.contain('BEGIN EC PARAMETERS');
    expect(readPrivateKey(path, 'key').privateKey).to.have.length(32);
  });

  const encrypted = () =>
    generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({
      format: 'pem',
      type: 'pkcs8',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    });
  const wrong: readonly (readonly [string, () => string, string])[] = [
    ['missing', () => join(folder, 'none.key'), "none.key isn't there"],
    ['empty', () => file('empty.key', ''), 'empty.key is empty'],
    ['binary', () => file('binary.key', Uint8Array.of(0x30, 0x82, 0, 0xff)), 'binary.key is binary'],
    ['other text', () => file('text.key', 'a key'), 'text.key holds no whole PEM block'],
    [
      'cut short',
      () => file('cut.key', readFileSync(makeKey(folder, 'whole'), 'utf8').slice(0, 100)),
      'cut.key holds no whole PEM block',
    ],
    [
      'huge',
      () => file('huge.key', 'x'.repeat(70_000)),
      'huge.key has 70000 octets, more than any PEM file of this kind',
    ],
    [
      'spoilt',
      () => file('spoilt.key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'),
      'spoilt.key is no private key that can be read',
    ],
    ['encrypted', () => file('encrypted.key', encrypted()), 'encrypted.key holds an encrypted key'],
    [
      'a public key',
      () => writeKey(folder, 'public', generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey),
      'public.key holds a PUBLIC KEY',
    ],
    [
      'an RSA key',
      () => writeKey(folder, 'rsa', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey),
      'rsa.key holds a key of RSA',
    ],
    ['a key of another curve', () => makeKey(folder, 'k1', 'secp256k1'), 'k1.key holds a key of secp256k1'],
    [
      'two keys',
      () => file('two.key', readFileSync(makeKey(folder, 'one'), 'utf8').repeat(2)),
      'two.key holds 2 private keys',
    ],
    ['a folder', () => mkdirSync(join(folder, 'folder.key'), { recursive: true }) ?? '', 'folder.key is no file'],
  ];
  for (const [what, path, message] of wrong) {
    it(`are refused where one is ${what}`, () => {
      expect(refusal(() => readPrivateKey(path(), 'digital signature key of Supplier'))).to.equal(
        `digital signature key of Supplier: ${message}`,
      );
    });
  }
});

describe('Device certificates', { skip: withoutOpenssl }, () => {
  let made = 0;
  const certificate = (usage: 'digitalSignature' | 'keyAgreement', device?: typeof esme) => {
    const name = `device-${++made}`;
    const wish = { key: makeKey(folder, name), usage };
    return makeCertificate(folder, name, device === undefined ? wish : { ...wish, device });
  };

  it("give a Device's public keys", () => {
    const digitalSignature = certificate('digitalSignature', esme);
    const files = { digitalSignature, keyAgreement: certificate('keyAgreement', esme) };
    const keys = bothOf((purpose) => deviceKey(esme, 'ESME', purpose, files[purpose]));
    expect(keys.digitalSignature).to.deep.equal({
      publicKey: readPrivateKey(digitalSignature.replace(/crt$/, 'key'), 'key').publicKey,
    });
    expect(keys.keyAgreement?.publicKey).to.have.length(65);
  });

  it('are told from those of another Device', () => {
    const files = { digitalSignature: certificate('digitalSignature', other), keyAgreement: '' };
    expect(refusal(() => bothOf((purpose) => deviceKey(esme, 'ESME', purpose, files[purpose])))).to.equal(
      `digital signature certificate of ESME: device-${made}.crt belongs to another Device, 00-DB-12-34-56-78-90-A1`,
    );
  });

  it("are told from those that are no Device's", () => {
    const files = { digitalSignature: certificate('digitalSignature'), keyAgreement: '' };
    expect(refusal(() => bothOf((purpose) => deviceKey(esme, 'ESME', purpose, files[purpose])))).to.contain(
      "is no Device's",
    );
  });

  it('are told from each other', () => {
    const files = { digitalSignature: certificate('keyAgreement', esme), keyAgreement: '' };
    expect(refusal(() => bothOf((purpose) => deviceKey(esme, 'ESME', purpose, files[purpose])))).to.contain(
      'is for key agreement',
    );
  });

  it('are told from keys, chains and other files', () => {
    const one = certificate('digitalSignature', esme);
    expect(refusal(() => readCertificate(makeKey(folder, 'no-certificate'), 'it'))).to.contain('holds PRIVATE KEY');
    const chain = file('chain.crt', readFileSync(one, 'utf8').repeat(2));
    expect(refusal(() => readCertificate(chain, 'it'))).to.contain('holds 2 certificates');
    const spoilt = file('spoilt.crt', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    expect(refusal(() => readCertificate(spoilt, 'it'))).to.contain('is no certificate');
  });

  it('of an RSA key are refused', () => {
    const key = writeKey(folder, 'rsa-device', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
    const path = makeCertificate(folder, 'rsa-device', { key, usage: 'digitalSignature', device: esme });
    expect(refusal(() => readCertificate(path, 'it'))).to.equal('it: rsa-device.crt holds a key of RSA');
  });

  it('match their own private key and no other', () => {
    const path = certificate('digitalSignature', esme);
    expect(keyMatchesCertificate(path.replace(/crt$/, 'key'), path, 'ESME')).to.equal(true);
    expect(keyMatchesCertificate(makeKey(folder, 'stranger'), path, 'ESME')).to.equal(false);
  });
});
