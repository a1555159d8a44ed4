import type { DccObservations, RegistrationFile } from '../dcc-port';
import type { DeviceId } from '../terms';
import type { DccParts } from './dcc-parts';

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
    return { shown: this.#parts.flags.flagOf(device, file) };
  }
}
