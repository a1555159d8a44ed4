import type { AccessCheck } from './check';

/** The Service Reference isn't one for that Device Type. */
export const e11: AccessCheck = {
  code: 'E11',
  refuses: ({ device, request, serviceRequest }, desk) => {
    if (device === undefined || serviceRequest?.nonDevice !== false) {
      return false;
    }
    const useCase = desk.rulebook.useCase(request.srv, device.deviceType);
    if (useCase !== undefined) {
      desk.consult(useCase);
    }
    return useCase === undefined;
  },
};
