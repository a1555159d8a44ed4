import type { Desk } from '../desk';
import type { AccessCheck, AccessRequest } from './check';

/** Makes the checks of access control, one by one. */
export interface AccessChecks {
  refuses(check: AccessCheck, access: AccessRequest): boolean;
}

export const accessChecks = (desk: Desk): AccessChecks => ({
  refuses: (check, access) => check.refuses(access, desk),
});
