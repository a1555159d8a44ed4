import type { AccessCheck } from './check';

/** Invalid User Status. */
export const e3: AccessCheck = { code: 'E3', refuses: ({ user }) => user !== undefined && !user.active };
