import { november2021 } from '../dates';
import type { Delta, Modification } from '../modification';
import { row } from '../row';
import { notFound, november2021Implemented, readFrom, textOf } from '../sources/sources';

const gate = 'DSP';
const removed = ['1.1', '2.0'] as const;

/** Removal of DUIS v1.1 and v2.0. Only its title is known. */
export const mp157: Modification = {
  id: 'MP157',
  title: 'Removal of DUIS v1.1 and v2.0',
  status: { implemented: 'live', targeted: 'not listed' },
  gates: [{ name: gate, opens: november2021, evidence: 'stated', source: textOf(november2021Implemented) }],
  requirements: [
    {
      id: 'MP157-R1',
      modification: 'MP157',
      title: 'Service Requests of DUIS schema versions 1.1 and 2.0 are taken',
      source: textOf(readFrom(november2021Implemented)),
      rows: removed.map((version) => `duis/${version}`),
      until: november2021,
      subject: 'dcc',
    },
    {
      id: 'MP157-R2',
      modification: 'MP157',
      title: 'Service Requests of DUIS schema versions 1.1 and 2.0 are refused',
      source: textOf(readFrom(november2021Implemented)),
      rows: removed.map((version) => `duis/${version}`),
      from: november2021,
      subject: 'dcc',
    },
    {
      id: 'MP157-R3',
      modification: 'MP157',
      title: 'The response code with which a DUIS schema version is refused',
      source: textOf(notFound),
      rows: ['edge/refused-DUIS-version'],
      from: november2021,
      subject: 'dcc',
      unresolved: 'only the title of MP157 is public',
      settledBy: ['edge/refused-DUIS-version'],
    },
  ],
  deltas: removed.map(
    (version): Delta => ({
      table: 'duis',
      gate,
      set: row(
        `duis/${version}`,
        'refused',
        'inferred',
        readFrom(november2021Implemented),
        'from the title; with which code was not found',
      ),
    }),
  ),
  source: textOf(november2021Implemented),
};
