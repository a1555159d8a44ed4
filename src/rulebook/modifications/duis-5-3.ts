import { isoDate } from '../../terms';
import type { Modification } from '../modification';
import { row } from '../row';
import { duis53Published, readFrom, textOf } from '../sources/sources';

const gate = 'Appendix AD';
const opens = isoDate('2025-03-18');

/** What DUIS v5.3 brought as a document: by which Modification is not in the sources read. */
export const duis53: Modification = {
  id: 'DUIS-5.3',
  title: 'DUIS v5.3, with the Meter Data Retriever role',
  status: { implemented: 'live', targeted: 'not listed' },
  gates: [{ name: gate, opens, evidence: 'stated', source: textOf(duis53Published) }],
  requirements: [
    {
      id: 'DUIS-5.3-R1',
      modification: 'DUIS-5.3',
      title: 'The Meter Data Retriever is no User Role, and is refused with E1',
      source: textOf(readFrom(duis53Published)),
      rows: ['role/MDR', 'code/E1'],
      until: opens,
      subject: 'dcc',
    },
    {
      id: 'DUIS-5.3-R2',
      modification: 'DUIS-5.3',
      title: 'The Meter Data Retriever is a User Role',
      source: textOf(duis53Published),
      rows: ['role/MDR'],
      from: opens,
      subject: 'dcc',
    },
  ],
  deltas: [{ table: 'role', gate, set: row('role/MDR', true, 'stated', duis53Published) }],
  source: textOf(duis53Published),
  note: 'which Requests the role may send is not in the sources read: the request matrix that was read has it not',
};
