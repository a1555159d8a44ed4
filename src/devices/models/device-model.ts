import type { DeviceType } from '../../terms';
import type { Behaviour } from '../behaviour';

/** A Device Model: what every Device of it can do, and how it introduces itself. */
export interface DeviceModel {
  readonly deviceType: DeviceType;
  readonly behaviours: readonly Behaviour[];
  /** Clock status octet in the date-times that it writes. */
  readonly clockStatus: number;
}
