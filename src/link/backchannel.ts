import type { Instant } from '../terms';

/** What is done to a Device other than by a GBCS message. On an emulator a call; on hardware a relay, a topic or a person. */
export type Stimulus =
  /** The Communications Hub offers a Zigbee OTA image, and the Device has fetched all of it. */
  | { readonly kind: 'offer-image'; readonly image: Uint8Array }
  /** The same with one that something is wrong with: the Device has to find out. */
  | { readonly kind: 'offer-corrupt-image'; readonly image: Uint8Array }
  | { readonly kind: 'power-cycle' }
  | { readonly kind: 'set-clock'; readonly to: Instant }
  /** A gas meter's Consumption Register is brought to so many litres. */
  | { readonly kind: 'set-register'; readonly litres: number }
  /** What the Device has an event for happens to it: of 0x81a5, somebody uses its optical port. */
  | { readonly kind: 'cause-event'; readonly event: number }
  | { readonly kind: 'press-button'; readonly button: string };

export type StimulusKind = Stimulus['kind'];

export interface Backchannel {
  can(kind: StimulusKind): boolean;
  /** Resolves when it is done. */
  apply(stimulus: Stimulus): Promise<void>;
}
