import { type AccessRequest, isForLocalDelivery } from '../access-control/check';
import type { FaultAt } from './dcc-fault';

export const refusesWithE5: FaultAt<'statusControl'> = {
  id: 'refuses with E5',
  seam: 'statusControl',
  standsFor: 'The DSP takes every Device for one whose SMI Status lets nothing through, as after a lost status table.',
  violates: [
    'BASE-AC-AUTHENTIC',
    'BASE-AC-E1',
    'BASE-AC-E11',
    'BASE-AC-E12',
    'BASE-AC-E13',
    'BASE-AC-E17',
    'BASE-AC-E19',
    'BASE-AC-E2',
    'BASE-AC-E20',
    'BASE-AC-E21',
    'BASE-AC-E3',
    'BASE-AC-E4',
    'BASE-AC-E5',
    'BASE-AC-PRE-COMMAND',
    'BASE-AC-RETRY',
    'BASE-SMI-COMMISSION',
    'BASE-SMI-FIRMWARE',
    'MP105-R1',
    'MP105-R11',
    'MP105-R14',
    'MP105-R16',
    'MP105-R17',
    'MP105-R18',
    'MP105-R19',
    'MP105-R22',
    'MP105-R24',
    'MP105-R3',
    'MP105-R5',
    'MP105-R6',
    'MP105-R8',
    'MP157-R1',
    'MP157-R2',
    'SECMP0007-R11',
    'SECMP0007-R3',
    'SECMP0007-R5',
    'BASE-AC-I99',
    'BASE-AC-11.2-ROLES',
    'BASE-AC-ROUTE',
    'MP105-R2',
    'MP105-R4',
  ],
  wrap: (plain) => ({
    e5: (access) => plain.e5(access) || (!isForLocalDelivery(access.request) && namesKnownDevice(access)),
    e17: (access) => plain.e17(access) || (isForLocalDelivery(access.request) && namesKnownDevice(access)),
  }),
};

/** A Request for no Device that the SMI knows, or for none at all, is another check's to refuse. */
const namesKnownDevice = ({ device, serviceRequest }: AccessRequest): boolean =>
  device !== undefined && serviceRequest?.nonDevice === false;
