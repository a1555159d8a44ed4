import type { Row, TransitionRow } from '../../rulebook';
import type { DeviceId } from '../../terms';
import type { AlertOptions, DccAlerts } from '../alerts/dcc-alerts';
import { sendStatusAlert } from '../alerts/status-alerts';
import type { Desk } from '../desk';
import { isType2, statusOf } from './inventory';
import type { SmiStore } from './smi-store';
import type { TransitionRules } from './transition-rules';

export interface Undergone extends AlertOptions {
  /** Payload of the DCC Alert that goes out; the row's own where not given, `none` for no alert. */
  readonly alert?: string;
}

/** Has what the transition table names happen to Devices. */
export class SmiTransitions {
  readonly #desk: Desk;
  readonly #rules: TransitionRules;
  readonly #store: SmiStore;
  readonly #dccAlerts: DccAlerts;

  constructor(desk: Desk, rules: TransitionRules, store: SmiStore, dccAlerts: DccAlerts) {
    this.#store = store;
    this.#desk = desk;
    this.#rules = rules;
    this.#dccAlerts = dccAlerts;
  }

  /** Has a row of the transition table happen to a Device; false where the row doesn't allow it from the present status. */
  undergo(id: DeviceId, transition: string, { alert, ...options }: Undergone = {}): boolean {
    const desk = this.#desk;
    const entry = desk.inventory.get(id);
    const row: Row<TransitionRow> | undefined = desk.rulebook.transitions.get(transition);
    if (entry === undefined || row === undefined || isType2(entry)) {
      return false;
    }
    const { from, to, alert: named } = desk.consult(row);
    const status = to === 'previous' ? this.#rules.statusBefore(entry) : to;
    if (status === undefined || status === statusOf(entry) || !this.#rules.permits(from, statusOf(entry))) {
      return false;
    }
    desk.ports.journal.append({ kind: 'smi-status', device: id, status, transition });
    if (status === 'removed') {
      desk.inventory.remove(id);
    } else {
      this.#store.setStatus(id, status, transition);
    }
    const payload = alert ?? named ?? 'none';
    if (payload !== 'none') {
      sendStatusAlert(desk, this.#dccAlerts, entry, payload, options);
    }
    return true;
  }
}
