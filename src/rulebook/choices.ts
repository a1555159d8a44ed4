/**
 * The closed values of rows that say how something goes. The first is what the emulated DCC does, and what scenarios show,
 * while the row says nothing else. A row that isn't here has one value in words and `otherwise`; each may be `not stated`.
 */
export const choices = {
  'edge/future-dated-over-the-release': ['rules of the day of acceptance', 'rules of the day of execution'],
  'edge/Suspended-after-acceptance': ['status at acceptance', 'status at execution'],
  'edge/alert-from-a-Suspended-Device': ['delivered', 'withheld'],
  'edge/Response-from-a-Suspended-Device': ['delivered', 'withheld'],
  'edge/ESME-behind-a-Suspended-CHF': ['the target alone', 'refused with E5'],
  'edge/PPMID-of-a-Suspended-ESME': ['the target alone', 'refused with E5'],
  'edge/Pending-Device-unreachable': ['E21', 'E20'],
  'edge/E17-after-MP105': ['lifted', 'not lifted'],
  'edge/11.1-names-a-Suspended-Device': ['delivered to', 'listed as not commissioned'],
  'edge/other-Commands-to-a-Suspended-Device': ['refused with E5', 'admitted'],
  'edge/non-Suppliers-read-a-Suspended-Device': ['admitted as far as E5 goes; E4 still applies', 'refused with E5'],
  'edge/local-delivery-both-copies': ['one execution, the second refused as a replay', 'two executions'],
  'edge/Whitelisted-answers': ['only if it has really joined', 'never'],
  'restore/firmware-read': ['status held immediately before suspension', 'Commissioned'],
  'restore/firmware-on-the-CPL': ['needed', 'not needed'],
  'restore/model-back-on-the-CPL': ['status held immediately before suspension', 'Commissioned', 'still Suspended'],
  'restore/alert': ['DeviceRestored', 'none'],
  'restore/not-on-the-CPL': ['still Suspended', 'restored'],
  'restore/late-Response-after-the-status-changed': ['the status stays as it was changed', 'status before suspension'],
  'restore/removed-from-the-CPL-twice': [
    'the previous status is never Suspended',
    'the previous status may be Suspended',
  ],
  'restore/second-cycle': ['each suspension is ended by the status held before it', 'the first status is kept'],
  'restore/same-old-version': ['no change and no alert', 'an alert again'],
  'restore/on-the-CPL-for-another-model': ['still Suspended', 'restored'],
  'restore/entry-Cancelled': ['still Suspended', 'restored'],
  'restore/entry-Expired': ['still Suspended', 'restored'],
  'restore/entry-Withdrawn': ['still Suspended', 'restored'],
  'restore/not-in-the-DSP-copy': ['still Suspended', 'restored'],
  'restore/SR11.3-code-3-with-the-old-version': ['still Suspended', 'restored'],
  'restore/SR11.3-codes': ['every non-success code that carries the running version counts', 'success alone counts'],
  'restore/future-dated-SR11.3-then-Suspended': [
    'the Device executes and alerts, and is restored',
    'the Device executes and alerts, and stays Suspended',
  ],
  'restore/Commissioned-reads-a-version-not-on-the-CPL': ['stays as it is', 'Suspended'],
  'restore/when-FirmwareVersionMismatch-is-raised': ['never', 'when the version differs from the one in the SMI'],
  'restore/recipients-of-DeviceSuspended-and-DeviceRestored': ['every responsible User', 'Suppliers'],
  'restore/GPF-with-its-hub': ['restored with its hub', 'stays Suspended'],
  'smi/suspension-alert': ['DeviceSuspended', 'none'],
  'smi/hub-and-GPF': ['a CPL removal suspends CHF and GPF together', 'each by itself'],
  'smi/hub-decommissioned': ['decommissioning a CHF decommissions its GPF', 'each by itself'],
  'smi/Type-1-decommissioned': ['with its meter', 'each by itself'],
  'device/replay': ['a counter not above the last one accepted gets no execution', 'executed again'],
  'device/wrong-slot': ['no execution', 'executed'],
  'device/other-recipient': ['no execution', 'executed'],
  'device/Response-for-a-Command': ['no execution', 'executed'],
  'device/malformed': ['no execution', 'executed'],
  'device/other-use-case': ['no execution', 'executed'],
  'device/wrong-MAC': ['no execution', 'executed'],
  'device/wrong-signature': ['no execution', 'executed'],
  'device/one-execution': ['a byte-identical re-delivery gets no second execution', 'executed again'],
  'firmware/SR11.4': ['refused', 'accepted'],
  'firmware/one-at-a-time': ['one update of a Device at a time', 'several at a time'],
  'firmware/DSP-compares-hash': ['the image of SR11.1 against the hash on the CPL', 'not compared'],
  'firmware/same-version-again': ['kept', 'refused'],
  'ecdsa/high-S': ['accepted', 'refused'],
} as const satisfies Record<string, readonly [string, string, ...string[]]>;

export type ChoiceId = keyof typeof choices;
export type Choice<K extends ChoiceId> = (typeof choices)[K][number];

export const isChoiceId = (id: string): id is ChoiceId => Object.hasOwn(choices, id);

/** The same of rows that say yes or no. */
const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ['smi-version/8F67', false],
  ['smi-version/version-not-on-the-CPL', true],
]);

/** What a scenario shows of a row that says nothing: E5 refuses nothing then. `undefined` where there is no such default. */
export const shownByDefault = (id: string): string | boolean | undefined =>
  isChoiceId(id) ? choices[id][0] : id.startsWith('e5/') ? 'admitted' : yesOrNo.get(id);
