import { permits } from '../../rulebook';
import type { AccessCheck } from './check';

/** Invalid User Role / Service Reference: the role may not send it. What isn't stated refuses nobody. */
export const e2: AccessCheck = {
  code: 'E2',
  refuses: ({ user, request }, desk) => {
    const roles = desk.rulebook.roles.get(request.srv);
    if (user === undefined || roles === undefined) {
      return false;
    }
    desk.consult(roles);
    return permits(roles, user.role) === 'refused';
  },
};
