import { type DeviceId, type DeviceType, deviceTypes, type FirmwareVersion } from '../../terms';
import { choice } from '../elements/choice';
import { as, nothing, only, sequence, text } from '../elements/element-content';
import { one, optional } from '../elements/particle';
import { deviceId, firmware } from '../text-types/identifier-type';
import { string, type TextType, word } from '../text-types/text-type';
import { type EsmeVariant, esmeVariants } from '../words';

/** SR8.2 asks by exactly one of four keys. */
export interface ReadInventory {
  readonly kind: 'readInventory';
  readonly find:
    | { readonly by: 'deviceId'; readonly deviceId: DeviceId }
    | { readonly by: 'mpxn'; readonly mpxn: string }
    | { readonly by: 'uprn'; readonly uprn: string }
    | { readonly by: 'property'; readonly postCode: string; readonly addressIdentifier: string };
}

export interface DecommissionDevice {
  readonly kind: 'decommissionDevice';
  readonly deviceId: DeviceId;
}

/** What of a Device's entry SR8.4 may change; a detail left out stays as it is. */
export interface DeviceDetails {
  readonly deviceManufacturer?: string;
  readonly deviceModel?: string;
  readonly smetsChtsVersion?: string;
  readonly firmwareVersion?: FirmwareVersion;
  readonly esmeVariant?: EsmeVariant;
}

export type InventoryUpdate =
  | { readonly set: 'status'; readonly status: 'Pending' | 'InstalledNotCommissioned' }
  | { readonly set: 'statusCH'; readonly status: 'Commissioned' | 'Withdrawn' | 'InstalledNotCommissioned' }
  | ({ readonly set: 'details' } & DeviceDetails)
  | { readonly set: 'delete' }
  /** `import` takes 1 to 13 characters; the two MPANs take 13. */
  | { readonly set: 'mpxn'; readonly which: 'import' | 'secondaryImport' | 'export'; readonly mpxn: string };

export interface UpdateInventory {
  readonly kind: 'updateInventory';
  readonly deviceId: DeviceId;
  readonly update: InventoryUpdate;
}

export interface DevicePrenotification {
  readonly kind: 'devicePrenotification';
  readonly deviceId: DeviceId;
  readonly deviceManufacturer: string;
  readonly deviceModel: string;
  readonly deviceType: DeviceType;
  readonly smetsChtsVersion?: string;
  readonly firmwareVersion?: FirmwareVersion;
  readonly esmeVariant?: EsmeVariant;
  /** For a CHF: its GPF. */
  readonly associatedGpfDeviceId?: DeviceId;
}

/** MPAN or MPRN of an import: the schema counts characters only. */
export const importMpxn = string(1, 13);
export const mpan = string(13, 13);
export const deviceManufacturer = string(0, 30);
export const deviceModel = string(0, 30);
export const smetsChtsVersion = string(1, 20);
export const esmeVariant = word(esmeVariants);

/** Unique Property Reference Number: a positive whole number of at most 12 digits. */
export const uprn: TextType<string> = {
  expected: 'a positive number of at most 12 digits',
  read: (found) => (/^0*[1-9][0-9]{0,11}$/.test(found.trim()) ? found.trim() : undefined),
  write: (value) => (/^0*[1-9][0-9]{0,11}$/.test(value) ? value : undefined),
};

export const propertyFilter = sequence<{ readonly postCode: string; readonly addressIdentifier: string }>({
  postCode: one('PostCode', text(string(6, 8))),
  addressIdentifier: one('AddressIdentifier', text(string(0, 30))),
});

/** The content of an element that holds one text, as the only field of an object. */
function field<Name extends string, T>(name: Name, type: TextType<T>) {
  return as<T, Readonly<Record<Name, T>>>(
    text(type),
    (value) => ({ [name]: value }) as Readonly<Record<Name, T>>,
    (value) => value[name],
  );
}

export const readInventory = sequence<Omit<ReadInventory, 'kind'>>({
  find: choice<ReadInventory['find'], 'by'>('by', {
    uprn: ['UPRN', field('uprn', uprn)],
    deviceId: ['DeviceID', field('deviceId', deviceId)],
    mpxn: ['MPxN', field('mpxn', importMpxn)],
    property: ['PropertyFilter', propertyFilter],
  }),
});

export const decommissionDevice = sequence<Omit<DecommissionDevice, 'kind'>>({
  deviceId: one('DeviceID', text(deviceId)),
});

const deviceDetails = sequence<DeviceDetails>({
  deviceManufacturer: optional('DeviceManufacturer', text(deviceManufacturer)),
  deviceModel: optional('DeviceModel', text(deviceModel)),
  smetsChtsVersion: optional('SMETSCHTSVersion', text(smetsChtsVersion)),
  firmwareVersion: optional('FirmwareVersion', text(firmware)),
  esmeVariant: optional('ESMEVariant', text(esmeVariant)),
});

type MpxnUpdate = { readonly which: 'import' | 'secondaryImport' | 'export'; readonly mpxn: string };

const mpxnUpdate = choice<MpxnUpdate, 'which'>('which', {
  import: ['ImportMPxN', field('mpxn', importMpxn)],
  secondaryImport: ['SecondaryImportMPAN', field('mpxn', mpan)],
  export: ['ExportMPAN', field('mpxn', mpan)],
});

export const updateInventory = sequence<Omit<UpdateInventory, 'kind'>>({
  deviceId: one('DeviceID', text(deviceId)),
  update: choice<InventoryUpdate, 'set'>('set', {
    status: ['UpdateDeviceStatusExceptCH', field('status', word(['Pending', 'InstalledNotCommissioned']))],
    statusCH: [
      'UpdateDeviceStatusCH',
      field('status', word(['Commissioned', 'Withdrawn', 'InstalledNotCommissioned'])),
    ],
    details: ['UpdateDeviceDetails', deviceDetails],
    delete: ['DeleteDevice', nothing],
    mpxn: ['UpdateMPxN', only(mpxnUpdate)],
  }),
});

export const devicePrenotification = sequence<Omit<DevicePrenotification, 'kind'>>({
  deviceId: one('DeviceID', text(deviceId)),
  deviceManufacturer: one('DeviceManufacturer', text(deviceManufacturer)),
  deviceModel: one('DeviceModel', text(deviceModel)),
  deviceType: one('DeviceType', text(word(deviceTypes))),
  smetsChtsVersion: optional('SMETSCHTSVersion', text(smetsChtsVersion)),
  firmwareVersion: optional('FirmwareVersion', text(firmware)),
  esmeVariant: optional('ESMEVariant', text(esmeVariant)),
  associatedGpfDeviceId: optional('AssociatedGPFDeviceID', text(deviceId)),
});
