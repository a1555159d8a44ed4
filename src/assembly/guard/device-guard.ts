import type { BenchFileDevice } from '../../bench';
import { decodeMessage, summarize } from '../../gbcs';
import type { Backchannel, TappedLink } from '../../link';
import { type Alteration, CodecError } from '../../terms';
import { type Effect, effectOf } from './message-effects';
import { RefusedAlteration } from './refused-alteration';
import { stimulusEffects } from './stimulus-effects';

export interface GuardOptions {
  readonly device: Pick<BenchFileDevice, 'name' | 'allow'>;
  /** `lab.yaml:12`, where the bench file speaks of the Device. */
  place(): string;
  /** Told of each refusal, for it may be swallowed on its way up. */
  onRefused(refusal: RefusedAlteration): void;
  /** Told of what was let through and may have altered the Device. */
  onAltered(alteration: Alteration): void;
}

/** Stands before a real Device: whoever sends, what may alter the Device passes only with leave. */
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
        const { effect, what } = read(message);
        this.#admit(effect, what);
        await link.send(message);
      },
    };
  }

  /** The same back channel, with every stimulus looked at before it is given. */
  backchannel(backchannel: Backchannel): Backchannel {
    return {
      can: (kind) => backchannel.can(kind),
      apply: async (stimulus) => {
        this.#admit(stimulusEffects[stimulus.kind], `The stimulus ${stimulus.kind}`);
        await backchannel.apply(stimulus);
      },
    };
  }

  /** @throws RefusedAlteration */
  #admit(effect: Effect, what: string): void {
    if (effect === 'harmless') {
      return;
    }
    const { device, place, onRefused, onAltered } = this.#options;
    if (!device.allow.includes(effect)) {
      const refusal = new RefusedAlteration(device.name, effect, what, place());
      onRefused(refusal);
      throw refusal;
    }
    onAltered(effect);
  }
}

function read(bytes: Uint8Array): { readonly effect: Effect; readonly what: string } {
  try {
    const message = decodeMessage(bytes);
    const { cra, messageCode } = message.header;
    return { effect: cra === 'command' ? effectOf(messageCode) : 'unlisted', what: summarize(message) };
  } catch (error) {
    if (error instanceof CodecError) {
      return { effect: 'unlisted', what: 'What is no GBCS message' };
    }
    throw error;
  }
}
