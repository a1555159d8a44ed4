import { wallTimers } from '../../hardware';
import { type Clock, instant, type Timers } from '../terms';

/** The machine's own time: for a bench with a wire on it. The one place where it is read. */
export const realTime: Clock & Timers = { now: () => instant(Date.now()), ...wallTimers };
