import { type DeviceId, type DeviceType, deviceTypes, type FirmwareVersion, type Instant } from '../../terms';
import { DuisError } from '../duis-error';
import { choice } from '../elements/choice';
import { only, sequence, text } from '../elements/element-content';
import { one, optional, type Particle } from '../elements/particle';
import type { RequestId } from '../request-id';
import { deviceId, deviceIdList, firmware, requestId } from '../text-types/identifier-type';
import { dateTime } from '../text-types/moment-type';
import { hexCode } from '../text-types/octet-type';
import { integer, word, wordSince } from '../text-types/text-type';
import { type TransferResponseCode, transferResponseCodes } from '../words';
import { dccAlertCodes, otherAlerts } from './dcc-alert-codes';
import { type Throttling, throttledAlertCount, throttledAlertSequenceId } from './device-alert-message';
import { type DeviceStatusChangeEvent, deviceStatusChangeEvent } from './device-status-change';

export interface CommandFailure {
  readonly kind: 'commandFailure';
  readonly commandRequestId: RequestId;
  readonly dspScheduleId?: number;
  readonly deviceId: DeviceId;
}

export interface FirmwareVersionMismatch {
  readonly kind: 'firmwareVersionMismatch';
  readonly deviceId: DeviceId;
  readonly deviceType: DeviceType;
  readonly firmwareVersionSmi: FirmwareVersion;
  readonly firmwareVersionDevice: FirmwareVersion;
}

export interface FirmwareDistributionFailure {
  readonly kind: 'firmwareDistributionFailure';
  readonly updateFirmwareRequestId: RequestId;
  readonly meterIds: readonly DeviceId[];
}

export interface FirmwareUpgradeRequested {
  readonly kind: 'firmwareUpgradeRequested';
  readonly deviceType: DeviceType;
  readonly firmwareVersion: FirmwareVersion;
  readonly deviceIds: readonly DeviceId[];
}

export interface CspFirmwareDeliveryStatus {
  readonly kind: 'cspFirmwareDeliveryStatus';
  readonly updateFirmwareRequestId: RequestId;
  readonly commsHubDeviceId: DeviceId;
  readonly targetDeviceId: DeviceId;
  readonly firmwareVersion: FirmwareVersion;
  readonly timestamp: Instant;
  readonly commsHubTransferStatus: 'Success' | 'Failure';
}

export interface CommsHubAlert {
  readonly kind: 'commsHubAlert';
  readonly commsHubDeviceId: DeviceId;
  readonly alertCode: string;
  readonly timestamp?: Instant;
  readonly firmwareTransferAlert?: {
    readonly updateFirmwareRequestId?: RequestId;
    readonly otherDeviceId: DeviceId;
    readonly firmwareVersion: FirmwareVersion;
    readonly transferResponseCode: TransferResponseCode;
  };
}

export interface PpmidAlert {
  readonly kind: 'ppmidAlert';
  readonly deviceId: DeviceId;
  readonly deviceAlertCode: string;
  readonly timestamp?: Instant;
  readonly firmwareUpgradeAlert?: {
    readonly firmwareVersion: FirmwareVersion;
    readonly activateImageResultCode: 'ActivationSuccess' | 'ActivationFailure';
  };
}

/** `requestId` is that of the SR8.11 that the result belongs to. */
export interface UpdateHANDeviceLogResult {
  readonly kind: 'updateHANDeviceLogResult';
  readonly requestId: RequestId;
}

export type DccAlert =
  | DeviceStatusChangeEvent
  | CommandFailure
  | FirmwareVersionMismatch
  | FirmwareDistributionFailure
  | FirmwareUpgradeRequested
  | CspFirmwareDeliveryStatus
  | CommsHubAlert
  | PpmidAlert
  | UpdateHANDeviceLogResult
  /** One of the schema's other alerts: told by its element, its content not read. It can't be written. */
  | { readonly kind: 'other'; readonly element: string };

export interface DccAlertMessage extends Throttling {
  readonly kind: 'dccAlertMessage';
  /** `AD1`, `N1` … `N65`, `N999`. Which code goes with which alert isn't in the schema, nor is it judged here. */
  readonly dccAlertCode: string;
  readonly alert: DccAlert;
}

const eui = text(deviceId);
const version = text(firmware);
const deviceType = text(word(deviceTypes));
const updateFirmwareRequestId = one('UpdateFirmwareRequestID', text(requestId));

const firmwareTransferAlert = sequence<NonNullable<CommsHubAlert['firmwareTransferAlert']>>({
  updateFirmwareRequestId: optional('UpdateFirmwareRequestID', text(requestId)),
  otherDeviceId: one('OtherDeviceID', eui),
  firmwareVersion: one('FirmwareVersion', version),
  transferResponseCode: one('TransferResponseCode', text(word(transferResponseCodes))),
});

const firmwareUpgradeAlert = sequence<NonNullable<PpmidAlert['firmwareUpgradeAlert']>>({
  firmwareVersion: one('FirmwareVersion', version),
  activateImageResultCode: one('ActivateImageResultCode', text(word(['ActivationSuccess', 'ActivationFailure']))),
});

type ModelledAlert = Exclude<DccAlert, { readonly kind: 'other' }>;

const modelledAlert = choice<ModelledAlert, 'kind'>('kind', {
  deviceStatusChangeEvent: ['DeviceStatusChangeEvent', deviceStatusChangeEvent],
  commandFailure: [
    'CommandFailure',
    sequence<Omit<CommandFailure, 'kind'>>({
      commandRequestId: one('CommandRequestID', text(requestId)),
      dspScheduleId: optional('DSPScheduleID', text(integer(0, 1_000_000_000_000))),
      deviceId: one('DeviceID', eui),
    }),
  ],
  firmwareDistributionFailure: [
    'FirmwareDistributionFailure',
    sequence<Omit<FirmwareDistributionFailure, 'kind'>>({
      updateFirmwareRequestId,
      meterIds: one('MeterIDs', text(deviceIdList())),
    }),
  ],
  updateHANDeviceLogResult: [
    'UpdateHANDeviceLogResult',
    sequence<Omit<UpdateHANDeviceLogResult, 'kind'>>({
      requestId: one('UpdateHANDeviceLogServiceRequestID', text(requestId)),
    }),
  ],
  ppmidAlert: [
    'PPMIDAlert',
    sequence<Omit<PpmidAlert, 'kind'>>({
      deviceId: one('DeviceID', eui),
      deviceAlertCode: one('DeviceAlertCode', text(hexCode)),
      timestamp: optional('Timestamp', text(dateTime)),
      firmwareUpgradeAlert: optional('PPMIDFirmwareUpgradeAlert', firmwareUpgradeAlert),
    }),
  ],
  firmwareVersionMismatch: [
    'FirmwareVersionMismatch',
    sequence<Omit<FirmwareVersionMismatch, 'kind'>>({
      deviceId: one('DeviceID', eui),
      deviceType: one('DeviceType', deviceType),
      firmwareVersionSmi: one('FirmwareVersionSMI', version),
      firmwareVersionDevice: one('FirmwareVersionDevice', version),
    }),
  ],
  firmwareUpgradeRequested: [
    'FirmwareUpgradeRequested',
    sequence<Omit<FirmwareUpgradeRequested, 'kind'>>({
      deviceType: one('DeviceType', deviceType),
      firmwareVersion: one('FirmwareVersion', version),
      deviceIds: one('DeviceList', text(deviceIdList())),
    }),
  ],
  cspFirmwareDeliveryStatus: [
    'CSPFirmwareDeliveryStatus',
    sequence<Omit<CspFirmwareDeliveryStatus, 'kind'>>({
      updateFirmwareRequestId,
      commsHubDeviceId: one('CommsHubDeviceID', eui),
      targetDeviceId: one('TargetDeviceID', eui),
      firmwareVersion: one('FirmwareVersion', version),
      timestamp: one('TimeStamp', text(dateTime)),
      commsHubTransferStatus: one('CommsHubTransferStatus', text(word(['Success', 'Failure']))),
    }),
  ],
  commsHubAlert: [
    'CommsHubAlert',
    sequence<Omit<CommsHubAlert, 'kind'>>({
      commsHubDeviceId: one('CommsHubDeviceID', eui),
      alertCode: one('AlertCode', text(hexCode)),
      timestamp: optional('TimeStamp', text(dateTime)),
      firmwareTransferAlert: optional('FirmwareTransferAlert', firmwareTransferAlert),
    }),
  ],
});

const dccAlert: Particle<DccAlert> = {
  expected: modelledAlert.expected,
  read(rest) {
    const name = rest.name ?? '';
    if (otherAlerts.includes(name) && rest.take(name) !== undefined) {
      return { kind: 'other', element: name };
    }
    return modelledAlert.read(rest);
  },
  write(alert, place) {
    if (alert.kind === 'other') {
      throw new DuisError({
        where: place.path,
        expected: modelledAlert.expected,
        found: alert.element,
        blame: place.blame,
        next: 'The content of this DCC Alert is not modelled: it can be read by its name, but not written',
      });
    }
    return modelledAlert.write(alert, place);
  },
};

export const dccAlertMessage = sequence<Omit<DccAlertMessage, 'kind'>>({
  dccAlertCode: one('DCCAlertCode', text(wordSince(dccAlertCodes, 'a DCC Alert code'))),
  throttledAlertSequenceId,
  throttledAlertCount,
  alert: one('DCCAlert', only(dccAlert)),
});
