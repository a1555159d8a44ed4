import { decodeMessage } from '../../gbcs';

/** What goes out in place of a ready message: something else where it is an Alert, any other as it is. */
export const ofAlerts =
  (spoilt: (message: Uint8Array) => Uint8Array) =>
  (message: Uint8Array): readonly Uint8Array[] => [
    decodeMessage(message).header.cra === 'alert' ? spoilt(message) : message,
  ];

/** Ids of the requirements that a Device meets by an Alert: what spoils its Alerts goes against each of them. */
export const allThatAlerts: readonly string[] = [
  'BASE-6.22-SWITCH',
  'BASE-ALERT-8F1C',
  'BASE-ALERT-8F66',
  'BASE-ALERT-8F67',
  'BASE-ALERT-8F69',
  'BASE-ALERT-8F72',
  'BASE-11.3-FUTURE-DATED',
  'BASE-GBCS-ALERT-COUNTER',
  'MP150-R3',
  'SECMP0007-R12',
];
