import { june2024 } from '../dates';
import type { Modification } from '../modification';
import { row } from '../row';
import { mp178Page, readFrom, textOf } from '../sources/sources';

const gate = 'DSP';
const unresolved = 'the emulated DCC makes no Command of SR8.8.1 or SR8.8.2, so that no run shows it';

/** Removing DSP validation against the SMI join status for SR8.8.x. */
export const mp178: Modification = {
  id: 'MP178',
  title: 'Removing DSP validation against the SMI join status for SR8.8.x',
  status: { implemented: 'live', targeted: 'not listed' },
  gates: [{ name: gate, opens: june2024, evidence: 'inferred', source: textOf(readFrom(mp178Page)) }],
  requirements: [
    {
      id: 'MP178-R1',
      modification: 'MP178',
      title: 'SR8.8.1 and SR8.8.2 without a recorded join in the SMI are refused',
      source: textOf(mp178Page),
      rows: ['smi/unjoin-without-a-join'],
      until: june2024,
      subject: 'dcc',
      unresolved,
    },
    {
      id: 'MP178-R2',
      modification: 'MP178',
      title: 'SR8.8.1 and SR8.8.2 are not refused for want of a recorded join in the SMI',
      source: textOf(mp178Page),
      rows: ['smi/unjoin-without-a-join'],
      from: june2024,
      subject: 'dcc',
      unresolved,
    },
  ],
  deltas: [{ table: 'smi', gate, set: row('smi/unjoin-without-a-join', 'taken', 'stated', mp178Page) }],
  source: textOf(mp178Page),
  note: 'of the day only the month is in the sources read: June 2024',
};
