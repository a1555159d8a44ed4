import type { DccAlert } from '../../duis';
import type { EntityId } from '../../terms';

/** What a DCC Alert tells, and of which Device. */
export interface AlertAbout {
  /** Name of the payload's element: `DeviceSuspended`, `UpdateHANDeviceLogResult`. */
  readonly payload: string;
  readonly device: EntityId;
}

/** `undefined` for a payload that no feature speaks of. */
export function alertAbout(alert: DccAlert): AlertAbout | undefined {
  switch (alert.kind) {
    case 'deviceStatusChangeEvent':
      return { payload: `${alert.event.charAt(0).toUpperCase()}${alert.event.slice(1)}`, device: alert.deviceId };
    case 'updateHANDeviceLogResult':
      return { payload: 'UpdateHANDeviceLogResult', device: alert.requestId.target };
    case 'cspFirmwareDeliveryStatus':
      return { payload: 'CSPFirmwareDeliveryStatus', device: alert.targetDeviceId };
    default:
      return undefined;
  }
}
