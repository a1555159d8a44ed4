import type { ServiceRequest } from '../../duis';
import type { Row, Rulebook, ServiceRequestRow } from '../../rulebook';
import type { DccService, UserRecord } from '../dcc';
import type { SmiEntry } from '../inventory';

/** What the checks of one Service Request look at. */
export interface AccessRequest {
  readonly request: ServiceRequest;
  readonly service: DccService;
  readonly user: UserRecord | undefined;
  /** The Device the Request is about, where it is in the SMI. */
  readonly device: SmiEntry | undefined;
  /** The Request names a Device at all. */
  readonly namesDevice: boolean;
  readonly responsible: boolean;
  readonly rulebook: Rulebook;
  /** Looks a row up and keeps that it was consulted. */
  consult<V>(row: Row<V>): V;
  /** The row of the Request's Service Reference Variant. */
  readonly serviceRequest: ServiceRequestRow | undefined;
}

export interface AccessCheck {
  /** The response code given where the check refuses. */
  readonly code: string;
  refuses(access: AccessRequest): boolean;
}
