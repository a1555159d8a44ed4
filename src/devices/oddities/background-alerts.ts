import type { DeviceContext } from '../device-context';
import type { Fault } from '../faults/fault';

/** Unauthorised physical access, as a cover that doesn't close well has it: an Alert that the bench file may name in `expectAlerts`. */
export const ofItself = 0x8f3f;

const first = 1000;
const then = 7 * 60_000;

/** An Alert of itself comes a second after the Device begins, and every seven minutes from then on. */
export const backgroundAlerts: Fault = {
  name: 'background alerts',
  standsFor: 'A Device on a laboratory bench has no cover, and tells of it now and then.',
  violates: [],
  begin: (device) => device.clock.after(first, () => tell(device)),
};

function tell(device: DeviceContext): void {
  device.raise(ofItself);
  device.clock.after(then, () => tell(device));
}
