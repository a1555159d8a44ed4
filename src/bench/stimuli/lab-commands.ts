import * as z from 'zod';
import type { Stimulus } from '../../link';
import { MeterbenchError } from '../../terms';

/**
 * What a bench asks of a process that emulates its Devices, beside the GBCS messages. It travels as JSON in a link's lab
 * control; a real gateway may answer `hello` and refuse the rest.
 */
const commandSchema = z.discriminatedUnion('op', [
  /** Who is there, and for which Devices. */
  z.object({ op: z.literal('hello') }),
  /** Everything anew: Devices as the bench file has them, clocks at `at` (milliseconds since 1970). `settle` tells the mark. */
  z.object({ op: z.literal('reset'), at: z.number(), faults: z.array(z.string()), mark: z.number() }),
  z.object({ op: z.literal('install'), device: z.string(), version: z.string() }),
  z.object({ op: z.literal('inject'), device: z.string(), fault: z.string() }),
  /** A part of an image in base64; an image larger than what a link carries in one piece comes in several. */
  z.object({ op: z.literal('image-part'), device: z.string(), part: z.string() }),
  /** The last part, with which the image is whole. */
  z.object({ op: z.literal('offer-image'), device: z.string(), image: z.string() }),
  z.object({ op: z.literal('offer-corrupt-image'), device: z.string(), image: z.string() }),
  z.object({ op: z.literal('power-cycle'), device: z.string() }),
  z.object({ op: z.literal('set-clock'), device: z.string(), to: z.number() }),
  z.object({ op: z.literal('set-register'), device: z.string(), litres: z.number() }),
  z.object({ op: z.literal('cause-event'), device: z.string(), event: z.number() }),
  z.object({ op: z.literal('press-button'), device: z.string(), button: z.string() }),
  /** `message` in hex; answers with what came to the local tool. */
  z.object({ op: z.literal('locally'), device: z.string(), message: z.string() }),
  /** How much has come and gone, and when something is due next. */
  z.object({ op: z.literal('settle') }),
  z.object({ op: z.literal('advance'), to: z.number() }),
]);

export type LabCommand = z.infer<typeof commandSchema>;

export interface HelloAnswer {
  readonly emulates: readonly string[];
}

export interface SettleAnswer {
  /** GBCS messages since the last reset, as the far end counts them. */
  readonly received: number;
  /** Of those received, how many may be the transport's duplicates. */
  readonly doubtful: number;
  readonly sent: number;
  /** Milliseconds since 1970, or null where nothing is due. */
  readonly due: number | null;
  /** Of the last reset on this wire, or null where there was none. */
  readonly mark: number | null;
}

export const settleAnswer = z.object({
  received: z.number(),
  doubtful: z.number(),
  sent: z.number(),
  due: z.number().nullable(),
  mark: z.number().nullable(),
});
export const helloAnswer = z.object({ emulates: z.array(z.string()) });
export const locallyAnswer = z.object({ answers: z.array(z.string()) });

/** Characters of base64, a multiple of 4, that leave room for the rest in what a link carries in one piece. */
const largestPart = 48_000;

/** The requests that together do something to a Device, in order. */
export function labCommandsOf(device: string, stimulus: Stimulus): readonly LabCommand[] {
  switch (stimulus.kind) {
    case 'offer-image':
    case 'offer-corrupt-image': {
      const parts = inParts(Buffer.from(stimulus.image).toString('base64'));
      const image = parts.pop() ?? '';
      return [
        ...parts.map((part) => ({ op: 'image-part', device, part }) as const),
        { op: stimulus.kind, device, image },
      ];
    }
    case 'set-clock':
      return [{ op: stimulus.kind, device, to: stimulus.to }];
    case 'set-register':
      return [{ op: stimulus.kind, device, litres: stimulus.litres }];
    case 'cause-event':
      return [{ op: stimulus.kind, device, event: stimulus.event }];
    case 'press-button':
      return [{ op: stimulus.kind, device, button: stimulus.button }];
    case 'power-cycle':
      return [{ op: stimulus.kind, device }];
  }
}

function inParts(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / largestPart) }, (_, index) =>
    text.slice(index * largestPart, (index + 1) * largestPart),
  );
}

/** @throws MeterbenchError where it is no command that an emulator knows */
export function parseLabCommand(body: unknown): LabCommand {
  const parsed = commandSchema.safeParse(body);
  if (!parsed.success) {
    throw new MeterbenchError({
      code: 'MB-LAB-COMMAND',
      blame: 'bench',
      message: `no lab command: ${parsed.error.issues[0]?.message ?? 'not understood'}`,
    });
  }
  return parsed.data;
}
