import type { AccessCheck } from './check';

/** The Device isn't in the Smart Metering Inventory. Pre-notification is how it comes in. */
export const e19: AccessCheck = {
  code: 'E19',
  refuses: ({ namesDevice, device, request }) =>
    namesDevice && device === undefined && request.body.kind !== 'devicePrenotification',
};
