import { type DeviceId, type DeviceType, deviceTypes } from '../../terms';
import { choice } from '../elements/choice';
import { as, nothing, only, sequence, text } from '../elements/element-content';
import { one, optional, several } from '../elements/particle';
import { esmeVariant, importMpxn, mpan } from '../requests/inventory';
import { deviceId } from '../text-types/identifier-type';
import { word } from '../text-types/text-type';
import {
  type CertificateType,
  certificateTypes,
  type EsmeVariant,
  type NetworkOperatorCertificateType,
  networkOperatorCertificateTypes,
} from '../words';

export interface MeterMpxns {
  readonly importMpxn: string;
  readonly secondaryImportMpan?: string;
  readonly exportMpan?: string;
}

/** What became of a Device in the inventory. */
export type DeviceStatusChange =
  | {
      readonly event:
        | 'deviceSuspended'
        | 'deviceRestored'
        | 'deviceRemovedFromInventory'
        | 'chfDecommissioning'
        | 'recoveryComplete';
    }
  | { readonly event: 'meterIdentity'; readonly meterMpxns: MeterMpxns; readonly esmeVariant?: EsmeVariant }
  | {
      readonly event: 'meterDecommissioningOrWithdrawal';
      readonly meterMpxns: MeterMpxns;
      /** At most 7. */
      readonly associatedDevices: readonly { readonly deviceId: DeviceId; readonly deviceType: DeviceType }[];
    }
  | {
      readonly event: 'recoveryCompleteACBCredentials';
      /** From 1 to 3. */
      readonly supplierCertificateTypes: readonly CertificateType[];
      /** At most 2. */
      readonly networkOperatorCertificateTypes: readonly NetworkOperatorCertificateType[];
    };

export type DeviceStatusChangeEvent = {
  readonly kind: 'deviceStatusChangeEvent';
  readonly deviceId: DeviceId;
} & DeviceStatusChange;

const meterMpxns = sequence<MeterMpxns>({
  importMpxn: one('ImportMPxN', text(importMpxn)),
  secondaryImportMpan: optional('SecondaryImportMPAN', text(mpan)),
  exportMpan: optional('ExportMPAN', text(mpan)),
});

type Member<Event> = Omit<Extract<DeviceStatusChange, { readonly event: Event }>, 'event'>;

const associatedDevice = sequence<Member<'meterDecommissioningOrWithdrawal'>['associatedDevices'][number]>({
  deviceId: one('DeviceID', text(deviceId)),
  deviceType: one('DeviceType', text(word(deviceTypes))),
});

const deviceStatusChange = choice<DeviceStatusChange, 'event'>('event', {
  meterIdentity: [
    'MeterIdentity',
    sequence<Member<'meterIdentity'>>({
      meterMpxns: one('MeterMPxNs', meterMpxns),
      esmeVariant: optional('ESMEVariant', text(esmeVariant)),
    }),
  ],
  meterDecommissioningOrWithdrawal: [
    'MeterDecommissioningOrWithdrawal',
    sequence<Member<'meterDecommissioningOrWithdrawal'>>({
      meterMpxns: one('MeterDecommissionOrWithdrawal', meterMpxns),
      associatedDevices: several('AssociatedType1Device', associatedDevice, 0, 7),
    }),
  ],
  deviceRemovedFromInventory: ['DeviceRemovedFromInventory', nothing],
  chfDecommissioning: ['CHFDecommissioning', nothing],
  deviceSuspended: ['DeviceSuspended', nothing],
  deviceRestored: ['DeviceRestored', nothing],
  recoveryCompleteACBCredentials: [
    'RecoveryCompleteACBCredentials',
    sequence<Member<'recoveryCompleteACBCredentials'>>({
      supplierCertificateTypes: several('SupplierCertificateType', text(word(certificateTypes)), 1, 3),
      networkOperatorCertificateTypes: several(
        'NetworkOperatorCertificateType',
        text(word(networkOperatorCertificateTypes)),
        0,
        2,
      ),
    }),
  ],
  recoveryComplete: ['RecoveryComplete', nothing],
});

const asItStands = sequence<{ readonly deviceId: DeviceId; readonly change: DeviceStatusChange }>({
  deviceId: one('DeviceID', text(deviceId)),
  change: one('DeviceStatusChange', only(deviceStatusChange)),
});

/** The change's own fields stand beside the Device's in one value. */
export const deviceStatusChangeEvent = as<
  { readonly deviceId: DeviceId; readonly change: DeviceStatusChange },
  { readonly deviceId: DeviceId } & DeviceStatusChange
>(
  asItStands,
  ({ deviceId, change }) => ({ deviceId, ...change }),
  ({ deviceId, ...change }) => ({ deviceId, change }),
);
