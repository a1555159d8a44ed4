import { readFileSync } from 'node:fs';
import { isMap, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { ConfigError, deviceTypes, entityId, firmwareVersion, userRoles } from '../terms';

const id = z.string().transform((text, context) => {
  try {
    return entityId(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'expected an EUI-64 such as 00-DB-12-34-56-78-90-A0' });
    return z.NEVER;
  }
});

const version = z.string().transform((text, context) => {
  try {
    return firmwareVersion(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'expected 8 hex digits in quotes, such as "01000000"' });
    return z.NEVER;
  }
});

const deviceSchema = z.strictObject({
  name: z.string().min(1),
  id,
  type: z.enum(deviceTypes),
  /** Name of the emulator's model. */
  emulate: z.string().min(1),
  manufacturer: z.string().min(1).max(30),
  model: z.string().min(1).max(30),
  firmware: version,
  gbcs: z.string().min(1),
  smetsChts: z.string().min(1).max(20),
});

const userSchema = z.strictObject({
  name: z.string().min(1),
  id,
  role: z.enum(userRoles),
  /** Names of devices. */
  responsibleFor: z.array(z.string()).default([]),
});

const benchSchema = z.strictObject({
  name: z.string().min(1),
  /** Seed of all randomness, test keys included. */
  seed: z.string().min(1),
  devices: z.array(deviceSchema).min(1),
  users: z.array(userSchema).min(1),
  accessControlBroker: id,
  limits: z.strictObject({ response: z.number().positive(), delivery: z.number().positive() }),
});

export type BenchFile = z.infer<typeof benchSchema>;
export type BenchFileDevice = BenchFile['devices'][number];
export type BenchFileUser = BenchFile['users'][number];

/** @throws ConfigError that names the file, the line and the fix */
export function readBenchFile(path: string): BenchFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-BENCH-FILE',
      message: `Bench file ${path} can't be read`,
      next: 'Give --bench the path of a bench file, such as hardware/benches/emulated.yaml',
      cause,
    });
  }
  return parseBenchFile(text, path);
}

/** @throws ConfigError that names the file, the line and the fix */
export function parseBenchFile(text: string, path: string): BenchFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const refuse = (offset: number | undefined, what: string, next?: string): never => {
    const where = offset === undefined ? path : `${path}:${lines.linePos(offset).line}`;
    throw new ConfigError({
      code: 'MB-BENCH-FILE',
      message: `${where}: ${what}`,
      ...(next === undefined ? {} : { next }),
    });
  };
  const broken = document.errors[0];
  if (broken !== undefined) {
    refuse(broken.pos[0], `not YAML: ${broken.message.split('\n')[0]}`);
  }
  if (!isMap(document.contents)) {
    refuse(undefined, 'expected a bench file, found something else', 'Begin from hardware/benches/emulated.yaml');
  }
  const placeOf = (keys: readonly PropertyKey[]): number | undefined => {
    for (let length = keys.length; length >= 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      const range = (node as { range?: readonly number[] } | undefined)?.range;
      if (range?.[0] !== undefined) {
        return range[0];
      }
    }
    return undefined;
  };
  const parsed = benchSchema.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const keys = issue?.path ?? [];
    return refuse(placeOf(keys), `${keys.map(String).join('.') || 'bench'}: ${issue?.message ?? 'not a bench file'}`);
  }
  crossCheck(parsed.data, (keys, what) => refuse(placeOf(keys), what));
  return parsed.data;
}

function crossCheck(bench: BenchFile, refuse: (keys: readonly PropertyKey[], what: string) => never): void {
  const seen = new Map<string, string>();
  const claim = (identifier: string, whose: string, keys: readonly PropertyKey[]) => {
    const other = seen.get(identifier);
    if (other !== undefined) {
      refuse(keys, `${whose} has the same ${keys.at(-1) === 'name' ? 'name' : 'identifier'} as ${other}`);
    }
    seen.set(identifier, whose);
  };
  claim(bench.accessControlBroker, 'the access control broker', ['accessControlBroker']);
  bench.devices.forEach((device, index) => {
    claim(device.id, device.name, ['devices', index, 'id']);
    claim(device.name, `device ${index + 1}`, ['devices', index, 'name']);
  });
  bench.users.forEach((user, index) => {
    claim(user.id, user.name, ['users', index, 'id']);
    claim(user.name, `user ${index + 1}`, ['users', index, 'name']);
    user.responsibleFor.forEach((name, place) => {
      if (!bench.devices.some((device) => device.name === name)) {
        refuse(
          ['users', index, 'responsibleFor', place],
          `${user.name} can't be responsible for ${name}: no such device on the bench`,
        );
      }
    });
  });
}
