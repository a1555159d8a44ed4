/**
 * Ids of the requirements that a Device meets by an answer or an Alert: what spoils its messages goes against each of them.
 * Plain ids, for a Device knows no rulebook; a test holds them against it.
 */
export const allThatAnswers: readonly string[] = [
  'BASE-11.2-DEVICE',
  'BASE-11.2-FAILURE',
  'BASE-11.3-AGAIN',
  'BASE-11.3-DEVICE',
  'BASE-11.3-FUTURE-DATED',
  'BASE-4.1.1-DEVICE',
  'BASE-6.11-DEVICE',
  'BASE-6.13-DEVICE',
  'BASE-6.2.10-DEVICE',
  'BASE-6.22-DEVICE',
  'BASE-6.22-SWITCH',
  'BASE-ALERT-8F1C',
  'BASE-ALERT-8F67',
  'BASE-ALERT-8F69',
  'BASE-ALERT-8F72',
  'BASE-DEVICE-EXPLAINED',
  'BASE-GBCS-HEADER',
  'BASE-GBCS-MAC',
  'BASE-GBCS-PROTECTION',
  'BASE-GBCS-REPLAY',
  'BASE-GBCS-SIGNATURE',
  'BASE-GBCS-TRUST-SLOT',
  'BASE-GSME-ITSELF',
  'BASE-LOG-8F43',
  'MP105-R7',
  'MP150-R3',
  'MP150-R4',
  'SECMP0007-R12',
];
