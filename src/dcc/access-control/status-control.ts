import type { Desk } from '../desk';
import type { AccessRequest } from './check';
import { refusesWithE5 } from './e5-smi-status';
import { refusesWithE17 } from './e17-local-delivery';

/** The checks of the Device's status: made when a Request comes, and again when one that was held is executed. */
export interface StatusControl {
  /** Whether the Request is refused with E5. */
  e5(access: AccessRequest): boolean;
  /** Whether the Request is refused with E17. */
  e17(access: AccessRequest): boolean;
}

export const statusControl = (desk: Desk): StatusControl => ({
  e5: (access) => refusesWithE5(desk, access),
  e17: (access) => refusesWithE17(desk, access),
});
