import { deviceTypes } from '../terms';
import type { BenchFile, BenchFileDevice } from './file/bench-schema';
import { onHanOf } from './file/hub-of';

/**
 * The runs that it takes so that each Device of the bench is `the ESME`, `the GSME` … of one: for each run the names of
 * what it is about. A run is about one HAN: its Communications Hub, where the bench has several, and of each type with
 * several Devices one. Of a type with fewer than another the last goes on.
 */
export function castings({ devices }: Pick<BenchFile, 'devices'>): readonly (readonly string[])[] {
  const hubs = devices.filter(({ type }) => type === 'CHF');
  return hubs.length < 2
    ? withinHan(devices)
    : hubs.flatMap((hub) => withinHan(onHanOf(devices, hub)).map((names) => [hub.name, ...names]));
}

function withinHan(devices: readonly BenchFileDevice[]): readonly (readonly string[])[] {
  const several = deviceTypes
    .map((type) => devices.filter((each) => each.type === type).map(({ name }) => name))
    .filter((names) => names.length > 1);
  const length = Math.max(1, ...several.map((names) => names.length));
  return Array.from({ length }, (_, run) => several.flatMap((names) => names[run] ?? names.at(-1) ?? []));
}
