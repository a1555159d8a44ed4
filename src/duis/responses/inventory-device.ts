import {
  type CplStatus,
  cplStatuses,
  type DeviceId,
  type DeviceType,
  deviceTypes,
  type FirmwareVersion,
  type IsoDate,
  type SmiStatus,
  smiStatuses,
} from '../../terms';
import { sequence, text } from '../elements/element-content';
import { one, optional } from '../elements/particle';
import {
  deviceManufacturer,
  deviceModel,
  esmeVariant,
  importMpxn,
  mpan,
  propertyFilter,
  smetsChtsVersion,
  uprn,
} from '../requests/inventory';
import { deviceId, firmware } from '../text-types/identifier-type';
import { date } from '../text-types/moment-type';
import { string, word, wordSince } from '../text-types/text-type';
import {
  type Connectivity,
  type CspRegion,
  connectivities,
  cspRegions,
  cspRegionsSince54,
  type EsmeVariant,
} from '../words';

/** One Device of the inventory, as SR8.2 returns it. */
export interface InventoryDevice {
  readonly deviceId: DeviceId;
  readonly deviceType: DeviceType;
  readonly deviceStatus?: SmiStatus;
  readonly deviceManufacturer: string;
  readonly deviceModel: string;
  readonly smetsChtsVersion?: string;
  readonly deviceFirmwareVersion?: FirmwareVersion;
  readonly deviceFirmwareVersionStatus?: CplStatus;
  readonly cplStatus?: CplStatus;
  readonly dateCommissioned?: IsoDate;
  readonly importMpxn?: string;
  readonly secondaryImportMpan?: string;
  readonly exportMpan?: string;
  readonly esmeVariant?: EsmeVariant;
  readonly uprn?: string;
  readonly propertyFilter?: { readonly postCode: string; readonly addressIdentifier: string };
  readonly cspRegion?: CspRegion;
  readonly deviceGbcsVersion?: string;
  readonly hanVariant?: string;
  readonly s1sp?: string;
  /** Since V5.4. */
  readonly connectivity?: Connectivity;
}

const anyText = string(0, Number.POSITIVE_INFINITY);
const cspRegion = wordSince<CspRegion>(
  [
    { since: 5, words: cspRegions },
    { since: 5.4, words: cspRegionsSince54 },
  ],
  'a CSP region',
);

export const inventoryDevice = sequence<InventoryDevice>({
  deviceId: one('DeviceID', text(deviceId)),
  deviceType: one('DeviceType', text(word(deviceTypes))),
  deviceStatus: optional('DeviceStatus', text(word(smiStatuses))),
  deviceManufacturer: one('DeviceManufacturer', text(deviceManufacturer)),
  deviceModel: one('DeviceModel', text(deviceModel)),
  smetsChtsVersion: optional('SMETSCHTSVersion', text(smetsChtsVersion)),
  deviceFirmwareVersion: optional('DeviceFirmwareVersion', text(firmware)),
  deviceFirmwareVersionStatus: optional('DeviceFirmwareVersionStatus', text(word(cplStatuses))),
  cplStatus: optional('CPLStatus', text(word(cplStatuses))),
  dateCommissioned: optional('DateCommissioned', text(date)),
  importMpxn: optional('ImportMPxN', text(importMpxn)),
  secondaryImportMpan: optional('SecondaryImportMPAN', text(mpan)),
  exportMpan: optional('ExportMPAN', text(mpan)),
  esmeVariant: optional('ESMEVariant', text(esmeVariant)),
  uprn: optional('UPRN', text(uprn)),
  propertyFilter: optional('PropertyFilter', propertyFilter),
  cspRegion: optional('CSPRegion', text(cspRegion)),
  deviceGbcsVersion: optional('DeviceGBCSVersion', text(anyText)),
  hanVariant: optional('HANVariant', text(anyText)),
  s1sp: optional('S1SP', text(anyText)),
  connectivity: optional('Connectivity', text(word(connectivities)), 5.4),
});
