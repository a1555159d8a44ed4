import type { Row } from './row';
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
} from './tables/november-2021';
import { duisRows, gateRows, releaseRows, versionRows } from './tables/releases';
import { responseCodeRows } from './tables/response-codes';
import { roleRows, serviceRequestRows } from './tables/service-requests';
import { restoreRows, smiRows, smiVersionRows, transitionRows } from './tables/smi';
import { useCaseRows } from './tables/use-cases';
import type { TableName, TableValues } from './values';

export interface TableKind<V> {
  /** What the table holds, for a reader. */
  readonly what: string;
  /** Keys that an overlay may add; absent where it may only correct rows that are there. */
  readonly open?: RegExp;
  rows(): readonly Row<V>[];
}

const alertCode = /^[0-9A-F]{4}$/;

/** Every table: what it holds, and its rows as they stood before the November 2021 SEC Release. Built when asked for. */
export const catalogue: { readonly [T in TableName]: TableKind<TableValues[T]> } = {
  srv: { what: 'Service Reference Variants', rows: serviceRequestRows },
  roles: { what: 'User Roles that may send each Service Reference Variant', rows: roleRows },
  e5: { what: 'the E5 check: SMI Status against Service Reference Variant', rows: e5Rows },
  'non-device': { what: 'Non-Device Requests, which the E5 check does not look at by target', rows: nonDeviceRows },
  order: { what: 'order of the access control checks', rows: accessControlRows },
  'smi-version': { what: 'which messages update the firmware version in the SMI', rows: smiVersionRows },
  restore: { what: 'restoration of a Suspended Device', rows: restoreRows },
  transition: { what: 'SMI Status transitions', rows: transitionRows },
  smi: { what: 'what the Smart Metering Inventory and the Central Products List hold', rows: smiRows },
  code: { what: 'DUIS response codes', rows: responseCodeRows },
  'dcc-alert': { what: 'DCC Alert codes', rows: dccAlertRows },
  'dcc-payload': { what: 'DCC Alert payload elements', rows: dccPayloadRows },
  'dcc-alert-for': { what: 'DCC Alert code by payload element', rows: dccAlertForRows },
  alert: { what: 'GBCS alert and event codes, with their SR6.22 groups', rows: alertRows },
  'alert-range': { what: 'criticality by range of alert code', rows: alertRange },
  'table-16.2': { what: 'GBCS Table 16.2, Event and Alert Codes', open: alertCode, rows: eventBehaviourRows },
  'table-28a': { what: 'GBCS Table 28a', rows: table28aRows },
  'table-28c': { what: 'GBCS Table 28c', open: alertCode, rows: table28cRows },
  'use-case': { what: 'GBCS use case by Service Reference Variant and Device Type', rows: useCaseRows },
  route: { what: 'direct, or through the access control broker', rows: routeRows },
  device: { what: 'what a Device does', rows: deviceRows },
  edge: { what: 'cases at the boundary and in flight', rows: edgeRows },
  firmware: { what: 'firmware distribution and activation', rows: firmwareRows },
  'flag-set': { what: 'DCC Service Flags in use, by registration data file', rows: flagSetRows },
  flag: { what: 'DCC Service Flag by registration data file and SMI Status', rows: flagRows },
  ngnm: { what: 'non-GBCS non-mandated alerts', open: alertCode, rows: ngnmRows },
  duis: { what: 'DUIS schema versions', rows: duisRows },
  ecdsa: { what: 'ECDSA on the wire', rows: ecdsaRows },
  irp: { what: 'Issue Resolution Proposals', open: /^IRP\d{1,4}$/, rows: irpRows },
  gate: { what: 'versions that Device-side rules wait for', rows: gateRows },
  release: { what: 'SEC Releases', rows: releaseRows },
  versions: { what: 'document versions by release', rows: versionRows },
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
