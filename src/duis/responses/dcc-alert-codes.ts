import type { WordsSince } from '../text-types/text-type';

const numbered = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `N${first + index}`);

/** DCC Alert codes by the first schema version that lists them. There is no N32. */
export const dccAlertCodes: readonly WordsSince<string>[] = [
  { since: 5, words: ['AD1', ...numbered(1, 31), ...numbered(33, 62), 'N999'] },
  { since: 5.1, words: numbered(63, 65) },
];

/** The alerts of the schema (up to V5.4) whose content isn't modelled here. */
export const otherAlerts = [
  'PowerOutageEvent',
  'DSPScheduleRemoval',
  'ChangeOfSupplier',
  'DeviceLogRestored',
  'SecurityCredentialsUpdated',
  'PPMIDRemoval',
  'QuarantinedRequest',
  'DualBandCHAlert',
  'S1SPAlertDSP',
  'SMETS1CHFirmwareNotification',
  'ALCSHCALCSConfigurationChange',
  'DUISVersionMismatch',
  'ECoSAlert',
  'CommsHubFirmwareActivation',
  'CoSCertificateAlert',
];
