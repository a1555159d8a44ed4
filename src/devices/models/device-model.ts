import type { Behaviour } from '../behaviour';
import type { ModelTraits } from './model-traits';

/** A Device Model: what every Device of it can do, and how it introduces itself. */
export interface DeviceModel extends ModelTraits {
  readonly behaviours: readonly Behaviour[];
}
