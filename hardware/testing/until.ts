import { wallTimers } from '../link/wall-timers';

/** Waits until a thing holds, or 5 s have gone; whether it held is the caller's to check. */
export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 5000 && !holds(); waited += 5) {
    await wallTimers.sleep(5);
  }
}
