import type { Header, Message } from '../../gbcs';
import type { Action, Behaviour, MessageProtection, OutboundAlert } from '../behaviour';
import type { DeviceContext } from '../device-context';
import type { InboundCheck } from '../inbound-checks';

/** A way in which a Device goes wrong, switched on by name from outside. Each part left out stays as it should be. */
export interface Fault {
  readonly name: string;
  /** The defect of a real Device that it stands for, in one sentence. */
  readonly standsFor: string;
  /** Ids of the requirements that it goes against. */
  readonly violates: readonly string[];
  /** What it takes for the octets that came. */
  inbound?(octets: Uint8Array): Uint8Array;
  /** Whether the Device leaves out a check that the message has just failed; `silently`: and answers nothing to it. */
  skips?(check: InboundCheck, message: Message, device: DeviceContext): boolean | 'silently';
  /** What becomes of the Device when it begins to go wrong. */
  begin?(device: DeviceContext): void;
  /** What becomes of it when its supply comes back. */
  restart?(device: DeviceContext): void;
  /** What the Device does in place of its behaviour. */
  handle?(behaviour: Behaviour, command: Message, device: DeviceContext): Action;
  /** What it alerts in place of an Alert, before that is protected. */
  alert?(alert: OutboundAlert, device: DeviceContext): OutboundAlert;
  /** The header of what it sends, before that is protected. */
  header?(header: Header): Header;
  /** By what it protects a message in place of what is due. */
  protection?(due: MessageProtection, header: Header): MessageProtection;
  /** What it sends in place of a ready message: none, one or several. */
  outbound?(message: Uint8Array, device: DeviceContext): readonly Uint8Array[];
}
