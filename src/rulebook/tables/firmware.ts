import type { Evidence } from '../../terms';
import { type Row, row } from '../row';
import {
  type Cited,
  duisSchema,
  duisTemplates,
  gbcsParser,
  gbcsPython,
  generalKnowledge,
  honeywellAs302p,
  mmcSchema,
  notFound,
  readFrom,
  referenceTestData,
  secmp0007Page,
} from '../sources/sources';

type Value = string | boolean | readonly string[];
type Line = readonly [key: string, value: Value, evidence: Evidence, source: Cited, note?: string];

/** Before SECMP0007's gates. */
const lines: readonly Line[] = [
  ['SR11.4', 'refused', 'inferred', readFrom(secmp0007Page), 'with which code is not stated'],
  ['delivery-alert', false, 'inferred', readFrom(secmp0007Page), 'N60 and N61 are new in November 2021'],
  ['delivery-alert-meaning', 'delivery to the Communications Hub, not to the Device', 'stated', secmp0007Page],
  ['PPMID-over-the-air', 'not possible', 'stated', secmp0007Page],
  ['HCALCS-over-the-air', 'not possible', 'stated', secmp0007Page],
  ['IHD-over-the-air', 'not possible', 'stated', secmp0007Page, 'IHDs were dropped from the scope'],
  ['PPMID-method', 'distribution and activation in one Service Request', 'stated', secmp0007Page],
  ['HCALCS-method', 'distribution, then critical activation, as for ESME and GSME', 'stated', secmp0007Page],
  ['image-at-most', '10240000 octets', 'stated', duisSchema],
  ['version-text', '1 to 8 characters', 'stated', duisSchema],
  ['Device-IDs', '1 to 50000', 'inferred', readFrom(duisSchema), 'from the longest list that fits'],
  ['hash', 'SHA-256 of the manufacturer image alone', 'stated', [gbcsPython, duisTemplates]],
  ['OTA-header', '60 octets, little-endian, 0BEEF11E', 'stated', [gbcsPython, duisTemplates]],
  [
    'meter-image-trailer',
    'force-replace octet 00, then 40 and 64 octets of signature',
    'stated',
    [gbcsPython, duisTemplates],
  ],
  ['PPMID-image-trailer', 'none', 'stated', duisTemplates],
  [
    'image-checks',
    'size, hardware versions and signature, before the image is kept',
    'inferred',
    readFrom(gbcsPython),
    'from what header and trailer hold',
  ],
  ['new-image', 'downloaded at any time', 'inferred', readFrom(honeywellAs302p), 'one maker’s meter'],
  ['images-held', 'one active and one pending', 'inferred', readFrom(honeywellAs302p), 'one maker’s meter'],
  [
    'failed-verification',
    'the image is discarded, and an alert is raised',
    'inferred',
    readFrom(honeywellAs302p),
    'one maker’s meter',
  ],
  ['same-version-again', 'not stated', 'unverified', notFound],
  ['trailer-signature', 'the supplier’s, over the manufacturer image alone', 'inferred', readFrom(duisTemplates)],
  [
    'warning-lists',
    [
      'InvalidDeviceIDList',
      'NotCommissionedDeviceIDList',
      'NotApplicableFirmwareDeviceIDList',
      'OtherRequestInProgressList',
      'InvalidGBCSVersionList',
    ],
    'stated',
    duisSchema,
  ],
  ['warning-codes', ['W110101', 'W110401'], 'inferred', readFrom(duisSchema), 'their pairing with the lists'],
  ['reject-reasons', 'not stated', 'unverified', duisSchema, 'E110101, E110102, E110103, E110105 exist'],
  [
    'flow',
    [
      'SR11.1',
      'checks of the DSP',
      'CSP',
      'Communications Hub',
      '8F72 or 8F1C',
      'SR11.3',
      'Response or 8F66 or 8F67',
      '8F43',
    ],
    'inferred',
    readFrom(duisSchema, gbcsParser, secmp0007Page),
  ],
  [
    'transfer-codes',
    ['0 FileTransferSuccess', '1 FirmwareImageDiscarded', '2 HardwareVersionMismatch', '3 FileTransferFailure'],
    'stated',
    [gbcsParser, mmcSchema],
  ],
  ['transfer-alerts', ['8F8A success', '8F89 failure', '8F8B read firmware version'], 'stated', gbcsParser],
  ['PPMID-activation-codes', ['0 ActivationSuccess', '1 ActivationFailure'], 'stated', [duisSchema, referenceTestData]],
  ['DSP-compares-hash', 'the image of SR11.1 against the hash on the CPL', 'unverified', generalKnowledge],
  ['one-at-a-time', 'one update of a Device at a time', 'unverified', generalKnowledge],
  ['hub-firmware', 'from the CSP, not by SR11.1 or SR11.3', 'unverified', generalKnowledge],
];

export function firmwareRows(): readonly Row<Value>[] {
  return lines.map(([key, value, evidence, source, note]) => row(`firmware/${key}`, value, evidence, source, note));
}
