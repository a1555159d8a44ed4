import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Nothing that is made here outlives a day. */
const validity = ['-days', '1'];

/** PEM files of a test's own CA, of a broker on this machine, and of a client that the CA knows. */
export interface TestCertificates {
  readonly ca: string;
  readonly broker: { readonly certificate: string; readonly key: string };
  readonly client: { readonly certificate: string; readonly key: string };
  /** A CA that signed none of them. */
  readonly otherCa: string;
}

/** Makes P-256 keys and certificates in `folder` by the openssl program. */
export async function makeTestCertificates(folder: string): Promise<TestCertificates> {
  const at = (name: string) => join(folder, name);
  await authority(at('ca'));
  await authority(at('other-ca'));
  await signed(at('broker'), at('ca'), 'subjectAltName=DNS:localhost,IP:127.0.0.1');
  await signed(at('client'), at('ca'), 'extendedKeyUsage=clientAuth');
  const pair = (name: string) => ({ certificate: at(`${name}.crt`), key: at(`${name}.key`) });
  return { ca: at('ca.crt'), otherCa: at('other-ca.crt'), broker: pair('broker'), client: pair('client') };
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

async function authority(path: string): Promise<void> {
  const subject = ['-subj', '/CN=meterbench test CA'];
  await run('openssl', [
    'req',
    '-x509',
    ...newKey,
    ...validity,
    ...subject,
    '-keyout',
    `${path}.key`,
    '-out',
    `${path}.crt`,
  ]);
}

async function signed(path: string, ca: string, extension: string): Promise<void> {
  await run('openssl', ['req', ...newKey, '-subj', '/CN=meterbench', '-keyout', `${path}.key`, '-out', `${path}.csr`]);
  await writeFile(`${path}.ext`, `${extension}\n`);
  const by = ['-CA', `${ca}.crt`, '-CAkey', `${ca}.key`, '-CAcreateserial'];
  await run('openssl', [
    'x509',
    '-req',
    '-in',
    `${path}.csr`,
    ...by,
    ...validity,
    '-extfile',
    `${path}.ext`,
    '-out',
    `${path}.crt`,
  ]);
}
