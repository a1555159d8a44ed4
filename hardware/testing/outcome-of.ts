import { wallTimers } from '../link/wall-timers';

/** `done`, or code and message of the error. */
export function outcomeOf(work: Promise<unknown>): Promise<string> {
  return wallTimers.within(20_000, 'the link', work).then(
    () => 'done',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );
}
