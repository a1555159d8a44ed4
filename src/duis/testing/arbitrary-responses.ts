import * as fc from 'fast-check';
import { cplStatuses, deviceTypes, smiStatuses } from '../../terms';
import type { DccAlert } from '../responses/dcc-alert';
import type { DeviceStatusChange } from '../responses/device-status-change';
import type { InventoryDevice } from '../responses/inventory-device';
import type { ResponsePayload } from '../responses/response-message';
import type { ResponseBody, ServiceResponse } from '../service-response';
import {
  certificateTypes,
  cspRegions,
  esmeVariants,
  networkOperatorCertificateTypes,
  transferResponseCodes,
} from '../words';
import {
  alertCodes,
  dates,
  deviceIds,
  firmwareVersions,
  importMpxns,
  instants,
  mpans,
  octets,
  propertyFilters,
  requestIds,
  srvs,
  texts,
  uprns,
} from './arbitrary-values';

const kindOf = <const K extends string>(kind: K) => fc.constant(kind);
const deviceLists = fc.array(deviceIds, { minLength: 1, maxLength: 4 });
const types = fc.constantFrom(...deviceTypes);
const throttling = {
  throttledAlertSequenceId: fc.integer({ min: 0, max: 0xffff_ffff }),
  throttledAlertCount: fc.integer({ min: 0, max: 0xffff_ffff }),
};

/** Devices as any version of the schema has them. */
const inventoryDevices: fc.Arbitrary<InventoryDevice> = fc.record(
  {
    deviceId: deviceIds,
    deviceType: types,
    deviceStatus: fc.constantFrom(...smiStatuses),
    deviceManufacturer: texts(0, 30),
    deviceModel: texts(0, 30),
    smetsChtsVersion: texts(1, 20),
    deviceFirmwareVersion: firmwareVersions,
    deviceFirmwareVersionStatus: fc.constantFrom(...cplStatuses),
    cplStatus: fc.constantFrom(...cplStatuses),
    dateCommissioned: dates,
    importMpxn: importMpxns,
    secondaryImportMpan: mpans,
    exportMpan: mpans,
    esmeVariant: fc.constantFrom(...esmeVariants),
    uprn: uprns,
    propertyFilter: propertyFilters,
    cspRegion: fc.constantFrom(...cspRegions),
    deviceGbcsVersion: texts(0, 9),
    hanVariant: texts(0, 9),
    s1sp: texts(0, 9),
  },
  { requiredKeys: ['deviceId', 'deviceType', 'deviceManufacturer', 'deviceModel'] },
);

const warning = fc.record(
  {
    kind: fc.constantFrom('dspUpdateFirmwareWarning' as const, 'dspUpdatePPMIDFirmwareWarning' as const),
    invalidDeviceIds: deviceLists,
    notCommissionedDeviceIds: deviceLists,
    notApplicableFirmwareDeviceIds: deviceLists,
    otherRequestInProgressIds: deviceLists,
    invalidGbcsVersionIds: deviceLists,
  },
  { requiredKeys: ['kind'] },
);

export const payloads: fc.Arbitrary<ResponsePayload> = fc.oneof(
  fc.record({ kind: kindOf('gbcsPayload'), bytes: octets() }),
  fc.record({ kind: kindOf('preCommand'), gbcsVersion: texts(0, 8), bytes: octets() }),
  fc.record({ kind: kindOf('localCommand'), bytes: octets() }),
  fc.record({
    kind: kindOf('futureDatedDeviceAlertMessage'),
    alertCode: fc.constantFrom('8F66' as const, '8F67' as const),
    bytes: octets(),
    instructionNumber: fc.integer({ min: 0, max: 0xffff }),
    totalCommandInstructions: fc.integer({ min: 0, max: 0xffff }),
  }),
  fc.record({
    kind: kindOf('dspInventory'),
    devices: fc.array(inventoryDevices, { minLength: 1, maxLength: 17, size: 'small' }),
  }),
  warning,
);

const meterMpxns = fc.record(
  { importMpxn: importMpxns, secondaryImportMpan: mpans, exportMpan: mpans },
  { requiredKeys: ['importMpxn'] },
);

const changes: fc.Arbitrary<DeviceStatusChange> = fc.oneof(
  fc.record({
    event: fc.constantFrom(
      'deviceSuspended' as const,
      'deviceRestored' as const,
      'deviceRemovedFromInventory' as const,
      'chfDecommissioning' as const,
      'recoveryComplete' as const,
    ),
  }),
  fc.record(
    { event: kindOf('meterIdentity'), meterMpxns, esmeVariant: fc.constantFrom(...esmeVariants) },
    { requiredKeys: ['event', 'meterMpxns'] },
  ),
  fc.record({
    event: kindOf('meterDecommissioningOrWithdrawal'),
    meterMpxns,
    associatedDevices: fc.array(fc.record({ deviceId: deviceIds, deviceType: types }), { maxLength: 7 }),
  }),
  fc.record({
    event: kindOf('recoveryCompleteACBCredentials'),
    supplierCertificateTypes: fc.array(fc.constantFrom(...certificateTypes), { minLength: 1, maxLength: 3 }),
    networkOperatorCertificateTypes: fc.array(fc.constantFrom(...networkOperatorCertificateTypes), { maxLength: 2 }),
  }),
);

export const dccAlerts: fc.Arbitrary<DccAlert> = fc.oneof(
  fc
    .tuple(deviceIds, changes)
    .map(([deviceId, change]) => ({ kind: 'deviceStatusChangeEvent' as const, deviceId, ...change })),
  fc.record(
    {
      kind: kindOf('commandFailure'),
      commandRequestId: requestIds,
      dspScheduleId: fc.integer({ min: 0, max: 1_000_000_000_000 }),
      deviceId: deviceIds,
    },
    { requiredKeys: ['kind', 'commandRequestId', 'deviceId'] },
  ),
  fc.record({
    kind: kindOf('firmwareVersionMismatch'),
    deviceId: deviceIds,
    deviceType: types,
    firmwareVersionSmi: firmwareVersions,
    firmwareVersionDevice: firmwareVersions,
  }),
  fc.record({
    kind: kindOf('firmwareDistributionFailure'),
    updateFirmwareRequestId: requestIds,
    meterIds: deviceLists,
  }),
  fc.record({
    kind: kindOf('firmwareUpgradeRequested'),
    deviceType: types,
    firmwareVersion: firmwareVersions,
    deviceIds: deviceLists,
  }),
  fc.record({
    kind: kindOf('cspFirmwareDeliveryStatus'),
    updateFirmwareRequestId: requestIds,
    commsHubDeviceId: deviceIds,
    targetDeviceId: deviceIds,
    firmwareVersion: firmwareVersions,
    timestamp: instants,
    commsHubTransferStatus: fc.constantFrom('Success' as const, 'Failure' as const),
  }),
  fc.record(
    {
      kind: kindOf('commsHubAlert'),
      commsHubDeviceId: deviceIds,
      alertCode: alertCodes,
      timestamp: instants,
      firmwareTransferAlert: fc.record(
        {
          updateFirmwareRequestId: requestIds,
          otherDeviceId: deviceIds,
          firmwareVersion: firmwareVersions,
          transferResponseCode: fc.constantFrom(...transferResponseCodes),
        },
        { requiredKeys: ['otherDeviceId', 'firmwareVersion', 'transferResponseCode'] },
      ),
    },
    { requiredKeys: ['kind', 'commsHubDeviceId', 'alertCode'] },
  ),
  fc.record(
    {
      kind: kindOf('ppmidAlert'),
      deviceId: deviceIds,
      deviceAlertCode: alertCodes,
      timestamp: instants,
      firmwareUpgradeAlert: fc.record({
        firmwareVersion: firmwareVersions,
        activateImageResultCode: fc.constantFrom('ActivationSuccess' as const, 'ActivationFailure' as const),
      }),
    },
    { requiredKeys: ['kind', 'deviceId', 'deviceAlertCode'] },
  ),
  fc.record({ kind: kindOf('updateHANDeviceLogResult'), requestId: requestIds }),
);

export const responseBodies: fc.Arbitrary<ResponseBody> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record(
      { kind: kindOf('responseMessage'), srv: srvs, payload: payloads },
      { requiredKeys: ['kind', 'srv'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      { kind: kindOf('deviceAlertMessage'), alertCode: alertCodes, ...throttling, bytes: octets() },
      { requiredKeys: ['kind', 'alertCode', 'bytes'] },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: kindOf('dccAlertMessage'),
        dccAlertCode: fc.constantFrom('AD1', 'N1', 'N24', 'N28', 'N29', 'N60', 'N62', 'N999'),
        ...throttling,
        alert: dccAlerts,
      },
      { requiredKeys: ['kind', 'dccAlertCode', 'alert'] },
    ),
  },
);

export const responses: fc.Arbitrary<ServiceResponse> = fc.record(
  {
    schemaVersion: fc.constantFrom('5.0', '5.1', '5.4'),
    requestId: requestIds,
    responseId: requestIds,
    responseCode: fc.constantFrom('I0', 'I99', 'E5', 'E17', 'W110101', 'E120207'),
    responseDateTime: instants,
    body: responseBodies,
  },
  { requiredKeys: ['schemaVersion', 'responseCode', 'responseDateTime', 'body'] },
);
