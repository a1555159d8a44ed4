import type { KeyObject } from 'node:crypto';
import type { KeyMaterial } from '../../gbcs';
import { unfit } from './pem-file';

/** A P-256 key as our signers take it. @throws ConfigError where it is a key of another kind */
export function keyMaterialOf(key: KeyObject, path: string, what: string): KeyMaterial {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (key.asymmetricKeyType !== 'ec' || curve !== 'prime256v1') {
    const kind = curve ?? key.asymmetricKeyType?.toUpperCase() ?? 'unknown kind';
    throw unfit(path, what, `holds a key of ${kind}`, 'GBCS knows P-256 (prime256v1) only: give such a key');
  }
  const { x = '', y = '', d } = key.export({ format: 'jwk' });
  const publicKey = new Uint8Array([4, ...Buffer.from(x, 'base64url'), ...Buffer.from(y, 'base64url')]);
  return d === undefined ? { publicKey } : { publicKey, privateKey: new Uint8Array(Buffer.from(d, 'base64url')) };
}
