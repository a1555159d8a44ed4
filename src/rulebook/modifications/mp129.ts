import { november2021 } from '../dates';
import type { Modification } from '../modification';
import {
  generalKnowledge,
  november2021Targeted,
  readFrom,
  referenceTestData,
  rfc6979,
  textOf,
} from '../sources/sources';

const unresolved =
  'MP129 was targeted in February 2021, is not in the list of what went live, and its page was not found; the two ways can’t be told apart on the wire';

/** The CNSA variant of ECDSA. What it changes is not known; nothing on the wire is believed to. */
export const mp129: Modification = {
  id: 'MP129',
  title: 'Allowing the use of CNSA variant for ECDSA',
  status: { implemented: 'not found', targeted: 'targeted' },
  gates: [
    {
      name: 'GBCS',
      opens: november2021,
      evidence: 'stated',
      source: textOf(november2021Targeted),
      versions: { gbcs: '4.1' },
    },
  ],
  requirements: [
    {
      id: 'MP129-R1',
      modification: 'MP129',
      title: 'Signatures have the form that they had before: P-256, SHA-256, r || s, high-S accepted',
      source: textOf(referenceTestData),
      rows: ['ecdsa/form', 'ecdsa/high-S', 'gate/MP129'],
      from: november2021,
      subject: 'device',
      gate: { gbcs: '4.1' },
    },
    {
      id: 'MP129-R2',
      modification: 'MP129',
      title: 'What MP129 changes: believed to be how the per-message secret is made, FIPS 186-4 B.5.1 or B.5.2',
      source: textOf(generalKnowledge),
      rows: ['ecdsa/method', 'ecdsa/CNSA', 'gate/MP129'],
      from: november2021,
      subject: 'device',
      gate: { gbcs: '4.1' },
      unresolved,
    },
    {
      id: 'MP129-R3',
      modification: 'MP129',
      title: 'No r repeats under one key, per-message secrets have no bias, and malformed signatures are rejected',
      source: textOf([readFrom(rfc6979), readFrom(referenceTestData)]),
      rows: ['ecdsa/secret', 'ecdsa/bias', 'ecdsa/malformed', 'gate/MP129'],
      from: november2021,
      subject: 'device',
      gate: { gbcs: '4.1' },
    },
  ],
  deltas: [],
  source: textOf(november2021Targeted),
};
