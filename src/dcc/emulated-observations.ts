import type { DccObservations, RegistrationFile } from '../dcc-port';
import type { DeviceId } from '../terms';
import type { DccParts } from './dcc-parts';
import { statusOf } from './smi/inventory';

/** Everything that can be observed, shown as it is kept. */
export class EmulatedObservations implements DccObservations {
  readonly #parts: DccParts;

  constructor(parts: DccParts) {
    this.#parts = parts;
  }

  statusHistory(device: DeviceId) {
    return { shown: this.#parts.desk.inventory.get(device)?.history ?? [] };
  }

  answerCounts(device: DeviceId) {
    return { shown: this.#parts.delivery.answers.of(device) };
  }

  responseDeadline(device: DeviceId) {
    return { shown: this.#parts.delivery.limitFor(device) };
  }

  serviceFlag(device: DeviceId, file: RegistrationFile) {
    const { desk } = this.#parts;
    const entry = desk.inventory.get(device);
    const row = entry && desk.rulebook.table('flag').get(`${file}/${statusOf(entry)}`);
    const inUse = desk.rulebook.table('flag-set').get(file);
    const flag = row === undefined ? 'not stated' : desk.consult(row);
    // A file takes no letter that isn't one of its own.
    const takes = inUse === undefined || flag === 'not stated' || desk.consult(inUse).includes(flag);
    return { shown: takes ? flag : 'no such flag' };
  }
}
