import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityId } from '../../terms';

/** Why tests that make certificates can't run; `false` where they can. */
export const withoutOpenssl: string | false = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'no openssl program to make certificates with';
  }
})();

/** A new key in `folder`; returns its path. */
export function makeKey(folder: string, name: string, curve = 'prime256v1'): string {
  return writeKey(folder, name, generateKeyPairSync('ec', { namedCurve: curve }).privateKey);
}

export function writeKey(folder: string, name: string, key: KeyObject): string {
  const path = join(folder, `${name}.key`);
  const pem = key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' });
  writeFileSync(path, pem, { mode: 0o600 });
  return path;
}

export interface CertificateWish {
  readonly key: string;
  readonly usage: 'digitalSignature' | 'keyAgreement';
  /** Absent: a certificate that names no Device. */
  readonly device?: EntityId;
}

/** A self-signed certificate of the form that Devices have; returns its path. */
export function makeCertificate(folder: string, name: string, { key, usage, device }: CertificateWish): string {
  const path = join(folder, `${name}.crt`);
  const san = `
subjectAltName = critical, otherName:1.3.6.1.5.5.7.8.4;SEQUENCE:hardware
[hardware]
type = OID:1.2.826.0.1.8641679.1.2.2.1
serial = FORMAT:HEX,OCTETSTRING:${device ?? ''}`;
  const config = `[req]\ndistinguished_name = none\nprompt = no\nx509_extensions = device\n[none]\nCN = test\n[device]\nkeyUsage = critical, ${usage}${device === undefined ? '' : san}\n`;
  writeFileSync(`${path}.cnf`, config);
  execFileSync('openssl', ['req', '-x509', '-new', '-key', key, '-days', '1', '-config', `${path}.cnf`, '-out', path], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return path;
}
