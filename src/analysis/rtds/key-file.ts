import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { KeyMaterial, PartyKeys } from '../../gbcs';
import { ConfigError, entityId, fromHex } from '../../terms';

const octets = (count: number) =>
  z.string().regex(new RegExp(`^[0-9A-Fa-f]{${2 * count}}$`), `${2 * count} hex digits`);
const keyShape = z.object({ public: octets(65), scalar: octets(32).optional() });
const fileShape = z.record(
  z.string().regex(/^[0-9A-Fa-f]{16}$/, '16 hex digits'),
  z.object({ digitalSignature: keyShape.optional(), keyAgreement: keyShape.optional() }),
);
const example =
  '{"00DB1234567890A0":{"digitalSignature":{"public":"04…","scalar":"…"},"keyAgreement":{"public":"04…"}}}';

/** Reads a key file: per Entity Identifier its public points and, where held, private values, as hex. */
export function readKeyFile(file: string): readonly PartyKeys[] {
  const parsed = fileShape.safeParse(parseJson(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError({
      code: 'MB-KEY-FILE',
      message: `${file}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not a key file'}`,
      next: `Give keys as ${example}`,
    });
  }
  return Object.entries(parsed.data).map(([party, { digitalSignature, keyAgreement }]) => ({
    party: entityId(party),
    ...(digitalSignature === undefined ? {} : { digitalSignature: material(digitalSignature) }),
    ...(keyAgreement === undefined ? {} : { keyAgreement: material(keyAgreement) }),
  }));
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-KEY-FILE',
      message: `${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
      next: `Give a JSON file such as ${example}`,
      cause,
    });
  }
}

function material(key: z.infer<typeof keyShape>): KeyMaterial {
  const publicKey = fromHex(key.public) ?? new Uint8Array(0);
  const privateKey = key.scalar === undefined ? undefined : fromHex(key.scalar);
  return privateKey === undefined ? { publicKey } : { publicKey, privateKey };
}

/** `keys.json` in a folder or one of the two above it. */
export function findKeyFile(folder: string): string | undefined {
  const here = resolve(folder);
  return [here, dirname(here), dirname(dirname(here))].map((place) => join(place, 'keys.json')).find(existsSync);
}
