import type { TransitionRow } from '../../rulebook';
import type { SmiStatus } from '../../terms';
import { type SmiEntry, statusBeforeSuspension } from './inventory';

/** How a row of the transition table is read: from which statuses it goes, and what `previous` means. */
export interface TransitionRules {
  permits(from: TransitionRow['from'], status: SmiStatus): boolean;
  /** The status that a restoration gives back; `undefined` where there is nothing to restore. */
  statusBefore(entry: SmiEntry): SmiStatus | undefined;
}

/** Statuses in which a Device's life in the SMI is over. */
const ended: readonly SmiStatus[] = ['Decommissioned', 'Withdrawn'];

export const transitionRules: TransitionRules = {
  permits(from, status) {
    switch (from) {
      case 'any':
        return true;
      case 'any live status':
        return !ended.includes(status);
      case 'none':
        return false;
      default:
        return from.includes(status);
    }
  },
  statusBefore: statusBeforeSuspension,
};
