import type { Evidence } from '../../terms';
import { type Row, row } from '../row';
import {
  type Cited,
  duisParserTests,
  duisSchema,
  generalKnowledge,
  notFound,
  readFrom,
  secmp0007Approach,
} from '../sources/sources';
import type { DccAlertRow, SchemaVersion } from '../values';

/** Codes by the first of the compared schema versions that lists them. There is no N32. */
const codes: Readonly<Partial<Record<SchemaVersion, string>>> = {
  '5.0': `
    AD1 N1 N2 N3 N4 N5 N6 N7 N8 N9 N10 N11 N12 N13 N14 N15 N16 N17 N18 N19 N20 N21 N22 N23 N24 N25 N26
    N27 N28 N29 N30 N31 N33 N34 N35 N36 N37 N38 N39 N40 N41 N42 N43 N44 N45 N46 N47 N48 N49 N50 N51 N52
    N53 N54 N55 N56 N57 N58 N59 N60 N61 N62 N999
  `,
  '5.1': 'N63 N64 N65',
};

/** Payload elements of a DCC Alert, the choices within DeviceStatusChangeEvent among them. */
const payloads: Readonly<Partial<Record<SchemaVersion, string>>> = {
  '5.0': `
    PowerOutageEvent DeviceStatusChangeEvent DSPScheduleRemoval CommandFailure
    FirmwareDistributionFailure UpdateHANDeviceLogResult ChangeOfSupplier DeviceLogRestored PPMIDAlert
    SecurityCredentialsUpdated PPMIDRemoval QuarantinedRequest FirmwareVersionMismatch DualBandCHAlert
    S1SPAlertDSP SMETS1CHFirmwareNotification ALCSHCALCSConfigurationChange FirmwareUpgradeRequested
    CSPFirmwareDeliveryStatus CommsHubAlert DUISVersionMismatch MeterIdentity
    MeterDecommissioningOrWithdrawal DeviceRemovedFromInventory CHFDecommissioning DeviceSuspended
    DeviceRestored RecoveryCompleteACBCredentials RecoveryComplete
  `,
  '5.1': 'ECoSAlert CommsHubFirmwareActivation CoSCertificateAlert',
};

function listed(table: string, lists: typeof codes): readonly Row<DccAlertRow>[] {
  return (Object.keys(lists) as SchemaVersion[]).flatMap((firstSchema) =>
    (lists[firstSchema] ?? '')
      .trim()
      .split(/\s+/)
      .map((key) => row(`${table}/${key}`, { firstSchema }, 'stated', duisSchema)),
  );
}

export function dccAlertRows(): readonly Row<DccAlertRow>[] {
  return listed('dcc-alert', codes);
}

export function dccPayloadRows(): readonly Row<DccAlertRow>[] {
  return listed('dcc-payload', payloads);
}

type Pairing = readonly [payload: string, code: string, evidence: Evidence, source: Cited, note?: string];

const pairings: readonly Pairing[] = [
  ['DeviceSuspended', 'N28', 'unverified', generalKnowledge, 'judge the payload element, not the code'],
  ['DeviceRestored', 'N29', 'unverified', generalKnowledge, 'judge the payload element, not the code'],
  ['MeterIdentity', 'N16', 'unverified', generalKnowledge],
  ['MeterDecommissioningOrWithdrawal', 'not stated', 'unverified', notFound],
  ['DeviceRemovedFromInventory', 'not stated', 'unverified', notFound],
  ['CHFDecommissioning', 'not stated', 'unverified', notFound],
  ['RecoveryCompleteACBCredentials', 'not stated', 'unverified', notFound],
  ['RecoveryComplete', 'not stated', 'unverified', notFound],
  ['UpdateHANDeviceLogResult', 'N24', 'stated', duisParserTests],
  ['ChangeOfSupplier', 'N27', 'unverified', generalKnowledge],
  ['PPMIDAlert', 'N39', 'unverified', generalKnowledge],
  ['SecurityCredentialsUpdated', 'N42', 'unverified', generalKnowledge],
  ['PPMIDRemoval', 'N43', 'unverified', generalKnowledge],
  ['PowerOutageEvent', 'AD1', 'unverified', generalKnowledge],
  ['FirmwareVersionMismatch', 'not stated', 'unverified', notFound],
  ['FirmwareDistributionFailure', 'not stated', 'unverified', notFound],
  ['CSPFirmwareDeliveryStatus', 'N60 or N61', 'inferred', readFrom(secmp0007Approach)],
  ['CSPFirmwareDeliveryStatus-Success', 'not stated', 'unverified', notFound, 'which of N60 and N61 it is'],
  ['CSPFirmwareDeliveryStatus-Failure', 'not stated', 'unverified', notFound, 'which of N60 and N61 it is'],
  ['ECoSAlert', 'N63', 'inferred', readFrom(duisSchema), 'codes and payloads were added together, in this order'],
  ['CommsHubFirmwareActivation', 'N64', 'inferred', readFrom(duisSchema), 'as ECoSAlert'],
  ['CoSCertificateAlert', 'N65', 'inferred', readFrom(duisSchema), 'as ECoSAlert'],
  ['DUISVersionMismatch', 'N999', 'inferred', readFrom(duisSchema), 'from the name of the payload'],
];

/** Which payload goes with which code isn't in the schema. */
export function dccAlertForRows(): readonly Row<string>[] {
  return pairings.map(([payload, code, evidence, source, note]) =>
    row(`dcc-alert-for/${payload}`, code, evidence, source, note),
  );
}
