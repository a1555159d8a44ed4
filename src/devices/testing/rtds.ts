import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeMessage, type KeyMaterial, keySigner, type Message, type PartyKeys } from '../../gbcs';
import { entityId, fromHex, type Signer } from '../../terms';

const home = process.env['RTDS_DIR'];
const set = home === undefined ? undefined : join(home, 'RTDS-4.5.0');

/** Why the checks against the DCC's Reference Test Data Set can't be made; `false` where they can. */
export const rtdsSkip: string | false =
  set !== undefined && existsSync(set) ? false : 'RTDS_DIR does not name a Reference Test Data Set';

/** A Command of the set and its Response. */
export interface Pair {
  /** Such as `ECS52_11.2_SUCCESS`. */
  readonly name: string;
  readonly command: Message;
  readonly response: Message;
}

/** All pairs in some of the set's folders, such as `11.2_ECS52`. */
export function pairsIn(...folders: readonly string[]): readonly Pair[] {
  return folders.flatMap((folder) => {
    const ending = '_COMMAND_GBCS.HEX';
    const files = set === undefined ? [] : readdirSync(join(set, folder));
    return files
      .filter((file) => file.endsWith(ending))
      .map((file) => {
        const name = file.slice(0, -ending.length);
        return { name, command: messageIn(folder, file), response: messageIn(folder, `${name}_RESPONSE_GBCS.HEX`) };
      });
  });
}

export function messageIn(folder: string, file: string): Message {
  const text = readFileSync(join(set ?? '', folder, file), 'latin1').replace(/\s/g, '');
  return decodeMessage(fromHex(text) ?? new Uint8Array(0));
}

/**
 * The set's keys. No private key of a Device is published, but a shared secret is the same from either end, so MACs
 * are made with the party's. A signature is made of 64 octets `EE` and holds for nobody.
 */
export function rtdsSigner(): Signer {
  const entries = home === undefined ? [] : Object.entries(keyFile(home));
  const signer = keySigner(
    entries.map(
      ([party, { digitalSignature, keyAgreement }]): PartyKeys => ({
        party: entityId(party),
        ...(digitalSignature === undefined ? {} : { digitalSignature: material(digitalSignature) }),
        ...(keyAgreement === undefined ? {} : { keyAgreement: material(keyAgreement) }),
      }),
    ),
  );
  return { ...signer, sign: () => new Uint8Array(64).fill(0xee) };
}

type Key = { readonly public: string; readonly scalar?: string };
type KeyFile = Readonly<Record<string, { readonly digitalSignature?: Key; readonly keyAgreement?: Key }>>;

function keyFile(folder: string): KeyFile {
  return JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'));
}

function material(key: Key): KeyMaterial {
  const publicKey = fromHex(key.public) ?? new Uint8Array(0);
  const privateKey = key.scalar === undefined ? undefined : fromHex(key.scalar);
  return privateKey === undefined ? { publicKey } : { publicKey, privateKey };
}
