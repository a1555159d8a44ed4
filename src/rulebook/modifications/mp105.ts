import { isoDate } from '../../terms';
import { november2021 } from '../dates';
import type { Delta, Modification, RequirementRecord } from '../modification';
import { row } from '../row';
import {
  gbcsParser,
  generalKnowledge,
  mp105Page,
  notFound,
  readFrom,
  referenceTestData,
  textOf,
} from '../sources/sources';

const gate = 'SEC and DSP';

const deltas: readonly Delta[] = [
  { table: 'e5', gate, set: row('e5/Suspended/11.2', 'admitted', 'stated', mp105Page) },
  { table: 'smi-version', gate, set: row('smi-version/SR11.2-success', true, 'stated', mp105Page) },
  {
    table: 'smi-version',
    gate,
    set: row(
      'smi-version/SR11.3-non-success',
      true,
      'stated',
      mp105Page,
      'the Response to a re-attempted SR11.3; which codes count is our reading',
    ),
  },
];

type Short = Omit<RequirementRecord, 'modification' | 'source'> & { readonly source?: string };

const stated: readonly Short[] = [
  {
    id: 'MP105-R1',
    title: 'SR11.2 to a Suspended Device is refused with E5 and nothing reaches the Device',
    rows: ['e5/Suspended/11.2', 'code/E5'],
    until: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R2',
    title: 'SR11.2 to a Suspended Device is admitted, delivered, and its answer returned',
    rows: ['e5/Suspended/11.2'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R3',
    title: 'The SMI firmware version is updated from the SR11.2 Response',
    rows: ['smi-version/SR11.2-success'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R4',
    title: 'A version read by SR11.2 restores the status held immediately before suspension',
    rows: ['smi-version/SR11.2-success', 'restore/firmware-read'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R5',
    title: 'The Response to a re-attempted SR11.3 updates the SMI firmware version and so the status',
    rows: ['smi-version/SR11.3-non-success', 'restore/firmware-read'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R6',
    title: 'A failed read changes nothing, and 00000000 is never stored',
    source: textOf(readFrom(referenceTestData)),
    rows: ['smi-version/SR11.2-failure', 'smi-version/00000000'],
    subject: 'dcc',
  },
  {
    id: 'MP105-R7',
    title: 'The Device answers SR11.2 equally under every SMI Status',
    source: textOf(readFrom(mp105Page)),
    rows: ['device/11.2-under-every-status', 'device/11.2-answer'],
    subject: 'device',
  },
  {
    id: 'MP105-R8',
    title: 'The SMI is not updated by the Response to a re-attempted SR11.3 that is not a success',
    rows: ['smi-version/SR11.3-non-success'],
    until: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R9',
    title: 'Other Commands to a Suspended Device stay refused with E5',
    source: textOf(readFrom(mp105Page)),
    rows: [
      'edge/other-Commands-to-a-Suspended-Device',
      'e5/Suspended/4.1.1',
      'e5/Suspended/6.2.10',
      'e5/Suspended/6.13',
      'e5/Suspended/6.22',
    ],
    subject: 'dcc',
  },
];

/** What follows at the edges, each as firm as its row: our readings, and questions that the sources read don’t answer. */
const edges: readonly Short[] = [
  {
    id: 'MP105-R10',
    title: 'A restoration raises a DCC Alert with the payload DeviceRestored',
    rows: ['restore/alert', 'dcc-payload/DeviceRestored'],
    subject: 'dcc',
  },
  {
    id: 'MP105-R11',
    title: 'A Device whose version is not on the CPL stays Suspended',
    rows: ['restore/not-on-the-CPL', 'restore/firmware-on-the-CPL'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R12',
    title: 'A version read that is not on the CPL updates the SMI firmware version, or does not',
    source: textOf(notFound),
    rows: ['smi-version/version-not-on-the-CPL'],
    from: november2021,
    subject: 'dcc',
    unresolved: 'the MP105 page does not say whether such a version is stored',
  },
  {
    id: 'MP105-R13',
    title: 'A late SR11.2 Response does not undo a status that changed meanwhile',
    rows: ['restore/late-Response-after-the-status-changed'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R14',
    title:
      'A Device removed from the CPL twice is restored to what it was before the first suspension, never to Suspended',
    rows: ['restore/removed-from-the-CPL-twice', 'restore/firmware-read'],
    subject: 'dcc',
  },
  {
    id: 'MP105-R15',
    title: 'Each of two cycles of suspension ends with the status held before it',
    rows: ['restore/second-cycle', 'restore/firmware-read'],
    subject: 'dcc',
  },
  {
    id: 'MP105-R16',
    title: 'The same old version read again changes nothing and raises no alert',
    rows: ['restore/same-old-version'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R17',
    title:
      'A version that is on the CPL for another model, no longer Active, or not in the DSP’s copy restores nothing',
    rows: [
      'restore/on-the-CPL-for-another-model',
      'restore/entry-Cancelled',
      'restore/entry-Expired',
      'restore/entry-Withdrawn',
      'restore/not-in-the-DSP-copy',
    ],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R18',
    title:
      'Every non-success code of SR11.3 that carries the running version counts, and an old version restores nothing',
    source: textOf([readFrom(mp105Page), gbcsParser]),
    rows: ['restore/SR11.3-codes', 'restore/SR11.3-code-3-with-the-old-version', 'device/11.3-codes'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R19',
    title: 'A future-dated SR11.3 updates the SMI from its alert 8F66',
    rows: ['smi-version/8F66', 'device/11.3-future-dated'],
    subject: 'dcc',
  },
  {
    id: 'MP105-R20',
    title: 'A Device Suspended after it accepted a future-dated SR11.3 executes it, alerts, and is restored',
    rows: ['restore/future-dated-SR11.3-then-Suspended', 'restore/firmware-read'],
    subject: 'dcc',
  },
  {
    id: 'MP105-R21',
    title: 'The version in alert 8F67 updates the SMI, or does not',
    source: textOf(notFound),
    rows: ['smi-version/8F67'],
    subject: 'dcc',
    unresolved: 'what the DSP does with it is not in the sources read',
  },
  {
    id: 'MP105-R22',
    title: 'With Command Variant 2 the Response goes to the local tool and the SMI does not change',
    source: textOf(generalKnowledge),
    rows: ['smi-version/local-delivery'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R23',
    title: 'SR11.2 for local delivery to a Suspended Device is admitted, or refused with E17',
    source: textOf(notFound),
    rows: ['edge/E17-after-MP105', 'code/E17'],
    from: november2021,
    subject: 'dcc',
    unresolved: 'MP105 speaks of E5 alone',
  },
  {
    id: 'MP105-R24',
    title: 'Users other than the Supplier may read a Suspended Device as far as E5 goes',
    rows: ['edge/non-Suppliers-read-a-Suspended-Device', 'roles/11.2', 'e5/Suspended/11.2'],
    from: november2021,
    subject: 'dcc',
  },
  {
    id: 'MP105-R25',
    title: 'What was in flight when the status or the release changed',
    source: textOf(notFound),
    rows: [
      'edge/future-dated-over-the-release',
      'edge/Suspended-after-acceptance',
      'edge/alert-from-a-Suspended-Device',
      'edge/Response-from-a-Suspended-Device',
    ],
    from: november2021,
    subject: 'dcc',
    unresolved: 'which moment counts is not in the sources read',
  },
  {
    id: 'MP105-R26',
    title: 'A Device behind another Suspended Device: E5 looks at the target alone, or does not',
    source: textOf(notFound),
    rows: ['edge/ESME-behind-a-Suspended-CHF', 'edge/PPMID-of-a-Suspended-ESME', 'restore/GPF-with-its-hub'],
    subject: 'dcc',
    unresolved: 'the sources read don’t speak of Devices behind one another',
  },
  {
    id: 'MP105-R27',
    title: 'A Pending Device can’t be reached by SR11.2: E20 or E21',
    source: textOf(notFound),
    rows: ['edge/Pending-Device-unreachable', 'code/E20', 'code/E21'],
    subject: 'dcc',
    unresolved: 'which of the two codes is not stated',
  },
  {
    id: 'MP105-R28',
    title: 'A Device in full service that reads a version off the CPL, and when FirmwareVersionMismatch is raised',
    source: textOf(notFound),
    rows: [
      'restore/Commissioned-reads-a-version-not-on-the-CPL',
      'restore/when-FirmwareVersionMismatch-is-raised',
      'dcc-payload/FirmwareVersionMismatch',
    ],
    subject: 'dcc',
    unresolved: 'the payload is in the schema; when it is raised is not stated',
  },
  {
    id: 'MP105-R29',
    title: 'SR11.2 future-dated at the DSP over the release: the rules of which day judge it',
    source: textOf(notFound),
    rows: ['edge/future-dated-over-the-release'],
    subject: 'dcc',
    unresolved: 'which day counts is not in the sources read',
  },
];

/** Sending SR11.2 to Devices in Suspended State. */
export const mp105: Modification = {
  id: 'MP105',
  title: 'Sending SR11.2 to Devices in Suspended State',
  raised: isoDate('2019-12-18'),
  status: { implemented: 'live', targeted: 'targeted' },
  gates: [{ name: gate, opens: november2021, evidence: 'stated', source: textOf(mp105Page) }],
  requirements: [
    ...stated.map((each) => ({ source: textOf(mp105Page), ...each, modification: 'MP105' })),
    ...edges.map((each) => ({ source: textOf(readFrom(mp105Page)), ...each, modification: 'MP105' })),
  ],
  deltas,
  source: textOf(mp105Page),
  note: 'Change Board, Self-Governance, 24 March 2021; changes Appendix AD, DCC User Interface Specification',
};
