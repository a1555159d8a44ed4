import { type AccessRequest, isForLocalDelivery } from '../access-control/check';
import type { FaultAt } from './dcc-fault';

export const refusesWithE5: FaultAt<'statusControl'> = {
  id: 'refuses with E5',
  seam: 'statusControl',
  standsFor: 'The DSP takes every Device for one whose SMI Status lets nothing through, as after a lost status table.',
  violates: ['BASE-AC-I99', 'BASE-AC-11.2-ROLES', 'BASE-AC-ROUTE', 'MP105-R2', 'MP105-R4'],
  wrap: (plain) => ({
    e5: (access) => plain.e5(access) || (!isForLocalDelivery(access.request) && namesKnownDevice(access)),
    e17: (access) => plain.e17(access) || (isForLocalDelivery(access.request) && namesKnownDevice(access)),
  }),
};

/** A Request for no Device that the SMI knows, or for none at all, is another check's to refuse. */
const namesKnownDevice = ({ device, serviceRequest }: AccessRequest): boolean =>
  device !== undefined && serviceRequest?.nonDevice === false;
