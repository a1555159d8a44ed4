import type { Fault } from '../faults/fault';

/** Milliseconds: longer than anything takes in memory, and well within what a Response may take. */
const awhile = 10_000;

/** All that the Device says comes ten seconds later: meant for a Communications Hub, which tells of other Devices too. */
export const takesItsTime: Fault = {
  name: 'takes its time',
  standsFor: 'A Communications Hub has many Devices to serve, and does one thing after another.',
  violates: [],
  handle: (behaviour, command, device) => ({
    kind: 'delay',
    milliseconds: awhile,
    action: behaviour.handle(command, device),
  }),
  alert: (alert) => ({ ...alert, after: awhile }),
};
