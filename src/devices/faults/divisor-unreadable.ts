import type { Fault } from './fault';

/** SR4.1.1 of a GSME can't read by what the counts of its Consumption Register are to be divided. */
export const divisorUnreadable: Fault = {
  name: 'divisor unreadable',
  begin: ({ state }) => void state.broken.add('divisor'),
};
