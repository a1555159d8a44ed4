import type { DccService } from '../../dcc-port';
import type { AccessCheck } from './check';

const serviceOf: Readonly<Record<number, DccService>> = {
  1: 'send',
  2: 'send',
  3: 'send',
  4: 'transform',
  5: 'send',
  6: 'send',
  7: 'send',
  8: 'non-device',
};

/** The request was posted to a service that doesn't take its Command Variant. */
export const e13: AccessCheck = {
  code: 'E13',
  refuses: ({ request, service }) => serviceOf[request.commandVariant] !== service,
};
