import { X509Certificate } from 'node:crypto';
import type { KeyMaterial } from '../../gbcs';
import { dashed, type EntityId, entityId, toHex } from '../../terms';
import { type DerElement, derElements, inside } from './der-element';
import { keyMaterialOf } from './key-material';
import { type KeyPurpose, purposeText } from './key-purpose';
import { readPemFile, unfit } from './pem-file';

export interface DeviceCertificate {
  readonly path: string;
  /** The EUI-64 in its subject alternative name; `undefined` in one that is no Device's. */
  readonly device: EntityId | undefined;
  readonly purposes: readonly KeyPurpose[];
  readonly key: KeyMaterial;
}

const sequence = 0x30;
const oid = {
  keyUsage: '551D0F',
  subjectAltName: '551D11',
  /** 1.3.6.1.5.5.7.8.4, RFC 4108: the type of hardware and its serial number, which of a Device is its EUI-64. */
  hardwareModuleName: '2B06010505070804',
} as const;

/**
 * One of a Device's own public keys, from the PEM file of its certificate.
 *
 * @throws ConfigError where the file isn't the certificate of that Device for that purpose
 * @see GBCS 12.3 (certificate profiles)
 */
export function deviceKey(device: EntityId, name: string, purpose: KeyPurpose, path: string): KeyMaterial {
  return certificateOf(device, name, path, purpose).key;
}

function certificateOf(device: EntityId, name: string, path: string, purpose: KeyPurpose): DeviceCertificate {
  const what = `${purposeText[purpose]} certificate of ${name}`;
  const certificate = readCertificate(path, what);
  if (certificate.device === undefined) {
    throw unfit(
      path,
      what,
      "is no Device's: no EUI-64 in its subject alternative name",
      `Give the certificate of ${dashed(device)}`,
    );
  }
  if (certificate.device !== device) {
    throw unfit(
      path,
      what,
      `belongs to another Device, ${dashed(certificate.device)}`,
      `Give the certificate of ${dashed(device)}, or correct the Device's id in the bench file`,
    );
  }
  if (!certificate.purposes.includes(purpose)) {
    const found = certificate.purposes.map((each) => purposeText[each]).join(' and ') || 'neither use';
    throw unfit(path, what, `is for ${found}`, 'Are the two certificates in each other’s place?');
  }
  return certificate;
}

/** @throws ConfigError where the file doesn't hold one certificate of a P-256 key */
export function readCertificate(path: string, what: string): DeviceCertificate {
  const blocks = readPemFile(path, what);
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE');
  const [block] = certificates;
  if (block === undefined || certificates.length > 1) {
    const found = certificates.length > 1 ? `${certificates.length} certificates` : (blocks[0]?.label ?? 'nothing');
    throw unfit(path, what, `holds ${found}`, 'Give one CERTIFICATE, and no chain');
  }
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(block.text);
  } catch (cause) {
    throw unfit(path, what, 'is no certificate that can be read', 'Export it again', cause);
  }
  const extensions = extensionsOf(new Uint8Array(certificate.raw));
  return {
    path,
    device: deviceIn(extensions.get(oid.subjectAltName)),
    purposes: purposesIn(extensions.get(oid.keyUsage)),
    key: keyMaterialOf(publicKeyOf(certificate, path, what), path, what),
  };
}

function publicKeyOf(certificate: X509Certificate, path: string, what: string) {
  try {
    return certificate.publicKey;
  } catch (cause) {
    throw unfit(path, what, 'holds a public key that can not be read', 'Give a certificate of a P-256 key', cause);
  }
}

/** The value of each extension, by its object identifier in hex. */
function extensionsOf(certificate: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const [tbs] = inside(derElements(certificate)?.[0], sequence);
  const extensions = inside(
    inside(tbs, sequence).find(({ tag }) => tag === 0xa3),
    0xa3,
  );
  return new Map(
    inside(extensions[0], sequence).map((extension) => {
      const parts = inside(extension, sequence);
      return [toHex(parts[0]?.content ?? new Uint8Array()), parts.at(-1)?.content ?? new Uint8Array()];
    }),
  );
}

function deviceIn(subjectAltName: Uint8Array | undefined): EntityId | undefined {
  for (const name of inside(firstIn(subjectAltName), sequence)) {
    const [type, value] = inside(name, 0xa0);
    const [, serial] = inside(inside(value, 0xa0)[0], sequence);
    if (type !== undefined && toHex(type.content) === oid.hardwareModuleName && serial?.content.length === 8) {
      return entityId(toHex(serial.content));
    }
  }
  return undefined;
}

/** A bit string: first how many bits of its last octet don't count, then bit 0 as the highest. */
function purposesIn(keyUsage: Uint8Array | undefined): readonly KeyPurpose[] {
  const bits = firstIn(keyUsage)?.content[1] ?? 0;
  return [
    ...((bits & 0x80) === 0 ? [] : (['digitalSignature'] as const)),
    ...((bits & 0x08) === 0 ? [] : (['keyAgreement'] as const)),
  ];
}

function firstIn(octets: Uint8Array | undefined): DerElement | undefined {
  return octets === undefined ? undefined : derElements(octets)?.[0];
}
