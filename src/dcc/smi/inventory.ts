import type { DeviceRecord, StatusSince } from '../../dcc-port';
import {
  type DeviceId,
  type DeviceType,
  type FirmwareVersion,
  type Instant,
  MeterbenchError,
  type SmiStatus,
} from '../../terms';

export interface SmiEntry extends Omit<DeviceRecord, 'status'> {
  /** Oldest first; the last one applies. */
  readonly history: readonly StatusSince[];
}

/** What of an entry is changed other than by a status. */
export type SmiDetails = Partial<Omit<SmiEntry, 'id' | 'history'>>;

/** Type 2 Devices: the SMI holds neither a status nor a firmware version of theirs. */
const type2: readonly DeviceType[] = ['IHD', 'CAD'];

export const isType2 = ({ deviceType }: Pick<SmiEntry, 'deviceType'>): boolean => type2.includes(deviceType);

/** The Smart Metering Inventory: each Device with its firmware version and the history of its SMI Status. */
export class Inventory {
  readonly #entries = new Map<DeviceId, SmiEntry>();
  /** By manufacturer and model, so that a change of the CPL looks at the Devices it concerns and at no others. */
  readonly #byModel = new Map<string, Set<DeviceId>>();
  /** By the hub or the meter they belong to. */
  readonly #attached = new Map<DeviceId, Set<DeviceId>>();
  readonly #byMpxn = new Map<string, Set<DeviceId>>();

  add(device: DeviceRecord, since: Instant): void {
    const { status, ...facts } = device;
    this.remove(device.id);
    this.#put({ ...facts, history: [{ status, since }] });
  }

  get(id: DeviceId): SmiEntry | undefined {
    return this.#entries.get(id);
  }

  entries(): Iterable<SmiEntry> {
    return this.#entries.values();
  }

  ofModel(model: Pick<SmiEntry, 'manufacturer' | 'deviceModel'>): readonly SmiEntry[] {
    return this.#all(this.#byModel.get(modelOf(model)));
  }

  /** Devices whose hub or meter this is. */
  attachedTo(id: DeviceId): readonly SmiEntry[] {
    return this.#all(this.#attached.get(id));
  }

  withMpxn(mpxn: string): readonly SmiEntry[] {
    return this.#all(this.#byMpxn.get(mpxn));
  }

  setStatus(id: DeviceId, status: SmiStatus, since: Instant): void {
    const entry = this.known(id);
    if (statusOf(entry) !== status) {
      this.#entries.set(id, { ...entry, history: [...entry.history, { status, since }] });
    }
  }

  setFirmware(id: DeviceId, firmware: FirmwareVersion): void {
    this.#entries.set(id, { ...this.known(id), firmware });
  }

  setDetails(id: DeviceId, details: SmiDetails): void {
    const entry = this.known(id);
    this.remove(id);
    this.#put({ ...entry, ...details });
  }

  remove(id: DeviceId): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) {
      this.#entries.delete(id);
      for (const [index, key] of this.#indexesOf(entry)) {
        index.get(key)?.delete(id);
      }
    }
  }

  /** @throws MeterbenchError where it isn't in the SMI */
  known(id: DeviceId): SmiEntry {
    const entry = this.#entries.get(id);
    if (entry === undefined) {
      throw new MeterbenchError({ code: 'MB-DCC-NO-DEVICE', blame: 'dcc', message: `Device ${id} is not in the SMI` });
    }
    return entry;
  }

  #put(entry: SmiEntry): void {
    this.#entries.set(entry.id, entry);
    for (const [index, key] of this.#indexesOf(entry)) {
      index.set(key, (index.get(key) ?? new Set()).add(entry.id));
    }
  }

  #indexesOf({ hub, meter, mpxns, ...entry }: SmiEntry): readonly (readonly [Map<string, Set<DeviceId>>, string])[] {
    const numbers = mpxns === undefined ? [] : [mpxns.importMpxn, mpxns.secondaryImportMpan, mpxns.exportMpan];
    return [
      [this.#byModel, modelOf(entry)],
      ...[hub, meter].flatMap((other) => (other === undefined ? [] : [[this.#attached, other] as const])),
      ...numbers.flatMap((number) => (number === undefined ? [] : [[this.#byMpxn, number] as const])),
    ];
  }

  #all(ids: Iterable<DeviceId> = []): readonly SmiEntry[] {
    return [...ids].flatMap((id) => this.#entries.get(id) ?? []);
  }
}

const modelOf = ({ manufacturer, deviceModel }: Pick<SmiEntry, 'manufacturer' | 'deviceModel'>): string =>
  `${manufacturer}\u0000${deviceModel}`;

export function statusOf(entry: SmiEntry): SmiStatus {
  return entry.history.at(-1)?.status ?? 'Pending';
}

/** The status held immediately before the present suspension; `undefined` where the Device isn't Suspended. */
export function statusBeforeSuspension(entry: SmiEntry): SmiStatus | undefined {
  return statusOf(entry) === 'Suspended'
    ? entry.history.findLast(({ status }) => status !== 'Suspended')?.status
    : undefined;
}
