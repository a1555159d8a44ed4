import type { AccessCheck } from './check';

/** The Command Variant isn't one for that Service Reference. */
export const e12: AccessCheck = {
  code: 'E12',
  refuses: ({ request, serviceRequest }) =>
    serviceRequest !== undefined && !serviceRequest.commandVariants.includes(request.commandVariant),
};
