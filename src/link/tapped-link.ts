import type { DeviceLink } from './device-link';

export type Direction = 'to-device' | 'from-device';

/** A message that passed the tap, or was lost at it. */
export interface Passage {
  readonly direction: Direction;
  readonly message: Uint8Array;
  readonly lost: boolean;
}

/** Whether it is such a message that is to be lost or held. */
export type Meant = (message: Uint8Array) => boolean;

const anyMessage: Meant = () => true;

export interface TappedLink extends DeviceLink {
  /** The next message in that direction, of those meant, is seen by the tap and goes no further. */
  loseNext(direction: Direction, meant?: Meant): void;
  /** The next message from the Device, of those meant, stops at the tap until `release`. */
  holdNext(meant?: Meant): void;
  /** Lets what is held go on; how many messages that was. */
  release(): number;
}

/**
 * The DCC's end of a link with a tap on it: every message is shown to `onPassage` when it passes, and one can be lost or
 * held on purpose, on an emulator as on hardware.
 */
export function tapLink(link: DeviceLink, onPassage: (passage: Passage) => void): TappedLink {
  const toLose: Record<Direction, Meant[]> = { 'to-device': [], 'from-device': [] };
  const toHold: Meant[] = [];
  const held: Uint8Array[] = [];
  const listeners = new Set<(message: Uint8Array) => void>();
  const pass = (direction: Direction, message: Uint8Array): boolean => {
    const lost = taken(toLose[direction], message);
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
    if (taken(toHold, message)) {
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
    loseNext(direction, meant = anyMessage) {
      toLose[direction].push(meant);
    },
    holdNext(meant = anyMessage) {
      toHold.push(meant);
    },
    release() {
      const released = held.splice(0);
      released.forEach(arrive);
      return released.length;
    },
  };
}

/** Whether the message is one that is waited for; if so, it is waited for no more. */
function taken(awaited: Meant[], message: Uint8Array): boolean {
  const index = awaited.findIndex((meant) => meant(message));
  return index !== -1 && awaited.splice(index, 1).length === 1;
}
