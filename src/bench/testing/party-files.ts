import { createPrivateKey } from 'node:crypto';
import type { BenchFile } from '../file/bench-schema';
import { type KeyPair, seededKeyPair } from '../keys/seeded';
import { makeCertificate, writeKey } from './key-files';

const purposes = ['digitalSignature', 'keyAgreement'] as const;
const labels = { digitalSignature: 'digital signature', keyAgreement: 'key agreement' } as const;

/** Files of the keys that an emulated bench makes of its seed, so that another bench can hold its Devices for real. */
export interface PartyFiles {
  /** `{ digitalSignature: …, keyAgreement: … }`, by the name of a user or Device, or `acb`. */
  readonly [name: string]: string;
}

/** Writes private keys of the broker and users, and certificates of the Devices, into a folder. */
export function writePartyFiles({ seed, accessControlBroker, users, devices }: BenchFile, folder: string): PartyFiles {
  const files: Record<string, string> = {};
  const keysOf = (name: string, party: string) =>
    purposes.map((purpose) => {
      const key = createPrivateKey({ key: jwkOf(seededKeyPair(seed, `${party} ${labels[purpose]}`)), format: 'jwk' });
      return [purpose, writeKey(folder, `${name.replaceAll(' ', '-')}-${purpose}`, key)] as const;
    });
  const told = (pairs: readonly (readonly [string, string])[]) =>
    `{ ${pairs.map(([purpose, path]) => `${purpose}: "${path}"`).join(', ')} }`;
  for (const { name, id } of [{ name: 'acb', id: accessControlBroker }, ...users]) {
    files[name] = told(keysOf(name, id));
  }
  for (const { name, id } of devices) {
    const certificates = keysOf(name, id).map(
      ([purpose, key]) =>
        [purpose, makeCertificate(folder, `${name}-${purpose}`, { key, usage: purpose, device: id })] as const,
    );
    files[name] = told(certificates);
  }
  return files;
}

function jwkOf({ publicKey, privateKey }: KeyPair) {
  const text = (octets: Uint8Array) => Buffer.from(octets).toString('base64url');
  return {
    kty: 'EC',
    crv: 'P-256',
    x: text(publicKey.subarray(1, 33)),
    y: text(publicKey.subarray(33)),
    d: text(privateKey),
  };
}
