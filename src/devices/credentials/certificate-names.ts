import type { CertificateName } from '../../gbcs';
import { CodecError, type EntityId, toHex } from '../../terms';

/** DER of what stands before each: subject unique identifier, and two extensions that hold key identifiers. */
const subject = '060355042D030900';
const subjectKey = '0603551D0E040A0408';
const authorityKey = '0603551D23040C300A8008';
const octets = 16;

/** A certificate's holder and subject key identifier. Its key isn't read: a Device's Signer knows keys by party. */
export function certificateName(certificate: Uint8Array): CertificateName {
  const text = toHex(certificate);
  // An issuer may have a unique identifier too; the subject's is the last.
  const party = after(text, subject, text.lastIndexOf(subject), 'subject unique identifier');
  return { party: party as EntityId, keyId: keyIdIn(text, subjectKey, 'subject key identifier') };
}

/** The subject key identifier of who has issued a certificate. */
export function issuerKeyId(certificate: Uint8Array): Uint8Array {
  return keyIdIn(toHex(certificate), authorityKey, 'authority key identifier');
}

export function subjectKeyId(certificate: Uint8Array): Uint8Array {
  return keyIdIn(toHex(certificate), subjectKey, 'subject key identifier');
}

function keyIdIn(text: string, before: string, field: string): Uint8Array {
  return new Uint8Array(Buffer.from(after(text, before, text.indexOf(before), field), 'hex'));
}

function after(text: string, before: string, at: number, field: string): string {
  const found = at < 0 ? '' : text.slice(at + before.length, at + before.length + octets);
  if (found.length !== octets) {
    throw new CodecError({ field, offset: 0, expected: '8 octets in the certificate', found: 'none' });
  }
  return found;
}
