import type { Fault } from './fault';

/** What is for one party is carried out for any other that the Device knows. */
export const servesAnySlot: Fault = {
  name: 'serves any slot',
  standsFor: 'A Device asks whether it knows who sends, and not whether this Command is for them to send.',
  violates: ['BASE-GBCS-ROLE'],
  skips: (check) => check === 'role',
};
