import { statusOf } from '../inventory';
import type { AccessCheck } from './check';

/** Invalid Device Status: the SMI Status is incompatible with the Service Reference. */
export const e5: AccessCheck = {
  code: 'E5',
  refuses: ({ device, request, rulebook, consult }) =>
    device !== undefined && consult(rulebook.admission(statusOf(device), request.srv)) === 'refused',
};
