import type { BenchFileDevice } from '../../bench';
import { decodeMessage, summarize } from '../../gbcs';
import type { Backchannel, TappedLink } from '../../link';
import { type Alteration, CodecError, type EntityId } from '../../terms';
import { type Effect, effectOf } from './message-effects';
import { RefusedAlteration } from './refused-alteration';
import { stimulusEffects } from './stimulus-effects';

type Guarded = Pick<BenchFileDevice, 'id' | 'name' | 'allow'>;

export interface GuardOptions {
  readonly device: Guarded;
  /** The other real Devices of the bench, which may be at the end of the same wire. */
  readonly others: readonly Guarded[];
  /** `lab.yaml:12`, where the bench file speaks of a Device. */
  place(device: string): string;
  /** Told of each refusal, for it may be swallowed on its way up. */
  onRefused(device: string, refusal: RefusedAlteration): void;
  /** Told of what was let through and may have altered a Device. */
  onAltered(device: string, alteration: Alteration): void;
}

/**
 * Stands before a real Device: whoever sends, what may alter the Device passes only with leave. What is addressed to another
 * needs the leave of both, for the wire may lead to both, and a Device may carry out what isn't its own.
 */
export class DeviceGuard {
  readonly #options: GuardOptions;

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** The same link, with every message looked at before it is shown to the tap or sent. */
  link(link: TappedLink): TappedLink {
    return {
      ...link,
      send: async (message) => {
        // The sender may go on with its octets while these are on their way.
        const sent = Uint8Array.from(message);
        const { effect, what, recipient } = read(sent);
        this.#admit(this.#reachedBy(recipient), effect, what);
        await link.send(sent);
      },
    };
  }

  /** The same back channel, with every stimulus looked at before it is given. */
  backchannel(backchannel: Backchannel): Backchannel {
    return {
      can: (kind) => backchannel.can(kind),
      apply: async (stimulus) => {
        this.#admit([this.#options.device], stimulusEffects[stimulus.kind], `The stimulus ${stimulus.kind}`);
        await backchannel.apply(stimulus);
      },
    };
  }

  #reachedBy(recipient: EntityId | undefined): readonly Guarded[] {
    const { device, others } = this.#options;
    return [device, ...others.filter(({ id }) => id === recipient)];
  }

  /** @throws RefusedAlteration */
  #admit(devices: readonly Guarded[], effect: Effect, what: string): void {
    if (effect === 'harmless') {
      return;
    }
    const { place, onRefused, onAltered } = this.#options;
    const unwilling = devices.find(({ allow }) => !allow.includes(effect));
    if (unwilling !== undefined) {
      const refusal = new RefusedAlteration(unwilling.name, effect, what, place(unwilling.name));
      onRefused(unwilling.name, refusal);
      throw refusal;
    }
    for (const { name } of devices) {
      onAltered(name, effect);
    }
  }
}

interface Sent {
  readonly effect: Effect;
  readonly what: string;
  readonly recipient?: EntityId;
}

function read(bytes: Uint8Array): Sent {
  try {
    const message = decodeMessage(bytes);
    const { cra, messageCode, recipient } = message.header;
    return { effect: cra === 'command' ? effectOf(messageCode) : 'unlisted', what: summarize(message), recipient };
  } catch (error) {
    if (error instanceof CodecError) {
      return { effect: 'unlisted', what: 'What is no GBCS message' };
    }
    throw error;
  }
}
