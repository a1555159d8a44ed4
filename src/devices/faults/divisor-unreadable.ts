import type { Fault } from './fault';

/** SR4.1.1 of a GSME can't read by what the counts of its Consumption Register are to be divided. */
export const divisorUnreadable: Fault = {
  name: 'divisor unreadable',
  standsFor: 'A gas meter keeps its register and has lost the setting by which the counts are to be divided.',
  violates: ['BASE-4.1.1-DEVICE'],
  begin: ({ state }) => void state.broken.add('divisor'),
};
