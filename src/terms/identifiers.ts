import { MeterbenchError } from './errors';

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** An EUI-64 Entity Identifier (Device ID or Remote Party) as 16 upper-case hex digits. */
export type EntityId = Branded<string, 'EntityId'>;
/** The EUI-64 of a Device. */
export type DeviceId = EntityId;
/** Originator Counter: unsigned 64 bit. */
export type OriginatorCounter = Branded<bigint, 'OriginatorCounter'>;
/** Service Reference Variant such as `11.2` or `6.2.10`. */
export type Srv = Branded<string, 'Srv'>;
/** GBCS Message Code: unsigned 16 bit. */
export type MessageCode = Branded<number, 'MessageCode'>;
/** Firmware version: the four octets that a Device reports, as 8 upper-case hex digits. */
export type FirmwareVersion = Branded<string, 'FirmwareVersion'>;
/** A moment, as milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Branded<number, 'Instant'>;
/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export type IsoDate = Branded<string, 'IsoDate'>;

function refuse(what: string, expected: string, found: unknown): never {
  throw new MeterbenchError({
    code: 'MB-IDENTIFIER',
    blame: 'config',
    message: `${what}: expected ${expected}, found ${JSON.stringify(found)}`,
  });
}

/** Accepts `00DB1234567890A0` and `00-DB-12-34-56-78-90-A0` in either case. */
export function entityId(text: string): EntityId {
  const bare = text.replaceAll('-', '').toUpperCase();
  const dashed = !text.includes('-') || /^(?:[0-9a-f]{2}-){7}[0-9a-f]{2}$/i.test(text);
  if (!/^[0-9A-F]{16}$/.test(bare) || !dashed) {
    refuse('Entity Identifier', '16 hex digits, with dashes or without', text);
  }
  return bare as EntityId;
}

/** `00-DB-12-34-56-78-90-A0`, as DUIS writes it. */
export function dashed(id: EntityId): string {
  return id.match(/../g)?.join('-') ?? id;
}

export function originatorCounter(value: bigint): OriginatorCounter {
  if (value < 0n || value > 0xffff_ffff_ffff_ffffn) {
    refuse('Originator Counter', 'an unsigned 64 bit number', value.toString());
  }
  return value as OriginatorCounter;
}

export function srv(text: string): Srv {
  if (!/^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?$/.test(text)) {
    refuse('Service Reference Variant', 'a number such as 11.2 or 6.2.10', text);
  }
  return text as Srv;
}

/** Service Reference of a variant: `6.2.10` → `6.2`. */
export function serviceReferenceOf(variant: Srv): string {
  return variant.split('.').slice(0, 2).join('.');
}

export function messageCode(value: number): MessageCode {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff) {
    refuse('Message Code', 'an unsigned 16 bit number', value);
  }
  return value as MessageCode;
}

/** `0059`, as GBCS prints a Message Code. */
export function messageCodeText(code: MessageCode): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

export function firmwareVersion(text: string): FirmwareVersion {
  const upper = text.toUpperCase();
  if (!/^[0-9A-F]{8}$/.test(upper)) {
    refuse('firmware version', '8 hex digits', text);
  }
  return upper as FirmwareVersion;
}

/** `2021-11-04` as a day. @throws MeterbenchError where it is no day of the calendar */
export function isoDate(text: string): IsoDate {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (parsed === undefined || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(text)) {
    refuse('date', 'a day of the calendar as YYYY-MM-DD', text);
  }
  return text as IsoDate;
}

export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) {
    refuse('moment', 'whole milliseconds since 1970', milliseconds);
  }
  return milliseconds as Instant;
}

/** The first moment (UTC) of a day. */
export function startOf(day: IsoDate): Instant {
  return Date.parse(`${day}T00:00:00Z`) as Instant;
}

/** The day (UTC) that a moment is of. */
export function dayOf(moment: Instant): IsoDate {
  return isoDate(isoText(moment).slice(0, 10));
}

/** `2021-11-04T00:00:00.000Z` */
export function isoText(moment: Instant): string {
  return new Date(moment).toISOString();
}
