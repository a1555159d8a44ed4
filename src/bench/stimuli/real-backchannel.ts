import type { Backchannel, StimulusKind } from '../../link';
import type { Journal } from '../../terms';
import { MeterbenchError } from '../../terms';
import { type LabCommand, labCommandsOf } from './lab-commands';
import { NotStimulated, type Operator } from './operator';
import { imageIn, instruction } from './operator-instruction';

export interface PromptOptions {
  readonly device: string;
  readonly operator: Operator;
  /** Puts an image where the person finds it, and says where. */
  saveImage(image: Uint8Array): string;
}

/** `backChannel: prompt`: a person does it. Where that fails it throws NotStimulated, as the two below do. */
export function promptBackchannel({ device, operator, saveImage }: PromptOptions): Backchannel {
  return {
    can: () => operator.present,
    async apply(stimulus) {
      const image = imageIn(stimulus);
      const file = image === undefined || !operator.present ? undefined : saveImage(image);
      await operator.ask(instruction(device, stimulus, file));
    },
  };
}

export interface ControlOptions {
  readonly device: string;
  readonly control: {
    request(command: LabCommand, milliseconds: number): Promise<unknown>;
  };
  readonly journal: Journal;
  /** Milliseconds until the far end must have done it: a Device may take minutes to fetch an image. */
  readonly limit: number;
}

/** `backChannel: mqtt`: a relay or gateway does it, asked by lab control. */
export function controlBackchannel({ device, control, journal, limit }: ControlOptions): Backchannel {
  const refused = new Set<StimulusKind>();
  return {
    // What the far end can do is known only once it has been asked.
    can: (kind) => !refused.has(kind),
    async apply(stimulus) {
      const { kind } = stimulus;
      try {
        for (const command of labCommandsOf(device, stimulus)) {
          await control.request(command, limit);
        }
        journal.append({ kind: 'back-channel', device, stimulus: kind, done: true });
      } catch (error) {
        const isNo = error instanceof MeterbenchError && error.code === 'MB-LINK-CONTROL-REFUSED';
        journal.append({ kind: 'back-channel', device, stimulus: kind, done: false });
        if (!isNo) {
          throw error;
        }
        refused.add(kind);
        throw new NotStimulated('no way', `${instruction(device, stimulus)}: ${error.message}`, error.next ?? '');
      }
    },
  };
}

/** `backChannel: none`. */
export function noBackchannel(device: string): Backchannel {
  return {
    can: () => false,
    async apply(stimulus) {
      throw new NotStimulated(
        'no way',
        `${instruction(device, stimulus)}: this bench has no back channel`,
        'Give the bench file backChannel: prompt, or mqtt',
      );
    },
  };
}
