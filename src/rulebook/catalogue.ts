import { type Row, type RowId, tableNameOf } from './row';
import { type DocumentId, documents } from './sources/documents';
import { accessControlRows, edgeRows, routeRows } from './tables/access-control';
import { alertRange, alertRows } from './tables/alert-codes';
import { dccAlertForRows, dccAlertRows, dccPayloadRows } from './tables/dcc-alerts';
import { deviceRows } from './tables/device-behaviour';
import { e5Rows, nonDeviceRows } from './tables/e5';
import { eventBehaviourRows } from './tables/event-behaviours';
import { firmwareRows } from './tables/firmware';
import {
  ecdsaRows,
  flagRows,
  flagSetRows,
  irpRows,
  ngnmRows,
  table28aRows,
  table28cRows,
  table28dRows,
} from './tables/november-2021';
import { duisRows, gateRows, releaseRows, versionRows } from './tables/releases';
import { responseCodeRows } from './tables/response-codes';
import { roleRows, serviceNameRows, serviceRequestRows, userRoleRows } from './tables/service-requests';
import { restoreRows, smiRows, smiVersionRows, transitionRows } from './tables/smi';
import { targetTimeRows } from './tables/target-times';
import { useCaseRows } from './tables/use-cases';
import type { TableName, TableValues } from './values';

export interface TableKind<V> {
  /** What the table holds, for a reader. */
  readonly what: string;
  /** Which document of the Code settles its rows. */
  readonly document: DocumentId;
  /** Rows that another document settles, by key. */
  readonly elsewhere?: Readonly<Record<string, DocumentId>>;
  /** Keys that an overlay may add; absent where it may only correct rows that are there. */
  readonly open?: RegExp;
  rows(): readonly Row<V>[];
}

const alertCode = /^[0-9A-F]{4}$/;

/** Every table: what it holds, and its rows as they stood before the November 2021 SEC Release. Built when asked for. */
export const catalogue: { readonly [T in TableName]: TableKind<TableValues[T]> } = {
  srv: { what: 'Service Reference Variants', document: 'appendix-ad', rows: serviceRequestRows },
  'srv-name': {
    what: 'names of Service Reference Variants in the DUIS schema',
    document: 'appendix-ad',
    rows: serviceNameRows,
  },
  roles: { what: 'User Roles that may send each Service Reference Variant', document: 'appendix-ad', rows: roleRows },
  role: { what: 'User Roles', document: 'appendix-ad', rows: userRoleRows },
  e5: { what: 'the E5 check: SMI Status against Service Reference Variant', document: 'appendix-ad', rows: e5Rows },
  'non-device': {
    what: 'Non-Device Requests, which the E5 check does not look at by target',
    document: 'appendix-ad',
    rows: nonDeviceRows,
  },
  order: { what: 'order of the access control checks', document: 'appendix-ad', rows: accessControlRows },
  'smi-version': {
    what: 'which messages update the firmware version in the SMI',
    document: 'appendix-ad',
    rows: smiVersionRows,
  },
  restore: { what: 'restoration of a Suspended Device', document: 'appendix-ad', rows: restoreRows },
  transition: { what: 'SMI Status transitions', document: 'appendix-ac', rows: transitionRows },
  smi: {
    what: 'what the Smart Metering Inventory and the Central Products List hold',
    document: 'appendix-ac',
    rows: smiRows,
  },
  code: { what: 'DUIS response codes', document: 'appendix-ad', rows: responseCodeRows },
  'dcc-alert': { what: 'DCC Alert codes', document: 'appendix-ad', rows: dccAlertRows },
  'dcc-payload': { what: 'DCC Alert payload elements', document: 'appendix-ad', rows: dccPayloadRows },
  'dcc-alert-for': { what: 'DCC Alert code by payload element', document: 'appendix-ad', rows: dccAlertForRows },
  alert: { what: 'GBCS alert and event codes, with their SR6.22 groups', document: 'schedule-8', rows: alertRows },
  'alert-range': { what: 'criticality by range of alert code', document: 'schedule-8', rows: alertRange },
  'table-16.2': {
    what: 'GBCS Table 16.2, Event and Alert Codes',
    document: 'schedule-8',
    open: alertCode,
    rows: eventBehaviourRows,
  },
  'table-28a': { what: 'GBCS Table 28a', document: 'schedule-8', rows: table28aRows },
  'table-28c': { what: 'GBCS Table 28c', document: 'schedule-8', open: alertCode, rows: table28cRows },
  'table-28d': { what: 'GBCS Table 28d', document: 'schedule-8', rows: table28dRows },
  'use-case': {
    what: 'GBCS use case by Service Reference Variant and Device Type',
    document: 'schedule-8',
    rows: useCaseRows,
  },
  route: { what: 'direct, or through the access control broker', document: 'schedule-8', rows: routeRows },
  device: { what: 'what a Device does', document: 'schedule-8', rows: deviceRows },
  edge: {
    what: 'cases at the boundary and in flight',
    document: 'appendix-ad',
    elsewhere: { 'flags-told-apart': 'appendix-x', 'proposals-by-series': 'schedule-8' },
    rows: edgeRows,
  },
  firmware: { what: 'firmware distribution and activation', document: 'schedule-8', rows: firmwareRows },
  'flag-set': {
    what: 'DCC Service Flags in use, by registration data file',
    document: 'appendix-x',
    rows: flagSetRows,
  },
  flag: { what: 'DCC Service Flag by registration data file and SMI Status', document: 'appendix-x', rows: flagRows },
  ngnm: { what: 'non-GBCS non-mandated alerts', document: 'schedule-8', open: alertCode, rows: ngnmRows },
  duis: { what: 'DUIS schema versions', document: 'appendix-ad', rows: duisRows },
  ecdsa: { what: 'ECDSA on the wire', document: 'schedule-8', rows: ecdsaRows },
  irp: { what: 'Issue Resolution Proposals', document: 'schedule-8', open: /^IRP\d{1,4}$/, rows: irpRows },
  gate: { what: 'versions that Device-side rules wait for', document: 'none-named', rows: gateRows },
  release: { what: 'SEC Releases', document: 'none-named', rows: releaseRows },
  'target-time': { what: 'target times of the DCC', document: 'appendix-e', rows: targetTimeRows },
  versions: { what: 'document versions by release', document: 'none-named', rows: versionRows },
};

/** The names of all tables, in the order in which they are shown. */
export const tableNames = Object.keys(catalogue) as readonly TableName[];

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(catalogue, name);
}

/** What a table holds, in words. */
export function whatIsIn(name: TableName): string {
  return catalogue[name].what;
}

/** The document of the Code that settles a row, whether the row is there or not. */
export function documentOf(id: RowId): DocumentId {
  const name = tableNameOf(id);
  if (!isTableName(name)) {
    return 'none-named';
  }
  const { document, elsewhere = {} } = catalogue[name] as TableKind<unknown>;
  return elsewhere[id.slice(name.length + 1)] ?? document;
}

/** `SEC Appendix AD, DCC User Interface Specification` */
export const documentInWords = (id: DocumentId): string => documents[id];

const baseline = new Map<TableName, ReadonlyMap<string, Row<unknown>>>();

/** The rows of a table before any Modification, by id; made once. */
export function baselineOf<T extends TableName>(name: T): ReadonlyMap<string, Row<TableValues[T]>> {
  let rows = baseline.get(name);
  if (rows === undefined) {
    rows = new Map(catalogue[name].rows().map((each) => [each.id, each]));
    baseline.set(name, rows);
  }
  return rows as ReadonlyMap<string, Row<TableValues[T]>>;
}
