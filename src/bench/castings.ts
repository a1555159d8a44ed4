import { deviceTypes } from '../terms';
import type { BenchFile } from './file/bench-schema';

/**
 * The runs that it takes so that each Device of the bench is `the ESME`, `the GSME` … of one: as many as there are
 * Devices of the commonest type. Of a type with fewer the last goes on.
 */
export function castings({ devices }: Pick<BenchFile, 'devices'>): readonly (readonly string[])[] {
  const several = deviceTypes
    .map((type) => devices.filter((each) => each.type === type).map(({ name }) => name))
    .filter((names) => names.length > 1);
  const runs = Math.max(1, ...several.map((names) => names.length));
  return Array.from({ length: runs }, (_, run) => several.flatMap((names) => names[run] ?? names.at(-1) ?? []));
}
