import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { KeyMaterial } from '../../gbcs';
import { sameBytes } from '../../terms';
import { readCertificate } from './device-certificates';
import { keyMaterialOf } from './key-material';
import { type KeyPurpose, purposeText } from './key-purpose';
import { readPemFile, unfit } from './pem-file';

/** One of a party's own keys, from the PEM file of its private key. @throws ConfigError that names the file and the fix */
export function partyKey(name: string, purpose: KeyPurpose, path: string): KeyMaterial {
  return readPrivateKey(path, `${purposeText[purpose]} key of ${name}`);
}

/** @throws ConfigError where the file doesn't hold one unencrypted P-256 private key */
export function readPrivateKey(path: string, what: string): KeyMaterial {
  const blocks = readPemFile(path, what);
  const keys = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
  const [block] = keys;
  if (block === undefined || keys.length > 1) {
    const found = keys.length > 1 ? `${keys.length} private keys` : `a ${blocks[0]?.label ?? 'nothing'}`;
    throw unfit(path, what, `holds ${found}`, 'Give the private key of the party, one to a file');
  }
  if (block.label.startsWith('ENCRYPTED') || block.text.includes('Proc-Type: 4,ENCRYPTED')) {
    throw unfit(path, what, 'holds an encrypted key', 'Decrypt it (openssl pkey) to a file that only you can read');
  }
  let key: KeyObject;
  try {
    key = createPrivateKey(block.text);
  } catch (cause) {
    throw unfit(path, what, 'is no private key that can be read', 'Export it again', cause);
  }
  return keyMaterialOf(key, path, what);
}

/** Whether two files hold the two halves of one key. @throws ConfigError where either can't be used */
export function keyMatchesCertificate(privateKeyPath: string, certificatePath: string, name: string): boolean {
  const { publicKey } = readPrivateKey(privateKeyPath, `private key of ${name}`);
  return sameBytes(publicKey, readCertificate(certificatePath, `certificate of ${name}`).key.publicKey);
}
