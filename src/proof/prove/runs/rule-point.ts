import { modifications } from '../../../rulebook';
import { dayOf, type IsoDate, instant, isoDate, type Scope, scopes, startOf } from '../../../terms';

const oneDay = 24 * 60 * 60_000;

/** Under which rules a scenario is run. */
export interface Point {
  readonly at: IsoDate;
  readonly scope: Scope;
}

/** The release that this bench is about, and what was targeted for it and didn't go live. The first one stands for equals. */
export const bothSides: readonly Point[] = [
  { at: isoDate('2021-11-04'), scope: 'implemented' },
  { at: isoDate('2021-11-03'), scope: 'implemented' },
  { at: isoDate('2021-11-04'), scope: 'targeted' },
];

/** Every day on which a rule changes, and the day before the first of them, in every scope. */
export function everyPoint(): readonly Point[] {
  const days = modifications.flatMap(({ gates, requirements }) => [
    ...gates.map(({ opens }) => opens),
    ...requirements.flatMap(({ from, until }) => [from, until].filter((day) => day !== undefined)),
  ]);
  const sorted = [...new Set(days)].sort();
  const [first] = sorted;
  const all = first === undefined ? [] : [dayOf(instant(startOf(first) - oneDay)), ...sorted];
  return all.flatMap((at) => scopes.map((scope) => ({ at, scope })));
}

/** `2021-11-04 targeted`; the scope that went live goes without saying. */
export function pointInWords({ at, scope }: Point): string {
  return scope === 'implemented' ? at : `${at} ${scope}`;
}
