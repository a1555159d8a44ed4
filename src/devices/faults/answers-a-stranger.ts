import type { Fault } from './fault';

/** The Device takes messages of parties that are in none of its trust slots. */
export const answersAStranger: Fault = {
  name: 'answers a stranger',
  standsFor: 'A Device that was left in a factory mode takes Commands without looking into its trust slots.',
  violates: ['BASE-GBCS-SIGNATURE', 'BASE-GBCS-TRUST-SLOT'],
  skips: (check) => check === 'trust',
};
