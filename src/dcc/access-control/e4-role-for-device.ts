import type { UserRole } from '../../terms';
import type { AccessCheck } from './check';

/** Roles that are bound to the Devices they are responsible for; any other may be without. */
const boundRoles: readonly UserRole[] = ['IS', 'GS', 'ES', 'ED', 'GT'];

/** Invalid User Role for Device: it isn't that Service User's Device. */
export const e4: AccessCheck = {
  code: 'E4',
  refuses: ({ user, namesDevice, responsible, serviceRequest }) =>
    user !== undefined &&
    namesDevice &&
    serviceRequest?.nonDevice === false &&
    boundRoles.includes(user.role) &&
    !responsible,
};
