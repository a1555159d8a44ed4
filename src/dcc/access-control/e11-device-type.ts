import type { AccessCheck } from './check';

/** The Service Reference isn't one for that Device Type. */
export const e11: AccessCheck = {
  code: 'E11',
  refuses: ({ device, request, rulebook, serviceRequest }) =>
    device !== undefined &&
    serviceRequest?.nonDevice === false &&
    rulebook.useCase(request.srv, device.deviceType) === undefined,
};
