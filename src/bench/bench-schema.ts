import * as z from 'zod';
import { deviceTypes, entityId, firmwareVersion, scopes, userRoles } from '../terms';

/** A text that one of our own readers takes, or an issue that says what was expected. */
const read = <T>(reader: (text: string) => T, expected: string) =>
  z.string().transform((text, context) => {
    try {
      return reader(text);
    } catch {
      context.addIssue({ code: 'custom', message: `expected ${expected}` });
      return z.NEVER;
    }
  });

const id = read(entityId, 'an EUI-64 such as 00-DB-12-34-56-78-90-A0');
const version = read(firmwareVersion, '8 hex digits in quotes, such as "01000000"');
const path = z.string().min(1);

/** A secret never stands in a bench file: it names where the secret is. */
const secret = z.union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: path })], {
  error: 'a secret is named by { env: NAME } or { file: PATH }, never written here',
});

const serialSchema = z
  .strictObject({
    path: path.optional(),
    usb: z.strictObject({ vendor: z.string(), product: z.string(), serial: z.string().optional() }).optional(),
    baudRate: z.int().min(300).max(4_000_000).default(115_200),
    flowControl: z.enum(['none', 'hardware']).default('none'),
    framing: z.enum(['octet-stuffed', 'gfi']).default('octet-stuffed'),
  })
  .refine(
    ({ path: port, usb }) => (port === undefined) !== (usb === undefined),
    'give the port by path or by usb, one of them',
  );

const topicLevel = z.string().regex(/^[^+#/\s]+$/, 'expected one topic level: no /, +, # or blank');

const mqttSchema = z.strictObject({
  url: z.string().regex(/^mqtts?:\/\/[^/\s]+$/, 'expected mqtt://host:port or mqtts://host:port'),
  site: topicLevel,
  version: z.enum(['5', '3.1.1', 'any']).default('any'),
  ca: path.optional(),
  certificate: path.optional(),
  key: path.optional(),
  username: secret.optional(),
  password: secret.optional(),
});

const linkSchema = z.union([z.strictObject({ serial: serialSchema }), z.strictObject({ mqtt: mqttSchema })]);

/** PEM files. A Device's are its certificates; a party's are its private keys. */
const keyFiles = z.strictObject({ digitalSignature: path, keyAgreement: path });

const deviceSchema = z.strictObject({
  name: z.string().min(1),
  id,
  type: z.enum(deviceTypes),
  /** Name of the emulator's model; absent for a real Device. */
  emulate: z.string().min(1).optional(),
  /** Name of a link below; absent for one in memory. */
  link: z.string().min(1).optional(),
  manufacturer: z.string().min(1).max(30),
  model: z.string().min(1).max(30),
  firmware: version,
  gbcs: z.string().min(1),
  smetsChts: z.string().min(1).max(20),
  /** Nothing has been configured since it left the factory. What isn't declared isn't so. */
  factoryNew: z.boolean().default(false),
  certificates: keyFiles.optional(),
  /** What a real Device can do, by Service Reference Variant: `"11.2": true`. */
  capabilities: z.record(z.string(), z.boolean()).optional(),
  /** Firmware images by the version that features name: `"02000000": { version: "0A0B0C0D", image: file }`. */
  firmwares: z.record(z.string(), z.strictObject({ version, image: path.optional() })).optional(),
  /** Kinds of scenario that may alter this Device for good. */
  allow: z
    .array(z.enum(['activate-firmware', 'change-credentials', 'decommission', 'set-clock', 'configure']))
    .default([]),
  /** Alert codes that come by themselves and mean nothing here. */
  expectAlerts: z.array(z.string().regex(/^[0-9A-F]{4}$/)).default([]),
});

const userSchema = z.strictObject({
  name: z.string().min(1),
  id,
  role: z.enum(userRoles),
  /** Names of devices. */
  responsibleFor: z.array(z.string()).default([]),
  keys: keyFiles.optional(),
});

/** Seconds until a wait of each class is given up. */
const limitsSchema = z.strictObject({
  response: z.number().positive(),
  delivery: z.number().positive(),
  /** All limits times this: for a bench that is known to be slow. */
  multiplier: z.number().positive().default(1),
});

export const benchSchema = z.strictObject({
  name: z.string().min(1),
  /** Seed of all randomness, test keys included. */
  seed: z.string().min(1),
  links: z.record(z.string(), linkSchema).default({}),
  devices: z.array(deviceSchema).min(1),
  users: z.array(userSchema).min(1),
  accessControlBroker: id,
  accessControlBrokerKeys: keyFiles.optional(),
  limits: limitsSchema,
  /** What is used where the command line says nothing. */
  rules: z
    .strictObject({
      at: z.string().optional(),
      scope: z.enum(scopes).optional(),
      overlays: z.array(path).default([]),
    })
    .optional(),
  /** How a real Device is acted on other than by a message. */
  backChannel: z.enum(['prompt', 'mqtt', 'none']).default('none'),
});

export type BenchFile = z.infer<typeof benchSchema>;
export type BenchFileDevice = BenchFile['devices'][number];
export type BenchFileUser = BenchFile['users'][number];
export type BenchFileLink = BenchFile['links'][string];
export type SerialSettings = z.infer<typeof serialSchema>;
export type MqttSettings = z.infer<typeof mqttSchema>;
export type Secret = z.infer<typeof secret>;

/** JSON Schema of a bench file, for editors. */
export function benchJsonSchema(): unknown {
  return z.toJSONSchema(benchSchema, { io: 'input', unrepresentable: 'any' });
}
