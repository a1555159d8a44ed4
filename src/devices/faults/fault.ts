import type { Message } from '../../gbcs';
import type { Action, Behaviour, DeviceContext } from '../behaviour';

/** A way in which a Device goes wrong, switched on by name from outside. */
export interface Fault {
  readonly name: string;
  /** What the Device does in place of its behaviour. */
  handle?(behaviour: Behaviour, command: Message, device: DeviceContext): Action;
  /** What it sends in place of a message: none, one or several. */
  outbound?(message: Uint8Array, device: DeviceContext): readonly Uint8Array[];
}
