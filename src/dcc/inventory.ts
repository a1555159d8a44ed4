import { type DeviceId, type FirmwareVersion, type Instant, MeterbenchError, type SmiStatus } from '../terms';
import type { DeviceRecord } from './dcc';

/** An SMI Status and the moment from which it applies. */
export interface StatusSince {
  readonly status: SmiStatus;
  readonly since: Instant;
}

export interface SmiEntry extends Omit<DeviceRecord, 'status'> {
  /** Oldest first; the last one applies. */
  readonly history: readonly StatusSince[];
}

/** The Smart Metering Inventory: each Device with its firmware version and the history of its SMI Status. */
export class Inventory {
  readonly #entries = new Map<DeviceId, SmiEntry>();

  add(device: DeviceRecord, since: Instant): void {
    const { status, ...facts } = device;
    this.#entries.set(device.id, { ...facts, history: [{ status, since }] });
  }

  get(id: DeviceId): SmiEntry | undefined {
    return this.#entries.get(id);
  }

  entries(): Iterable<SmiEntry> {
    return this.#entries.values();
  }

  setStatus(id: DeviceId, status: SmiStatus, since: Instant): void {
    const entry = this.#known(id);
    if (statusOf(entry) !== status) {
      this.#entries.set(id, { ...entry, history: [...entry.history, { status, since }] });
    }
  }

  setFirmware(id: DeviceId, firmware: FirmwareVersion): void {
    this.#entries.set(id, { ...this.#known(id), firmware });
  }

  setDetails(
    id: DeviceId,
    details: Partial<Pick<SmiEntry, 'manufacturer' | 'deviceModel' | 'smetsChtsVersion' | 'firmware'>>,
  ): void {
    this.#entries.set(id, { ...this.#known(id), ...details });
  }

  remove(id: DeviceId): void {
    this.#entries.delete(id);
  }

  #known(id: DeviceId): SmiEntry {
    const entry = this.#entries.get(id);
    if (entry === undefined) {
      throw new MeterbenchError({ code: 'MB-DCC-NO-DEVICE', blame: 'dcc', message: `Device ${id} is not in the SMI` });
    }
    return entry;
  }
}

export function statusOf(entry: SmiEntry): SmiStatus {
  return entry.history.at(-1)?.status ?? 'Pending';
}

/** The status held immediately before the present suspension; `undefined` where the Device isn't Suspended. */
export function statusBeforeSuspension(entry: SmiEntry): SmiStatus | undefined {
  return statusOf(entry) === 'Suspended'
    ? entry.history.findLast(({ status }) => status !== 'Suspended')?.status
    : undefined;
}
