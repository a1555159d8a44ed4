import type { DccService, UserRecord } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import type { Rulebook, ServiceRequestRow } from '../../rulebook';
import type { Desk } from '../desk';
import type { SmiEntry } from '../smi/inventory';

/** What the checks of one Service Request look at, beside the rules and the SMI. */
export interface AccessRequest {
  readonly request: ServiceRequest;
  readonly service: DccService;
  readonly user: UserRecord | undefined;
  /** The Device the Request is about, where it is in the SMI. */
  readonly device: SmiEntry | undefined;
  /** The Request names a Device at all. */
  readonly namesDevice: boolean;
  readonly responsible: boolean;
  /** Whose rules judge the Device's status: of a future-dated Request they may be those of another day. */
  readonly statusRules: Rulebook;
  /** The row of the Request's Service Reference Variant. */
  readonly serviceRequest: ServiceRequestRow | undefined;
}

export interface AccessCheck {
  /** The response code given where the check refuses. */
  readonly code: string;
  refuses(access: AccessRequest, desk: Desk): boolean;
}

/** Command Variants with which the Command, or a copy of it, is handed to the user for local delivery. */
const forLocalDelivery: readonly number[] = [2, 3, 6, 7];

export const isForLocalDelivery = ({ commandVariant }: Pick<ServiceRequest, 'commandVariant'>): boolean =>
  forLocalDelivery.includes(commandVariant);
