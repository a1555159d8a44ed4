import { isoDate } from '../../terms';
import { november2021 } from '../dates';
import type { Modification } from '../modification';
import { row } from '../row';
import { mp150Page, notFound, readFrom, textOf } from '../sources/sources';

const gate = 'GBCS';
const versions41 = { gbcs: '4.1' } as const;

/** Removing Table 28c from the GBCS. */
export const mp150: Modification = {
  id: 'MP150',
  title: 'Removing Table 28c from the GBCS',
  raised: isoDate('2021-01-27'),
  status: { implemented: 'live', targeted: 'targeted' },
  gates: [{ name: gate, opens: november2021, evidence: 'stated', source: textOf(mp150Page), versions: versions41 }],
  requirements: [
    {
      id: 'MP150-R1',
      modification: 'MP150',
      title: 'The GBCS holds Table 28c',
      source: textOf(mp150Page),
      rows: ['table-28c/present'],
      until: november2021,
      subject: 'rulebook',
    },
    {
      id: 'MP150-R2',
      modification: 'MP150',
      title: 'The GBCS holds no Table 28c, and no NA in the notes of Table 28a',
      source: textOf(mp150Page),
      rows: ['table-28c/present', 'table-28a/notes-column', 'gate/MP150'],
      from: november2021,
      subject: 'rulebook',
    },
    {
      id: 'MP150-R3',
      modification: 'MP150',
      title: 'The pre-installation alert settings derive from Table 16.2 alone',
      source: textOf(readFrom(mp150Page)),
      rows: ['table-28c/repeats-16.2', 'table-28c/16.2-alone-suffices'],
      subject: 'device',
    },
    {
      id: 'MP150-R4',
      modification: 'MP150',
      title: 'What a factory-new Device reports by SR6.2.10 equals the rows of Table 16.2',
      source: textOf(readFrom(mp150Page)),
      rows: ['table-28c/16.2-alone-suffices', 'table-16.2/81AD', 'device/6.2.10', 'device/6.22-mask'],
      subject: 'device',
    },
    {
      id: 'MP150-R5',
      modification: 'MP150',
      title: 'Row by row, Table 28c equals its rows in Table 16.2',
      source: textOf(notFound),
      rows: ['table-28c/rows'],
      settledBy: ['table-28c/rows'],
      subject: 'rulebook',
    },
  ],
  deltas: [
    { table: 'table-28c', gate, set: row('table-28c/present', false, 'stated', mp150Page) },
    { table: 'table-28a', gate, set: row('table-28a/notes-column', '', 'stated', mp150Page) },
  ],
  source: textOf(mp150Page),
  note: 'Self-Governance 24 March 2021. The page calls the GBCS Schedule 9; it is Schedule 8',
};
