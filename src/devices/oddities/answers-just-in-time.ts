import type { Fault } from '../faults/fault';
import { justInTime } from './just-in-time';

/** The Device does at once what it is told, and answers a second before it would be given up. */
export const answersJustInTime: Fault = {
  name: 'answers just in time',
  standsFor: 'A Device at the edge of the HAN takes nearly all the time that it is given.',
  violates: [],
  handle: (behaviour, command, device) => ({
    kind: 'delay',
    milliseconds: justInTime,
    action: behaviour.handle(command, device),
  }),
};
