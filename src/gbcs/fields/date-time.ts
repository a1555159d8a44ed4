import { CodecError, type Instant, toHex } from '../../terms';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';

/** A DLMS date-time: a moment with what its clock says of itself, or one of GBCS's two special values. */
export type DateTime =
  | { readonly kind: 'moment'; readonly instant: Instant; readonly status: number; readonly written?: DateTimeForm }
  | { readonly kind: 'now' }
  | { readonly kind: 'never' };

/** Day of week and deviation where a Device states them; GBCS leaves both unspecified. */
export interface DateTimeForm {
  readonly dayOfWeek: number;
  /** Minutes from the time written to UTC, or -32768 for unspecified. */
  readonly deviation: number;
}

const unspecifiedYear = 0xffff;
const unspecifiedForm: DateTimeForm = { dayOfWeek: 0xff, deviation: -0x8000 };
/** Clock status that says nothing. */
export const unspecifiedStatus = 0xff;
/** Milliseconds between 1970 and ZigBee's epoch, 2000-01-01. */
const zigbeeEpoch = Date.UTC(2000, 0, 1);
const specialTail = Uint8Array.of(0x80, 0x00, 0xff);

function refuse(field: string, expected: string, found: string, offset = 0): never {
  throw new CodecError({ field, offset, expected, found });
}

/** DLMS date-time, 12 octets, UTC; hundredths of a second are kept, what is finer is cut. */
export function encodeDateTime(
  instant: Instant,
  status: number = unspecifiedStatus,
  form: DateTimeForm = unspecifiedForm,
): Uint8Array {
  const shift = form.deviation === unspecifiedForm.deviation ? 0 : form.deviation * 60_000;
  const date = new Date(instant - shift);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year < unspecifiedYear)) {
    refuse('date-time', 'a year of 0 to 65534', String(year));
  }
  return new OctetWriter(12)
    .u16(year)
    .u8(date.getUTCMonth() + 1)
    .u8(date.getUTCDate())
    .u8(form.dayOfWeek)
    .u8(date.getUTCHours())
    .u8(date.getUTCMinutes())
    .u8(date.getUTCSeconds())
    .u8(Math.floor(date.getUTCMilliseconds() / 10))
    .u16(form.deviation & 0xffff)
    .u8(status)
    .done();
}

/** GBCS's "now" (all zero) or "never" (all FF, which cancels). */
export function encodeSpecialDateTime(kind: 'now' | 'never'): Uint8Array {
  const octets = new Uint8Array(12).fill(kind === 'now' ? 0 : 0xff);
  octets.set(specialTail, 9);
  return octets;
}

/**
 * @param offset of the octets in the input that an error should name
 * @throws CodecError where the octets are neither a day of the calendar nor a special value (wildcards are neither)
 */
export function decodeDateTime(octets: Uint8Array, field = 'date-time', offset = 0): DateTime {
  const special = specialOf(octets);
  if (special !== undefined) {
    return { kind: special };
  }
  const reader = new OctetReader(octets);
  const [year, month, day] = [reader.u16('year'), reader.u8('month'), reader.u8('day of month')];
  const dayOfWeek = reader.u8('day of week');
  const [hour, minute, second] = [reader.u8('hour'), reader.u8('minute'), reader.u8('second')];
  const hundredths = reader.u8('hundredths of a second');
  const deviation = (reader.u16('deviation') << 16) >> 16;
  const status = reader.u8('clock status');
  reader.done('date-time');
  const time = year === unspecifiedYear ? undefined : momentOf(year, month, day, hour, minute, second, hundredths);
  const known = deviation === unspecifiedForm.deviation || Math.abs(deviation) <= 720;
  if (time === undefined || !known || !(dayOfWeek === 0xff || (dayOfWeek >= 1 && dayOfWeek <= 7))) {
    refuse(field, 'a day of the calendar and a time of day', toHex(octets), offset);
  }
  const shift = deviation === unspecifiedForm.deviation ? 0 : deviation * 60_000;
  const instant = (time + shift) as Instant;
  const plain = dayOfWeek === unspecifiedForm.dayOfWeek && deviation === unspecifiedForm.deviation;
  return { kind: 'moment', instant, status, ...(plain ? {} : { written: { dayOfWeek, deviation } }) };
}

function specialOf(octets: Uint8Array): 'now' | 'never' | undefined {
  const first = octets[0];
  const special = octets.length === 12 && (first === 0 || first === 0xff);
  const tail = special && octets.every((octet, index) => octet === (index < 9 ? first : specialTail[index - 9]));
  return tail ? (first === 0 ? 'now' : 'never') : undefined;
}

function momentOf(...parts: [number, number, number, number, number, number, number]): number | undefined {
  const [year, month, day, hour, minute, second, hundredths] = parts;
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, hundredths * 10));
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && hour < 24 && minute < 60 && second < 60 && hundredths < 100 ? date.getTime() : undefined;
}

/** A moment that has to be one: `now` and `never` are refused. `plain`: without day of week and deviation. */
export function momentIn(octets: Uint8Array, field: string, offset = 0) {
  const decoded = decodeDateTime(octets, field, offset);
  if (decoded.kind !== 'moment') {
    refuse(field, 'a moment', decoded.kind, offset);
  }
  return { instant: decoded.instant, status: decoded.status, plain: decoded.written === undefined };
}

/** `YYYYMMDDHHMMSSZ`, the DER GeneralizedTime of a moment; what is finer than a second is cut. */
export function generalizedTime(instant: Instant): string {
  const text = new Date(instant).toISOString();
  return text.length === 24
    ? `${text.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`
    : refuse('time', 'a year of 4 digits', text);
}

/** GeneralizedTime that cancels a future-dated instruction. */
export const neverGeneralizedTime = '99991231235959Z';

/** @returns `never` for the value that cancels */
export function parseGeneralizedTime(text: string, field = 'GeneralizedTime', offset = 0): Instant | 'never' {
  if (text === neverGeneralizedTime) {
    return 'never';
  }
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1).map(Number) ?? [];
  const [year = -1, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const time = parts.length === 6 ? momentOf(year, month, day, hour, minute, second, 0) : undefined;
  return time === undefined ? refuse(field, 'YYYYMMDDHHMMSSZ', text, offset) : (time as Instant);
}

/** Whole seconds since 2000-01-01T00:00:00Z, as GBZ and ZCL count. */
export function zclTime(instant: Instant): number {
  const seconds = Math.floor((instant - zigbeeEpoch) / 1000);
  return seconds >= 0 && seconds <= 0xffff_ffff
    ? seconds
    : refuse('UTC time', 'a moment of 2000 to 2136', String(instant));
}

export function fromZclTime(seconds: number): Instant {
  return (zigbeeEpoch + seconds * 1000) as Instant;
}
