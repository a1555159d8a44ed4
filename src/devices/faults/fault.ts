import type { Header, Message } from '../../gbcs';
import type { Action, Behaviour, OutboundAlert } from '../behaviour';
import type { DeviceContext } from '../device-context';
import type { InboundCheck } from '../inbound-checks';

/** A way in which a Device goes wrong, switched on by name from outside. Each part left out stays as it should be. */
export interface Fault {
  readonly name: string;
  /** The defect of a real Device that it stands for, in one sentence. */
  readonly standsFor: string;
  /** Ids of the requirements that it goes against. */
  readonly violates: readonly string[];
  /** Whether the Device leaves out a check that has just failed. */
  skips?(check: InboundCheck): boolean;
  /** What becomes of the Device when it begins to go wrong. */
  begin?(device: DeviceContext): void;
  /** What the Device does in place of its behaviour. */
  handle?(behaviour: Behaviour, command: Message, device: DeviceContext): Action;
  /** What it alerts in place of an Alert, before that is protected. */
  alert?(alert: OutboundAlert): OutboundAlert;
  /** The header of what it sends, before that is protected. */
  header?(header: Header): Header;
  /** What it sends in place of a ready message: none, one or several. */
  outbound?(message: Uint8Array, device: DeviceContext): readonly Uint8Array[];
}
