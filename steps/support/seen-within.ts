import type { Bench } from '../../src/scenario';
import { failedAssertion, shown } from '../../src/verdict';

/** How long something is waited for on the bench's clock. */
export type ExpectWindow =
  | { readonly minutes: number }
  | { readonly seconds: number }
  | { readonly milliseconds: number };

/** What came of a wait. */
export interface Seen {
  readonly seen: boolean;
  /** `within 30 minutes` */
  readonly limit: string;
  /** When it came, or what there was at the end instead. */
  readonly observed: string;
  readonly value: unknown;
}

const units = { minutes: 60_000, seconds: 1000, milliseconds: 1 } as const;
/** Milliseconds between two looks, at least and at most. */
const [soonest, latest] = [50, 5000];

/** Looks at what a function gives, again and again on the bench's clock, until it gives something or the window ends. */
export async function seenWithin(
  window: ExpectWindow,
  read: () => unknown,
  { clock, timers }: Pick<Bench['ports'], 'clock' | 'timers'>,
): Promise<Seen> {
  const [unit, count] = Object.entries(window)[0] as [keyof typeof units, number];
  const limit = `within ${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
  const began = clock.now();
  const ends = began + count * units[unit];
  const pause = Math.min(latest, Math.max(soonest, (ends - began) / 200));
  for (;;) {
    const { value, instead } = await look(read);
    const now = clock.now();
    if (instead === undefined) {
      return { seen: true, limit, value, observed: `${shown(value)}, after ${(now - began) / 1000} s` };
    }
    if (now >= ends) {
      return { seen: false, limit, value, observed: instead };
    }
    await timers.sleep(Math.min(pause, ends - now));
  }
}

/** What there is now; where that is nothing, what to say instead. */
async function look(read: () => unknown): Promise<{ readonly value?: unknown; readonly instead?: string }> {
  try {
    const value: unknown = await read();
    const empty = value === undefined || value === null || value === false || value === '';
    return empty || (Array.isArray(value) && value.length === 0) ? { value, instead: 'nothing' } : { value };
  } catch (error) {
    const failed = failedAssertion(error);
    if (failed === undefined) {
      throw error;
    }
    return { instead: failed.message };
  }
}
