import type { DeviceLink } from '../../link';
import { type DeviceId, type Instant, instant, isoText, type Ports } from '../../terms';

/**
 * The way to a Device that sleeps: the Communications Hub holds what comes for it, and the Device polls whenever it
 * wakes, every `every` milliseconds from when it was started. What it sends itself leaves at once. No timer runs while
 * nothing waits, so a year of sleep costs nothing.
 */
export function heldMessages(
  link: DeviceLink,
  every: number,
  device: DeviceId,
  { clock, timers, journal }: Pick<Ports, 'clock' | 'timers' | 'journal'>,
): DeviceLink {
  const started = clock.now();
  const nextWake = (): Instant => instant(started + (Math.floor((clock.now() - started) / every) + 1) * every);
  return {
    name: link.name,
    send: (message) => link.send(message),
    close: () => link.close(),
    onMessage(listener) {
      let held: Uint8Array[] = [];
      let cancelWake: () => void = () => undefined;
      const wake = () => {
        const polled = held;
        held = [];
        for (const message of polled) {
          listener(message);
        }
      };
      const silence = link.onMessage((message) => {
        held.push(message);
        if (held.length === 1) {
          const until = nextWake();
          journal.append({ kind: 'hub-holds', device, until: isoText(until) });
          cancelWake = timers.after(until - clock.now(), wake);
        }
      });
      return () => {
        silence();
        cancelWake();
        held = [];
      };
    },
  };
}
