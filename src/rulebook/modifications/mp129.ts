import { november2021 } from '../dates';
import type { Modification } from '../modification';
import { generalKnowledge, november2021Targeted, referenceTestData } from '../sources';

const unresolved =
  'MP129 was targeted in February 2021 and is not in the list of what went live; its page was not found';

/** The CNSA variant of ECDSA. What it changes is not known; nothing on the wire is believed to. */
export const mp129: Modification = {
  id: 'MP129',
  title: 'CNSA variant for ECDSA',
  status: { implemented: 'not found', targeted: 'targeted' },
  gates: [
    { name: 'GBCS', opens: november2021, evidence: 'stated', source: november2021Targeted, versions: { gbcs: '4.1' } },
  ],
  requirements: [
    {
      id: 'MP129-R1',
      modification: 'MP129',
      title: 'Signatures keep their form on the wire: P-256, SHA-256, r || s, high-S accepted',
      source: referenceTestData,
      rows: ['ecdsa/form', 'ecdsa/high-S', 'ecdsa/CNSA'],
      from: november2021,
      subject: 'device',
      gate: { gbcs: '4.1' },
      unresolved,
    },
    {
      id: 'MP129-R2',
      modification: 'MP129',
      title: 'The per-message secret is made by FIPS 186-4 B.5.1 or B.5.2',
      source: generalKnowledge,
      rows: ['ecdsa/method'],
      from: november2021,
      subject: 'device',
      gate: { gbcs: '4.1' },
      unresolved: 'the two ways can’t be told apart on the wire',
    },
    {
      id: 'MP129-R3',
      modification: 'MP129',
      title: 'No r repeats under one key, and malformed signatures are rejected',
      source: generalKnowledge,
      rows: ['ecdsa/secret', 'ecdsa/malformed'],
      from: november2021,
      subject: 'device',
      gate: { gbcs: '4.1' },
      unresolved,
    },
  ],
  deltas: [],
  source: november2021Targeted,
};
