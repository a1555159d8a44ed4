import * as z from 'zod';
import { linkKinds } from '../../../hardware';
import { alterations, deviceTypes, entityId, firmwareVersion, isoDate, scopes, userRoles } from '../../terms';

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

/** One of the table's kinds, with what its row says of its settings. */
const linkSchema = z.union(linkKinds.map(({ kind, schema }) => z.strictObject({ [kind]: schema })));

const keyFiles = z.strictObject({ digitalSignature: path, keyAgreement: path });

const deviceSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .describe(
      'Any name. A feature means by "the ESME" the Device of that type that the run is about: --device chooses',
    ),
  id: id.describe('EUI-64, such as 00-DB-12-34-56-78-90-A0'),
  type: z.enum(deviceTypes),
  hub: z.string().optional().describe('Name of the CHF whose HAN it is on; the first of the bench where not given'),
  emulate: z.string().min(1).optional().describe("Name of the emulator's model; absent for a real Device"),
  link: z.string().min(1).optional().describe('Name of one of links; absent for an emulated Device in memory'),
  manufacturer: z.string().min(1).max(30),
  model: z.string().min(1).max(30),
  firmware: version.describe('What it runs when it comes on the bench: 8 hex digits in quotes'),
  gbcs: z.string().min(1).describe('GBCS version that it keeps to, in quotes'),
  smetsChts: z.string().min(1).max(20).describe('SMETS or CHTS version that it keeps to, in quotes'),
  factoryNew: z
    .boolean()
    .default(false)
    .describe("Nothing has been configured since it left the factory. What isn't declared isn't so"),
  certificates: keyFiles.optional().describe("PEM files of a real Device's test certificates"),
  capabilities: z
    .record(z.string(), z.boolean())
    .optional()
    .describe('What a real Device can do, by Service Reference Variant: "11.2": true'),
  firmwares: z
    .record(version, z.strictObject({ version, image: path.optional() }))
    .default({})
    .describe('Its own versions and OTA images, by the version that features name for them'),
  allow: z.array(z.enum(alterations)).default([]).describe('How scenarios may alter this real Device'),
  expectAlerts: z
    .array(z.string().regex(/^[0-9A-F]{4}$/, 'expected an alert code, such as "8F3F"'))
    .default([])
    .describe('Codes of Alerts that it sends of itself now and then: nothing is judged by them'),
});

const userSchema = z.strictObject({
  name: z.string().min(1).describe('As features call it: Supplier, Network Operator'),
  id: id.describe('EUI-64 of its User ID'),
  role: z.enum(userRoles),
  responsibleFor: z.array(z.string()).default([]).describe('Names of devices'),
  keys: keyFiles.optional().describe("PEM files of its private keys; without, they are made of the bench's seed"),
});

const limitsSchema = z.strictObject({
  response: z.number().positive().describe('Seconds from a Command until its Response is given up'),
  delivery: z.number().positive().describe('Seconds more until the Service User gives up waiting'),
  silence: z
    .number()
    .positive()
    .optional()
    .describe('Seconds for which a check of absence looks, since somebody last acted; without it as long as response'),
  multiplier: z.number().positive().default(1).describe('All limits times this: for a bench that is known to be slow'),
});

export const benchSchema = z
  .strictObject({
    name: z.string().min(1),
    seed: z.string().min(1).describe('Seed of all randomness, test keys included'),
    links: z
      .record(z.string(), linkSchema)
      .default({})
      .describe('Serial ports, connections and brokers, by a name of your own'),
    devices: z.array(deviceSchema).min(1),
    users: z.array(userSchema).min(1).describe('Service Users: a User ID has one User Role'),
    accessControlBroker: id.describe('EUI-64'),
    accessControlBrokerKeys: keyFiles.optional().describe('PEM files of its private keys'),
    limits: limitsSchema.describe('When a wait of each class is given up'),
    rules: z
      .strictObject({
        at: read(isoDate, 'a day in quotes, such as "2021-11-04"').optional().describe('Rules date'),
        scope: z.enum(scopes).optional(),
        overlays: z.array(path).default([]).describe('Rule overlays'),
      })
      .optional()
      .describe('What is used where the command line says nothing'),
    backChannel: z
      .enum(['prompt', 'mqtt', 'none'])
      .default('none')
      .describe('How a real Device is acted on other than by a message: by a person, by lab control, not at all'),
  })
  .describe('What stands on a bench of meterbench. Paths are seen from the folder of this file.');

export type BenchFile = z.infer<typeof benchSchema>;
export type BenchFileDevice = BenchFile['devices'][number];
export type BenchFileUser = BenchFile['users'][number];
export type BenchFileLink = BenchFile['links'][string];
