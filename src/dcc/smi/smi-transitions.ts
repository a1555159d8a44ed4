import type { Row, TransitionRow } from '../../rulebook';
import type { DeviceId, SmiStatus } from '../../terms';
import { type AlertOptions, sendStatusAlert } from '../alerts/dcc-alerts';
import type { Desk } from '../desk';
import { isType2, type SmiEntry, statusBeforeSuspension, statusOf } from './inventory';

/** Statuses in which a Device's life in the SMI is over. */
const ended: readonly SmiStatus[] = ['Decommissioned', 'Withdrawn'];

export interface Undergone extends AlertOptions {
  /** Payload of the DCC Alert that goes out; the row's own where not given, `none` for no alert. */
  readonly alert?: string;
}

/** Has a row of the transition table happen to a Device; false where the row doesn't allow it from the present status. */
export function undergo(desk: Desk, id: DeviceId, transition: string, { alert, ...options }: Undergone = {}): boolean {
  const entry = desk.inventory.get(id);
  const row: Row<TransitionRow> | undefined = desk.rulebook.transitions.get(transition);
  if (entry === undefined || row === undefined || isType2(entry)) {
    return false;
  }
  const { from, to, alert: named } = desk.consult(row);
  const status = to === 'previous' ? previousStatus(desk, entry) : to;
  if (
    status === undefined ||
    status === statusOf(entry) ||
    !(permits(from, statusOf(entry)) || desk.faulty('resurrects a Device'))
  ) {
    return false;
  }
  desk.ports.journal.append({ kind: 'smi-status', device: id, status, transition });
  if (status === 'removed') {
    desk.inventory.remove(id);
  } else {
    desk.inventory.setStatus(id, status, desk.ports.clock.now());
  }
  const payload = alert ?? named ?? 'none';
  if (payload !== 'none') {
    sendStatusAlert(desk, entry, payload, options);
  }
  return true;
}

function permits(from: TransitionRow['from'], status: SmiStatus): boolean {
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
}

function previousStatus(desk: Desk, entry: SmiEntry): SmiStatus | undefined {
  const previous = desk.faulty('resurrects a Device')
    ? entry.history[entry.history.findLastIndex(({ status }) => status === 'Suspended') - 1]?.status
    : statusBeforeSuspension(entry);
  return previous !== undefined && desk.faulty('restores to Commissioned always') ? 'Commissioned' : previous;
}
