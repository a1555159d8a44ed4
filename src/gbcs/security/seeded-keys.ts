import { createECDH, createHash } from 'node:crypto';
import type { EntityId } from '../../terms';
import type { KeyMaterial, PartyKeys } from './key-signer';

/**
 * Keys of a party made of a seed: the same seed, the same keys. For emulated parties and for tests, never for anything
 * that has to be kept secret.
 */
export function seededKeys(party: EntityId, seed: string): PartyKeys {
  return {
    party,
    digitalSignature: seededKey(`${seed}/${party}/digital signature`),
    keyAgreement: seededKey(`${seed}/${party}/key agreement`),
  };
}

function seededKey(seed: string): KeyMaterial {
  const privateKey = new Uint8Array(createHash('sha256').update(seed).digest());
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  return { publicKey: new Uint8Array(curve.getPublicKey()), privateKey };
}

/** Without the private values: what another party may know. */
export function publicKeys({ party, digitalSignature, keyAgreement }: PartyKeys): PartyKeys {
  return {
    party,
    ...(digitalSignature === undefined ? {} : { digitalSignature: { publicKey: digitalSignature.publicKey } }),
    ...(keyAgreement === undefined ? {} : { keyAgreement: { publicKey: keyAgreement.publicKey } }),
  };
}
