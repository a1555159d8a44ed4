import type { DeviceId, Instant } from '../../terms';
import { sequence, text } from '../elements/element-content';
import { one, optional } from '../elements/particle';
import { deviceId } from '../text-types/identifier-type';
import { hex } from '../text-types/octet-type';
import { integer, word } from '../text-types/text-type';
import { dspExecutionDateTime } from './firmware';
import { importMpxn, mpan } from './inventory';

/** How a Device is let onto the HAN. */
export interface WhitelistEntry {
  /** Seconds, from 1 to 3600. */
  readonly joinTimePeriod: number;
  /** From 6 to 16 octets. */
  readonly installCode: Uint8Array;
  readonly importMpxn?: string;
  readonly secondaryImportMpan?: string;
  readonly exportMpan?: string;
}

/** SR8.11, sent to the CHF. The schema lets `whitelist` be absent from an Add and present in a Remove. */
export interface UpdateHANDeviceLog {
  readonly kind: 'updateHANDeviceLog';
  readonly executionDateTime?: Instant;
  readonly deviceId: DeviceId;
  readonly requestType: 'Add' | 'Remove';
  readonly whitelist?: WhitelistEntry;
}

const whitelistEntry = sequence<WhitelistEntry>({
  joinTimePeriod: one('JoinTimePeriod', text(integer(1, 3600))),
  installCode: one('InstallCode', text(hex(6, 16))),
  importMpxn: optional('ImportMPxN', text(importMpxn)),
  secondaryImportMpan: optional('SecondaryImportMPAN', text(mpan)),
  exportMpan: optional('ExportMPAN', text(mpan)),
});

export const updateHANDeviceLog = sequence<Omit<UpdateHANDeviceLog, 'kind'>>({
  executionDateTime: dspExecutionDateTime,
  deviceId: one('DeviceID', text(deviceId)),
  requestType: one('RequestType', text(word(['Add', 'Remove']))),
  whitelist: optional('AddDeviceToCHFWhitelist', whitelistEntry),
});
