import * as z from 'zod';
import { MeterbenchError } from '../terms';

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
  z.object({ op: z.literal('power-cycle'), device: z.string() }),
  z.object({ op: z.literal('set-clock'), device: z.string(), to: z.number() }),
  z.object({ op: z.literal('cause-event'), device: z.string(), event: z.number() }),
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
