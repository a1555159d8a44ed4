import { DeadlineError, type Timers } from '../../src/terms';

/** Timers that run by the machine's own time: what a real wire needs. A pending one keeps the process alive. */
export const wallTimers: Timers = {
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop, { once: true });
    }),
  within: (milliseconds, what, work) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new DeadlineError(what, milliseconds)), milliseconds);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    }),
};
