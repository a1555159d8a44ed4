import type { DeviceLink } from './device-link';

export type Direction = 'to-device' | 'from-device';

/** A message that passed the tap, or was lost at it. */
export interface Passage {
  readonly direction: Direction;
  readonly message: Uint8Array;
  readonly lost: boolean;
}

export interface TappedLink extends DeviceLink {
  /** The next message in that direction is seen by the tap and goes no further. */
  loseNext(direction: Direction): void;
  /** The next message from the Device stops at the tap until `release`. */
  holdNext(): void;
  /** Lets what is held go on; how many messages that was. */
  release(): number;
}

/**
 * The DCC's end of a link with a tap on it: every message is shown to `onPassage` when it passes, and one can be lost or
 * held on purpose, on an emulator as on hardware.
 */
export function tapLink(link: DeviceLink, onPassage: (passage: Passage) => void): TappedLink {
  const toLose: Record<Direction, number> = { 'to-device': 0, 'from-device': 0 };
  const held: Uint8Array[] = [];
  let toHold = 0;
  const listeners = new Set<(message: Uint8Array) => void>();
  const pass = (direction: Direction, message: Uint8Array): boolean => {
    const lost = toLose[direction] > 0;
    if (lost) {
      toLose[direction]--;
    }
    onPassage({ direction, message, lost });
    return !lost;
  };
  const arrive = (message: Uint8Array) => {
    if (pass('from-device', message)) {
      for (const listener of listeners) {
        listener(message);
      }
    }
  };
  link.onMessage((message) => {
    if (toHold > 0) {
      toHold--;
      held.push(message);
    } else {
      arrive(message);
    }
  });
  return {
    name: link.name,
    async send(message) {
      if (pass('to-device', message)) {
        await link.send(message);
      }
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => link.close(),
    loseNext(direction) {
      toLose[direction]++;
    },
    holdNext() {
      toHold++;
    },
    release() {
      const released = held.splice(0);
      released.forEach(arrive);
      return released.length;
    },
  };
}
