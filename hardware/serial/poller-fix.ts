/** What this uses of the poller in serialport's binding for Linux and macOS. */
export interface NativePoller {
  poll(events: number): void;
  listenerCount(event: 'readable' | 'writable'): number;
}

const flags = { readable: 1, writable: 2 } as const;

/**
 * Makes a poller wait for all that somebody waits for. Up to version 13 of the binding a wait for one thing puts an end to a
 * wait for the other: a write that waits for room, while a read begins to wait, goes on only when something is read. Where
 * the far end speaks only once it has heard the whole of a frame, that is never.
 */
export function waitForBoth(poller: NativePoller): void {
  const poll = poller.poll.bind(poller);
  poller.poll = (events) => {
    const waited = (['readable', 'writable'] as const).filter((event) => poller.listenerCount(event) > 0);
    poll(waited.reduce((all, event) => all | flags[event], events));
  };
}

/** The poller of an open port; `undefined` on Windows, whose binding has none. */
export function pollerOf(port: unknown): NativePoller | undefined {
  const binding: unknown = typeof port === 'object' && port !== null ? Reflect.get(port, 'port') : undefined;
  const poller: unknown = typeof binding === 'object' && binding !== null ? Reflect.get(binding, 'poller') : undefined;
  return isPoller(poller) ? poller : undefined;
}

function isPoller(value: unknown): value is NativePoller {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'poll') === 'function' &&
    typeof Reflect.get(value, 'listenerCount') === 'function'
  );
}
