import {
  type OtherValue,
  type Overlay,
  overlayOf,
  type Requirement,
  type Row,
  type Rulebook,
  sameValue,
} from '../../rulebook';
import type { CoveringScenario } from '../coverage';
import { isOpen } from '../rules';

/** A row of an overlay beside ours. */
export interface LaidRow {
  readonly before: Row<unknown> | undefined;
  readonly after: Row<unknown>;
}

export interface ContradictedRequirement {
  readonly requirement: Requirement;
  readonly values: readonly OtherValue[];
  /** They become not applicable. */
  readonly scenarios: readonly CoveringScenario[];
}

/** What an overlay does to the rules of a date. */
export interface OverlayCheck {
  /** Rows that were open, and are not any more. */
  readonly closes: readonly LaidRow[];
  /** Requirements that no run could settle, and that one can settle now, with their scenarios. */
  readonly settles: readonly { readonly requirement: Requirement; readonly scenarios: readonly CoveringScenario[] }[];
  /** Requirements whose scenarios show another value than the overlay gives. */
  readonly contradicts: readonly ContradictedRequirement[];
  /** Rows that are stated otherwise by a source of ours: one of the two is wrong, or of another version. */
  readonly conflicts: readonly LaidRow[];
  /** Rows that leave all as it is, in value and evidence. */
  readonly repeats: readonly LaidRow[];
  /** Ids of rows of the overlay that don't stand on the date. */
  readonly otherDays: readonly string[];
}

/**
 * @param plain the rulebook without the overlay
 * @param laid the same with it
 * @param scenariosOf scenarios by requirement
 */
export function checkOverlay(
  overlays: readonly Overlay[],
  plain: Rulebook,
  laid: Rulebook,
  scenariosOf: (requirement: string) => readonly CoveringScenario[],
): OverlayCheck {
  const ids = [...new Set(overlays.flatMap(({ rows }) => rows.map(({ row }) => row.id)))];
  const standing = ids.flatMap((id): LaidRow[] => {
    const after = laid.row(id);
    return after !== undefined && overlayOf(after) !== undefined ? [{ before: plain.row(id), after }] : [];
  });
  const applied = plain.requirements.filter((each) => plain.applies(each).applies);
  const later = (id: string) => laid.requirement(id);
  return {
    closes: standing.filter(({ before, after }) => (before === undefined || isOpen(before)) && !isOpen(after)),
    settles: applied
      .filter(({ id, unresolved }) => unresolved !== undefined && later(id)?.unresolved === undefined)
      .map((requirement) => ({ requirement, scenarios: scenariosOf(requirement.id) })),
    contradicts: applied.flatMap((requirement) => {
      const values = later(requirement.id)?.otherwise ?? [];
      return values.length === 0 ? [] : [{ requirement, values, scenarios: scenariosOf(requirement.id) }];
    }),
    conflicts: standing.filter(
      ({ before, after }) => before?.evidence === 'stated' && !sameValue(before.value, after.value),
    ),
    repeats: standing.filter(
      ({ before, after }) => before?.evidence === after.evidence && sameValue(before?.value, after.value),
    ),
    otherDays: ids.filter((id) => !standing.some(({ after }) => after.id === id)),
  };
}
