import * as fc from 'fast-check';
import {
  type DeviceId,
  entityId,
  type FirmwareVersion,
  firmwareVersion,
  type Instant,
  type IsoDate,
  instant,
  isoDate,
  originatorCounter,
  type Srv,
  srv,
} from '../../terms';
import type { RequestId } from '../request-id';
import { serviceReferenceVariants } from '../service-reference-variants';
import { isXmlText } from '../xml/xml-text';

const hexDigits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: count, maxLength: count });

export const deviceIds: fc.Arbitrary<DeviceId> = hexDigits(16).map(entityId);
export const firmwareVersions: fc.Arbitrary<FirmwareVersion> = hexDigits(8).map(firmwareVersion);
export const alertCodes = hexDigits(4);
export const octets = (least = 0, most = 64) => fc.uint8Array({ minLength: least, maxLength: most });
export const srvs: fc.Arbitrary<Srv> = fc.constantFrom(...serviceReferenceVariants).map(srv);

export const requestIds: fc.Arbitrary<RequestId> = fc.record({
  originator: deviceIds,
  target: deviceIds,
  counter: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(originatorCounter),
});

const first = Date.parse('0001-01-01T00:00:00Z');
const last = Date.parse('9999-12-31T23:59:59.999Z');
const cancelled = Date.parse('3000-12-31T00:00:00Z');

export const instants: fc.Arbitrary<Instant> = fc
  .oneof(
    fc.integer({ min: first, max: last }),
    fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
  )
  .filter((moment) => moment !== cancelled)
  .map(instant);

export const dates: fc.Arbitrary<IsoDate> = instants.map((moment) =>
  isoDate(new Date(moment).toISOString().slice(0, 10)),
);

/** So many characters, markup and line ends among them. */
export function texts(least: number, most: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.constantFrom('&', '<', '>', '"', "'", ' ', '\t', '\n', '\r', ']]>', 'é', '😀'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  return fc
    .array(unit, { minLength: least, maxLength: most })
    .map((units) => [...units.join('')].slice(0, most).join(''))
    .filter(isXmlText);
}

export const mpans = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 13, maxLength: 13 });
export const importMpxns = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 13 });
export const uprns = fc.integer({ min: 1, max: 999_999_999_999 }).map(String);
export const propertyFilters = fc.record({ postCode: texts(6, 8), addressIdentifier: texts(0, 30) });

/** Some, but not all, of the entries of a record. */
export function subsetOf<T>(keys: readonly string[], values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .subarray([...keys])
    .chain((chosen) => fc.tuple(...chosen.map((key) => values.map((value) => [key, value] as const))))
    .map((entries) => Object.fromEntries(entries));
}
