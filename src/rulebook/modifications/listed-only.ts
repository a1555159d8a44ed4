import { november2021 } from '../dates';
import type { Modification } from '../modification';
import { november2021Implemented, textOf } from '../sources/sources';

const listed = [
  ['MP138', 'ETAD'],
  ['MP158', 'Issue Resolution Proposals, batch 5'],
  ['MP164', 'Supporting changes'],
  ['MP180', 'MHHS'],
] as const;

/** In the list of what went live on 4 November 2021, and no rule of theirs is in this bench. */
export const listedOnly: readonly Modification[] = listed.map(([id, title]) => ({
  id,
  title,
  status: { implemented: 'live', targeted: 'not listed' },
  gates: [{ name: 'SEC', opens: november2021, evidence: 'stated', source: textOf(november2021Implemented) }],
  requirements: [],
  deltas: [],
  source: textOf(november2021Implemented),
  note: 'listed only: no requirement of it is checked here',
}));
