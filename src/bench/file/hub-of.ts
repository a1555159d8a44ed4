import type { DeviceType } from '../../terms';

interface OnHan {
  readonly name: string;
  readonly type: DeviceType;
  /** Name of the CHF whose HAN it is on, where that isn't the first. */
  readonly hub?: string | undefined;
}

/** The CHF whose HAN a Device is on; `undefined` of a CHF itself, and where the bench has none. */
export function hubOf<T extends OnHan>(devices: readonly T[], { type, hub }: OnHan): T | undefined {
  const hubs = type === 'CHF' ? [] : devices.filter((each) => each.type === 'CHF');
  return hub === undefined ? hubs[0] : hubs.find(({ name }) => name === hub);
}

/** A CHF with the Devices on its HAN. */
export function onHanOf<T extends OnHan>(devices: readonly T[], hub: T): readonly T[] {
  return devices.filter((each) => each === hub || hubOf(devices, each) === hub);
}
