import type { FindingKind } from '../findings/finding';

/** Why a finding is let pass for a while. */
export interface Excuse {
  readonly kind: FindingKind;
  /** What the finding is about, as it is told: `features/a.feature: its name`, a fault, a requirement with a Device. */
  readonly about: string;
  /** Id of the row, or the defect by its name, that stands in the way. */
  readonly because: string;
  readonly why: string;
  /** The version of the suite (`0.3.0`) or the day (`2027-03-31`) from which it no longer counts. */
  readonly until: string;
}

/** @param now version and day of the proof */
export function isExpired({ until }: Excuse, now: { readonly version: string; readonly today: string }): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(until) ? now.today >= until : !isBefore(now.version, until);
}

function isBefore(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}
