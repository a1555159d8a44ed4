import type * as z from 'zod';
import type { DeviceId } from '../../src/terms';
import type { LinkPorts, LinkRole, WireLink } from './wire-link';

/** What keeps two users off one link. */
export type LinkLease =
  /** A lock on this machine, on what only one process can use at a time. */
  | {
      readonly by: 'lock';
      /** For people: `Serial port`. */
      readonly what: string;
      /** The thing itself, the same by whichever of its names it is called. @throws LinkError where it isn't there */
      readonly place: () => Promise<string>;
    }
  /** The far end grants Devices, for others can reach it too. */
  | { readonly by: 'far-end' };

/** What is asked of a link, in memory or over a wire, without opening it. */
export interface LinkFacts {
  readonly kind: string;
  /** Whether it carries lab control, by which an emulator at its end is driven. */
  readonly drives: boolean;
  /** Whether all its Devices are at the end of one wire, so that what is done to one end is done to all of them. */
  readonly oneWire: boolean;
  /** `undefined` where nobody else can be on it. */
  readonly lease: LinkLease | undefined;
  /** What the doctor looks at, for people: `serial port /dev/ttyUSB0, 115200 Bd`. */
  readonly doctor: string;
}

export interface LinkOptions {
  readonly ports: LinkPorts;
  readonly role: LinkRole;
  /** Where this end is, in place of what is declared: a path, or host and port. */
  readonly at?: string;
}

/** A link that is open; several Devices may be at its end. */
export interface OpenLink {
  wireTo(device: DeviceId): Promise<WireLink>;
  close(): Promise<void>;
}

/** Something on this machine that stands in for what a lab has. */
export interface StandIn {
  close(): Promise<void>;
}

/** A link as a bench file declares it. */
export interface DeclaredLink extends LinkFacts {
  /** @throws LinkError where it can't be opened, ConfigError where a secret that it names isn't there */
  open(options: LinkOptions): Promise<OpenLink>;
  /** Starts the broker that is declared, where it would be on this machine. */
  readonly broker?: () => Promise<StandIn>;
}

/** A row of the table of links: its name in a bench file, its settings, and what becomes of them. */
export interface LinkKind {
  readonly kind: string;
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
  /** The settings that are paths of files, as seen from the bench file. */
  readonly files: readonly string[];
  declared(settings: unknown): DeclaredLink;
}

/** Makes a row, whose link is made of settings that its schema has read. */
export function linkKind<Schema extends LinkKind['schema']>(row: {
  readonly kind: string;
  readonly schema: Schema;
  readonly files?: readonly string[];
  readonly link: (settings: z.output<Schema>) => Omit<DeclaredLink, 'kind'>;
}): LinkKind {
  const { kind, schema, files = [], link } = row;
  return { kind, schema, files, declared: (settings) => ({ kind, ...link(schema.parse(settings)) }) };
}

/** A link whose one wire all its Devices share. */
export function sharedWire(wire: WireLink): OpenLink {
  return { wireTo: async () => wire, close: () => wire.close() };
}
