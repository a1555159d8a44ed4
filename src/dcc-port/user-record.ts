import type { EntityId, UserRole } from '../terms';

/** A Service User's entry: one User ID has one User Role here. */
export interface UserRecord {
  readonly id: EntityId;
  readonly role: UserRole;
  readonly active: boolean;
}
