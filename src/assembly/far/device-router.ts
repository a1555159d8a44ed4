import { decodeMessage, type Message } from '../../gbcs';
import type { DeviceLink } from '../../link';
import { CodecError, type DeviceId, MeterbenchError, toHex } from '../../terms';

/** What a router needs of the wire below it. */
export interface RoutedWire extends Pick<DeviceLink, 'name' | 'send'> {
  onMessage(listener: (message: Uint8Array, delivery?: { possibleTransportDuplicate: boolean }) => void): () => void;
}

/**
 * Several Devices on one wire: what arrives goes to the link of the Device that its header names. What names none goes
 * to all, and whoever listens there says what is wrong with it.
 */
export class DeviceRouter {
  readonly #wire: RoutedWire;
  readonly #listeners = new Map<DeviceId, Set<(message: Uint8Array) => void>>();
  /** What came since the counts began anew: a wire remembers longer, and emulators say the same in each scenario. */
  readonly #seen = new Set<string>();
  sent = 0;
  received = 0;
  /** Of those received, how many may be the transport's duplicates. */
  doubtful = 0;

  /**
   * @param deviceOf which of a header's two parties is the Device, at this end of the wire
   * @param onDoubt told where a message may have come twice by the transport, or because its sender sent it twice
   */
  constructor(wire: RoutedWire, deviceOf: (message: Message) => DeviceId, onDoubt: () => void = () => {}) {
    this.#wire = wire;
    wire.onMessage((bytes, delivery) => {
      this.received++;
      const octets = toHex(bytes);
      if (delivery?.possibleTransportDuplicate) {
        this.doubtful++;
        if (this.#seen.has(octets)) {
          onDoubt();
        }
      }
      this.#seen.add(octets);
      const device = named(bytes, deviceOf);
      const known = device === undefined ? undefined : this.#listeners.get(device);
      for (const listener of known ?? [...this.#listeners.values()].flatMap((all) => [...all])) {
        listener(bytes);
      }
    });
  }

  linkOf(device: DeviceId): DeviceLink {
    let open = true;
    return {
      name: this.#wire.name,
      send: async (message) => {
        if (!open) {
          const what = `Link ${this.#wire.name} to ${device} is closed`;
          throw new MeterbenchError({ code: 'MB-LINK-CLOSED', blame: 'bench', message: what });
        }
        this.sent++;
        await this.#wire.send(message);
      },
      onMessage: (listener) => {
        const listeners = this.#listeners.get(device) ?? new Set();
        this.#listeners.set(device, listeners.add(listener));
        return () => listeners.delete(listener);
      },
      // The wire outlives the scenario; whoever opened it closes it.
      close: async () => {
        open = false;
        this.#listeners.delete(device);
      },
    };
  }

  restartCounts(): void {
    this.sent = 0;
    this.received = 0;
    this.doubtful = 0;
    this.#seen.clear();
  }
}

function named(bytes: Uint8Array, deviceOf: (message: Message) => DeviceId): DeviceId | undefined {
  try {
    return deviceOf(decodeMessage(bytes));
  } catch (error) {
    if (error instanceof CodecError) {
      return undefined;
    }
    throw error;
  }
}
