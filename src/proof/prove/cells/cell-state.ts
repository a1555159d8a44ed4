import type { Verdict } from '../../../terms';
import { type Alteration, isOdd } from '../runs/alteration';
import type { FailedCheck, Outcome, SoundScenario } from '../runs/outcome';
import { type Point, pointInWords } from '../runs/rule-point';

/** What became of a scenario: it failed, was inconclusive or in error, left off being applicable, or stayed as it was. */
export type CellState = 'F' | 'I' | 'E' | 'N' | '–';

/** One scenario with one thing made wrong, under one set of rules. */
export interface Cell {
  /** Of the scenario. */
  readonly place: string;
  /** Of what was made wrong, or of the changed row. */
  readonly alteration: string;
  /** `2021-11-04`, `2021-11-04 targeted` */
  readonly rules: string;
  readonly state: CellState;
  /** Whether the scenario is about whom or what was made wrong. */
  readonly subject: 'right' | 'wrong';
  /** Of a fail: the checks that failed. */
  readonly failed: readonly FailedCheck[];
  readonly reason: string;
}

const lettered: Partial<Readonly<Record<Verdict, CellState>>> = {
  fail: 'F',
  inconclusive: 'I',
  error: 'E',
  aborted: 'E',
};

export function stateOf(before: Verdict, after: Verdict): CellState {
  if (before === after) {
    return '–';
  }
  return lettered[after] ?? (after === 'not-applicable' ? 'N' : '–');
}

export function cellOf(alteration: Alteration, point: Point, sound: SoundScenario, outcome: Outcome): Cell {
  const { place, verdict, failed, reason } = outcome;
  return {
    place,
    alteration: alteration.id,
    rules: pointInWords(point),
    state: stateOf(sound.verdict, verdict),
    subject: isAbout(sound, alteration, failed) ? 'right' : 'wrong',
    failed,
    reason,
  };
}

/** Whether the scenario judges what was made wrong. Of right but odd subjects nobody is to be blamed at all. */
function isAbout(sound: SoundScenario, alteration: Alteration, failed: readonly FailedCheck[]): boolean {
  switch (alteration.kind) {
    case 'device':
      return sound.subject === 'device' && alteration.device !== undefined && sound.devices.includes(alteration.device);
    case 'dcc':
      return sound.subject === 'dcc';
    case 'without':
      return [...sound.requirements, ...failed.map(({ requirement }) => requirement)].some((id) =>
        alteration.violates.includes(id),
      );
  }
}

/** Whether a cell shows that the scenario can tell right from wrong: it fails by a requirement that is gone against. */
export function isKill({ state, subject, failed }: Cell, alteration: Alteration): boolean {
  return (
    state === 'F' &&
    subject === 'right' &&
    !isOdd(alteration) &&
    failed.some(({ requirement }) => alteration.violates.includes(requirement))
  );
}
