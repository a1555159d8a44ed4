import type { Fault } from './fault';

/** The Device takes a message whose counter isn't above the last one: a replay is executed and answered again. */
export const replaysAccepted: Fault = { name: 'replays accepted', skips: (check) => check === 'replay' };
