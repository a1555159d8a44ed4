import type { AccessCheck } from './check';

/** Invalid User / User Role: the sender is no Service User, or in a role that there isn't yet. */
export const e1: AccessCheck = {
  code: 'E1',
  refuses: ({ user }, desk) => {
    const role = user === undefined ? undefined : desk.rulebook.table('role').get(user.role);
    return user === undefined || (role?.value === false && !desk.consult(role));
  },
};
