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
}

/** The DCC's end of a link with a tap on it: every message is shown to `onPassage`, and one can be lost on purpose. */
export function tapLink(link: DeviceLink, onPassage: (passage: Passage) => void): TappedLink {
  const toLose: Record<Direction, number> = { 'to-device': 0, 'from-device': 0 };
  const pass = (direction: Direction, message: Uint8Array): boolean => {
    const lost = toLose[direction] > 0;
    if (lost) {
      toLose[direction]--;
    }
    onPassage({ direction, message, lost });
    return !lost;
  };
  const listeners = new Set<(message: Uint8Array) => void>();
  link.onMessage((message) => {
    if (pass('from-device', message)) {
      for (const listener of listeners) {
        listener(message);
      }
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
  };
}
