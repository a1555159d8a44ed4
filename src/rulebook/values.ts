import type { IsoDate, SmiStatus, UserRole } from '../terms';

export type NotStated = 'not stated';
export type Admission = 'admitted' | 'refused' | NotStated;

/** A Service Reference Variant. Who may send it is the table `roles`, whose ground is weaker. */
export interface ServiceRequestRow {
  readonly name: string;
  readonly critical: boolean;
  readonly onDemand: boolean;
  /** Who holds a future-dated one back until its time. */
  readonly futureDated: 'No' | 'DSP' | 'Device' | 'DSP & Device';
  readonly dccScheduled: boolean;
  /** Goes to the DCC and not to a Device. */
  readonly nonDevice: boolean;
  readonly commandVariants: readonly number[];
}

export interface UseCase {
  /** `ECS52` */
  readonly useCase: string;
  /** Unsigned 16 bit. */
  readonly messageCode: number;
  /** Which of several use cases of one Service Reference Variant this is; absent on an only one. */
  readonly when?: string;
}

/** The use case of a Service Reference Variant on a Device Type; where there are several, the first is the plain one. */
export interface UseCaseRow extends UseCase {
  readonly others: readonly UseCase[];
}

/** `direct`: protected for the user's own trust slot; `acb`: relayed by the access control broker; `none`: no remote party messages. */
export type Route = 'direct' | 'acb' | 'none';

export interface TransitionRow {
  readonly from: readonly SmiStatus[] | 'none' | 'any live status' | 'any';
  readonly event: string;
  /** A status, `previous` (the one held immediately before suspension), or gone from the SMI. */
  readonly to: SmiStatus | 'previous' | 'removed';
  /** DCC Alert payload element that goes out. */
  readonly alert?: string;
}

export interface ResponseCodeRow {
  readonly name?: string;
  readonly meaning?: string;
  /** First DUIS schema version (of those compared: 5.0, 5.1, 5.3a, 5.4) that lists the code. */
  readonly firstSchema: SchemaVersion;
}

export type SchemaVersion = '5.0' | '5.1' | '5.3a' | '5.4';

export interface DccAlertRow {
  readonly firstSchema: SchemaVersion;
}

/** Element names of the SR6.22 schema: which configuration groups an alert belongs to. */
export const alertGroups = [
  'SupplierESMECommon',
  'SupplierESMEPolyPhase',
  'NetworkOperatorESMECommon',
  'NetworkOperatorESMESinglePhase',
  'NetworkOperatorESMEPolyPhase',
  'SupplierGSME',
  'SupplierGSMEAlertsEvents',
] as const;
export type AlertGroup = (typeof alertGroups)[number];

export interface AlertRow {
  readonly name: string;
  /** Empty where SR6.22 can't configure it. */
  readonly configurableBy: readonly AlertGroup[];
}

/** A row of Table 16.2 "Event and Alert Codes" as one manufacturer prints it; a member not printed is absent. */
export interface EventBehaviourRow {
  readonly critical?: boolean;
  readonly mandated: string;
  readonly wanAlert: boolean;
  readonly wanAlertType?: 1 | 2;
  readonly hanAlert: boolean;
  readonly securityLog: boolean;
  readonly eventLog: boolean;
  readonly powerEventLog: boolean;
  readonly alcsEventLog?: boolean;
  readonly sensitive?: boolean;
  readonly alwaysOn?: boolean;
  readonly remoteParty?: string;
}

/** A row of Table 28c, "WAN Alert and Power Event Log settings to be configured prior to installation". */
export interface Table28cRow {
  readonly wanAlert: boolean;
  readonly powerEventLog: boolean;
}

export interface ReleaseRow {
  readonly date: IsoDate | NotStated;
  readonly sec: string | NotStated;
  readonly modifications: readonly string[] | NotStated;
}

/** Versions that belong to a release. A draft says so. */
export interface VersionsRow {
  readonly gbcs: string | NotStated;
  readonly duis: string | NotStated;
  readonly chts: string | NotStated;
  readonly smets: string | NotStated;
}

/** An Issue Resolution Proposal. */
export interface IrpRow {
  readonly subject: string | NotStated;
  readonly modification: string;
  /** `3`, `4`: a Device of the series follows it, one of another doesn't take it from this Modification. */
  readonly gbcsSeries: readonly string[] | NotStated;
  readonly documents: readonly string[] | NotStated;
  /** Id of the row that says what a Device does once the proposal holds; absent while that isn't stated. */
  readonly rule?: string;
}

/** Which of a Device's and a hub's declared versions a rule holds from. */
export interface VersionGate {
  readonly gbcs?: string;
  readonly chts?: string;
}

/** What kind of value each table holds; the keys are the tables' names and the first part of their row ids. */
export interface TableValues {
  readonly srv: ServiceRequestRow;
  readonly 'srv-name': string;
  readonly roles: readonly UserRole[] | NotStated;
  /** Whether there is such a User Role. */
  readonly role: boolean;
  readonly e5: Admission;
  readonly 'non-device': Admission;
  readonly order: readonly string[];
  readonly 'smi-version': boolean | NotStated;
  readonly restore: string;
  readonly transition: TransitionRow;
  readonly smi: string | readonly string[];
  readonly code: ResponseCodeRow;
  readonly 'dcc-alert': DccAlertRow;
  readonly 'dcc-payload': DccAlertRow;
  readonly 'dcc-alert-for': string;
  readonly alert: AlertRow;
  readonly 'alert-range': 'critical' | 'non-critical' | NotStated;
  readonly 'table-16.2': EventBehaviourRow;
  readonly 'table-28a': string;
  readonly 'table-28d': boolean | NotStated;
  readonly 'table-28c': boolean | Table28cRow | 'not stated' | 'complete';
  readonly 'use-case': UseCaseRow;
  readonly route: Route;
  readonly device: string | readonly string[];
  readonly edge: string;
  readonly firmware: string | boolean | readonly string[];
  readonly 'flag-set': readonly string[];
  readonly flag: string;
  readonly ngnm: 'in Table 16.2' | 'not in Table 16.2' | 'named' | NotStated;
  readonly duis: Admission;
  readonly ecdsa: string;
  readonly irp: IrpRow;
  readonly gate: VersionGate;
  readonly release: ReleaseRow;
  readonly versions: VersionsRow;
  readonly 'target-time': string;
}
/** The name of a table, as in the id of a row. */
export type TableName = keyof TableValues;

/** In what a firmware version came to the DCC. */
export const smiVersionSources = [
  'SR11.2 success',
  'SR11.2 failure',
  'SR11.3 success',
  'SR11.3 non-success',
  '8F66',
  '8F67',
] as const;
export type SmiVersionSource = (typeof smiVersionSources)[number];
