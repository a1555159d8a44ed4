import type { ConsumptionAttribute, UpdateCredentials } from '../gbcs';
import type { DeviceId, EntityId, FirmwareVersion, MessageCode, OriginatorCounter } from '../terms';
import { TrustAnchorCells } from './credentials/trust-anchor-cells';
import { EventConfiguration } from './event-configuration';
import type { LogEntry } from './events/log-entry';
import type { HeldImage } from './firmware/held-image';
import type { ModelTraits } from './models/model-traits';
import { onlySlots, type TrustSlots } from './trust-slots';

/** Parts of a Device that can break: what would read them answers with the failure of its use case. */
export type Part =
  | 'firmware version'
  | 'clock'
  | 'logs'
  | 'event configuration'
  | 'device log'
  /** Of a gas meter's Consumption Register. */
  | ConsumptionAttribute;

export type LogName = 'securityLog' | 'eventLog' | 'powerEventLog' | 'alcsEventLog';

/** Each of a Device's logs keeps so many entries, the latest. */
const logLength = 100;

/** What a Device's state begins with. */
interface Beginning {
  readonly firmware: FirmwareVersion;
  readonly model: Pick<ModelTraits, 'slots' | 'events'>;
  readonly trust: TrustSlots;
}

/** All that changes in a Device, but its clock. */
export class DeviceState {
  held: HeldImage | undefined;
  /** The version that ran before the one that runs. */
  previous: FirmwareVersion | undefined;
  /** A future-dated activation that waits; a later Command replaces it. */
  pendingActivation: object | undefined;
  /** Future-dated CS02b Commands that wait, by Message Code. */
  readonly pendingCredentials = new Map<MessageCode, UpdateCredentials>();
  /** The next activation fails (CS06 code 3). */
  activationFails = false;
  /** Whether SR8.1.1 has succeeded: then the next one raises no alert 8F69. */
  commissioned = false;
  trust: TrustSlots;
  /** Of a gas meter: how many litres of gas it has measured. */
  litres = 0;
  readonly cells = new TrustAnchorCells();
  readonly broken = new Set<Part>();
  readonly events: EventConfiguration;
  readonly securityLog: LogEntry[] = [];
  readonly eventLog: LogEntry[] = [];
  readonly powerEventLog: LogEntry[] = [];
  /** Of an ESME's auxiliary load control switches; `data` is the switch and four octets. */
  readonly alcsEventLog: LogEntry[] = [];
  /** A CHF's Device Log: who may be on the HAN, and the hash of the link key. */
  readonly deviceLog = new Map<DeviceId, Uint8Array>();
  readonly #lastCounter = new Map<EntityId, OriginatorCounter>();
  #running: FirmwareVersion;
  #host: DeviceState | undefined;

  constructor({ firmware, model, trust }: Beginning) {
    this.#running = firmware;
    this.trust = onlySlots(trust, model.slots);
    this.events = new EventConfiguration(model.events);
  }

  /** The version that runs; a GPF's is its Communications Hub's. */
  get running(): FirmwareVersion {
    return this.#host?.running ?? this.#running;
  }

  set running(version: FirmwareVersion) {
    if (version !== this.#running) {
      this.previous = this.#running;
    }
    this.#running = version;
  }

  /** Has no firmware of its own, but that of another. */
  runsFirmwareOf(host: DeviceState): void {
    this.#host = host;
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

  /** Refuses from now on what an originator sends with this counter or a lower one. */
  floor(originator: EntityId, counter: OriginatorCounter): void {
    const last = this.#lastCounter.get(originator);
    this.#lastCounter.set(originator, last === undefined || counter > last ? counter : last);
  }

  /** Knows no originator's counter any more. */
  forgetCounters(): void {
    this.#lastCounter.clear();
  }

  log(log: LogName, entry: LogEntry): void {
    const entries = this[log];
    entries.push(entry);
    entries.splice(0, entries.length - logLength);
  }
}
