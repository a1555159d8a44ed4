import type { Fault } from '../faults/fault';
import { ofItself } from './background-alerts';

/** An Alert of something else leaves between each Command and its Response. */
export const alertBeforeTheResponse: Fault = {
  name: 'alert before the response',
  standsFor: 'Something happens at a Device while it works on a Command, and it tells of that first.',
  violates: [],
  handle(behaviour, command, device) {
    const action = behaviour.handle(command, device);
    device.raise(ofItself);
    return action;
  },
};
