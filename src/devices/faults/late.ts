import { allThatAnswers } from './all-that-answers';
import type { Fault } from './fault';

/** Longer than anybody waits for a Response, two wakes of a sleeping Device included. */
const lateness = 2 * 60 * 60_000;

/** The Device does at once what it is told, and answers two hours later. */
export const late: Fault = {
  name: 'late',
  standsFor: 'A Device that is busy or badly reached answers long after everybody has given it up.',
  violates: allThatAnswers,
  handle: (behaviour, command, device) => ({
    kind: 'delay',
    milliseconds: lateness,
    action: behaviour.handle(command, device),
  }),
};
