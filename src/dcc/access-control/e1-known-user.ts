import type { AccessCheck } from './check';

/** Invalid User / User Role: the sender is no Service User. */
export const e1: AccessCheck = { code: 'E1', refuses: ({ user }) => user === undefined };
