import { after, before, type TestContext } from 'node:test';
import type { Missing } from './child';

/**
 * Starts a thing before the tests of a suite and closes it after them.
 *
 * @returns gives it to a test; where it can't be had the test is skipped, with the reason, and gets `undefined`
 */
export function startedOnce<T extends { close(): Promise<void> }>(
  start: () => Promise<T | Missing>,
): (t: TestContext) => T | undefined {
  let thing: T | undefined;
  let missing: string | undefined;
  before(async () => {
    const started = await start();
    if ('missing' in started) {
      missing = started.missing;
    } else {
      thing = started;
    }
  });
  after(() => thing?.close());
  return (t) => {
    if (thing === undefined) {
      t.skip(missing);
    }
    return thing;
  };
}
