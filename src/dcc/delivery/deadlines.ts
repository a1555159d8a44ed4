import type { Retries } from '../../dcc-port';
import type { DeviceType } from '../../terms';

const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/** Time limits of the DCC by class, in milliseconds. No source at hand states any: a bench file sets its own. */
export interface Deadlines {
  /** From sending a Command until its Response is given up. */
  readonly response: number;
  /** The same by Device Type, where it is another. */
  readonly responseOf: Readonly<Partial<Record<DeviceType, number>>>;
  /** From sending a Command until its Response is called slow in the journal; it is taken all the same. */
  readonly target: number;
  /** From the time of a future-dated Command until its outcome is given up. */
  readonly futureDated: number;
  /** From handing an image on until the Device counts as free for another. */
  readonly distribution: number;
}

/** A GSME sleeps and wakes about every 30 minutes: two wakes and a margin. */
const twoWakes = 2 * 30 * minutes + 30 * seconds;

export const usualDeadlines: Omit<Deadlines, 'response'> = {
  responseOf: { GSME: twoWakes },
  target: 30 * seconds,
  futureDated: 24 * hours,
  distribution: 7 * 24 * hours,
};

export const noRetries: Retries = { count: 0, pause: 0 };
