import type { Fault } from './fault';

/** The Device takes messages of parties that are in none of its trust slots. */
export const answersAStranger: Fault = { name: 'answers a stranger', skips: (check) => check === 'trust' };
