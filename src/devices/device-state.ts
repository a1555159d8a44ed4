import type { EntityId, FirmwareVersion, OriginatorCounter } from '../terms';
import type { HeldImage, LogEntry } from './behaviour';

/** All that changes in a Device. */
export class DeviceState {
  running: FirmwareVersion;
  held: HeldImage | undefined;
  readonly securityLog: LogEntry[] = [];
  /** A future-dated activation that waits; a later Command replaces it. */
  pendingActivation: object | undefined;
  readonly #lastCounter = new Map<EntityId, OriginatorCounter>();

  constructor(running: FirmwareVersion) {
    this.running = running;
  }

  /** True, and remembered, where the counter is greater than any accepted from that originator before. */
  accept(originator: EntityId, counter: OriginatorCounter): boolean {
    const last = this.#lastCounter.get(originator);
    if (last !== undefined && counter <= last) {
      return false;
    }
    this.#lastCounter.set(originator, counter);
    return true;
  }
}
