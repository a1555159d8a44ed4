import * as fc from 'fast-check';
import { deviceTypes } from '../../terms';
import type { AlertBehaviour } from '../requests/alert-behaviour';
import * as groups from '../requests/alert-groups';
import type { InventoryUpdate, ReadInventory } from '../requests/inventory';
import type { RequestBody, ServiceRequest } from '../service-request';
import { esmeVariants, logsToRead } from '../words';
import {
  deviceIds,
  firmwareVersions,
  importMpxns,
  instants,
  mpans,
  octets,
  propertyFilters,
  requestIds,
  srvs,
  subsetOf,
  texts,
  uprns,
} from './arbitrary-values';

const kindOf = <const K extends string>(kind: K) => fc.constant(kind);
const executionDateTime = fc.oneof(instants, fc.constant('cancel' as const));
const firmwareDistribution = {
  firmwareImage: octets(0, 400),
  firmwareVersion: firmwareVersions,
  deviceIds: fc.array(deviceIds, { minLength: 1, maxLength: 5 }),
};
const clockSetting = { currentDateTime: instants, tolerancePeriod: fc.integer({ min: 0, max: 86_400 }) };

const find: fc.Arbitrary<ReadInventory['find']> = fc.oneof(
  fc.record({ by: kindOf('deviceId'), deviceId: deviceIds }),
  fc.record({ by: kindOf('mpxn'), mpxn: importMpxns }),
  fc.record({ by: kindOf('uprn'), uprn: uprns }),
  propertyFilters.map((filter) => ({ by: 'property' as const, ...filter })),
);

const update: fc.Arbitrary<InventoryUpdate> = fc.oneof(
  fc.record({
    set: kindOf('status'),
    status: fc.constantFrom('Pending' as const, 'InstalledNotCommissioned' as const),
  }),
  fc.record({
    set: kindOf('statusCH'),
    status: fc.constantFrom('Commissioned' as const, 'Withdrawn' as const, 'InstalledNotCommissioned' as const),
  }),
  fc.record(
    {
      set: kindOf('details'),
      deviceManufacturer: texts(0, 30),
      deviceModel: texts(0, 30),
      smetsChtsVersion: texts(1, 20),
      firmwareVersion: firmwareVersions,
      esmeVariant: fc.constantFrom(...esmeVariants),
    },
    { requiredKeys: ['set'] },
  ),
  fc.record({ set: kindOf('delete') }),
  fc.record({ set: kindOf('mpxn'), which: kindOf('import'), mpxn: importMpxns }),
  fc.record({
    set: kindOf('mpxn'),
    which: fc.constantFrom('secondaryImport' as const, 'export' as const),
    mpxn: mpans,
  }),
);

const switches = (codes: readonly string[]) => subsetOf(codes, fc.boolean());
const gasAlertEvent = fc.record({
  wanAlert: fc.boolean(),
  hanAlert: fc.boolean(),
  eventLog: fc.boolean(),
  alarm: fc.boolean(),
});

const behaviour: fc.Arbitrary<AlertBehaviour> = fc.oneof(
  fc.record(
    {
      group: fc.constantFrom(
        'electricitySupplierAlerts' as const,
        'electricitySupplierHANAlertSettings' as const,
        'electricitySupplierAlarmSettings' as const,
        'electricitySupplierLoggingSettings' as const,
      ),
      common: switches(groups.supplierEsmeCommon),
      polyPhase: switches(groups.supplierEsmePolyPhase),
    },
    { requiredKeys: ['group'] },
  ),
  fc.record(
    {
      group: fc.constantFrom(
        'electricityNetworkOperatorAlerts' as const,
        'electricityNetworkOperatorLoggingSettings' as const,
      ),
      common: switches(groups.networkOperatorEsmeCommon),
      phase: fc.oneof(
        fc.record({ of: kindOf('singlePhase'), settings: switches(groups.networkOperatorEsmeSinglePhase) }),
        fc.record({ of: kindOf('polyPhase'), settings: switches(groups.networkOperatorEsmePolyPhase) }),
      ),
    },
    { requiredKeys: ['group'] },
  ),
  fc.record({ group: kindOf('gasSupplierAlerts'), settings: switches(groups.supplierGsme) }),
  fc.record({
    group: kindOf('gasSupplierAlertEventSettings'),
    settings: subsetOf(groups.supplierGsmeAlertsEvents, gasAlertEvent),
  }),
);

/** One arbitrary per kind of Body, so that each kind can be asked for. */
export const requestBodies: { readonly [Kind in RequestBody['kind']]: fc.Arbitrary<RequestBody> } = {
  readFirmwareVersion: fc.record(
    { kind: kindOf('readFirmwareVersion'), executionDateTime: instants },
    { requiredKeys: ['kind'] },
  ),
  activateFirmware: fc.record(
    { kind: kindOf('activateFirmware'), executionDateTime, firmwareHash: octets(32, 32) },
    { requiredKeys: ['kind', 'firmwareHash'] },
  ),
  updateFirmware: fc.record({ kind: kindOf('updateFirmware'), ...firmwareDistribution }),
  updatePPMIDFirmware: fc.record({ kind: kindOf('updatePPMIDFirmware'), ...firmwareDistribution }),
  commissionDeviceSynchroniseClock: fc.record({ kind: kindOf('commissionDeviceSynchroniseClock'), ...clockSetting }),
  synchroniseClock: fc.record({ kind: kindOf('synchroniseClock'), ...clockSetting }),
  readInventory: fc.record({ kind: kindOf('readInventory'), find }),
  decommissionDevice: fc.record({ kind: kindOf('decommissionDevice'), deviceId: deviceIds }),
  updateInventory: fc.record({ kind: kindOf('updateInventory'), deviceId: deviceIds, update }),
  devicePrenotification: fc.record(
    {
      kind: kindOf('devicePrenotification'),
      deviceId: deviceIds,
      deviceManufacturer: texts(0, 30),
      deviceModel: texts(0, 30),
      deviceType: fc.constantFrom(...deviceTypes),
      smetsChtsVersion: texts(1, 20),
      firmwareVersion: firmwareVersions,
      esmeVariant: fc.constantFrom(...esmeVariants),
      associatedGpfDeviceId: deviceIds,
    },
    { requiredKeys: ['kind', 'deviceId', 'deviceManufacturer', 'deviceModel', 'deviceType'] },
  ),
  updateHANDeviceLog: fc.record(
    {
      kind: kindOf('updateHANDeviceLog'),
      executionDateTime: instants,
      deviceId: deviceIds,
      requestType: fc.constantFrom('Add' as const, 'Remove' as const),
      whitelist: fc.record(
        {
          joinTimePeriod: fc.integer({ min: 1, max: 3600 }),
          installCode: octets(6, 16),
          importMpxn: importMpxns,
          secondaryImportMpan: mpans,
          exportMpan: mpans,
        },
        { requiredKeys: ['joinTimePeriod', 'installCode'] },
      ),
    },
    { requiredKeys: ['kind', 'deviceId', 'requestType'] },
  ),
  readDeviceConfigurationEventAndAlertBehaviours: fc.record({
    kind: kindOf('readDeviceConfigurationEventAndAlertBehaviours'),
  }),
  readEventOrSecurityLog: fc.record({
    kind: kindOf('readEventOrSecurityLog'),
    readLogPeriod: fc.record({ startDateTime: instants, endDateTime: instants }),
    logToRead: fc.constantFrom(...logsToRead),
  }),
  readInstantaneousImportRegisters: fc.record(
    { kind: kindOf('readInstantaneousImportRegisters'), executionDateTime: instants },
    { requiredKeys: ['kind'] },
  ),
  configureAlertBehaviour: fc.record({ kind: kindOf('configureAlertBehaviour'), behaviour }),
  signedPreCommand: fc.record(
    { kind: kindOf('signedPreCommand'), executionDateTime, gbcsPayload: octets() },
    { requiredKeys: ['kind', 'gbcsPayload'] },
  ),
};

/** Requests with such a Body; nothing but the schema says how its parts go together. */
export function requestsWith(body: fc.Arbitrary<RequestBody>): fc.Arbitrary<ServiceRequest> {
  return fc.record(
    {
      schemaVersion: fc.constantFrom('5.0', '5.1', '5.4'),
      requestId: requestIds,
      firstInSequence: fc.boolean(),
      precedingRequestId: requestIds,
      commandVariant: fc.constantFrom(
        1 as const,
        2 as const,
        3 as const,
        4 as const,
        5 as const,
        6 as const,
        7 as const,
        8 as const,
      ),
      srv: srvs,
      body,
    },
    { requiredKeys: ['schemaVersion', 'requestId', 'commandVariant', 'srv', 'body'] },
  );
}
