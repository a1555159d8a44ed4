import * as z from 'zod';
import { type EventsOf, verdicts } from '../terms';

const name = z.string().describe('The name of a Device on the bench');

/**
 * What the rooms above this one write of a run: its scenarios, what passed between users, DCC and Devices, what was done to
 * real Devices. It is declared here because whoever reads a record later reads these first.
 */
export const runEvents = {
  'scenario-begins': z.strictObject({ feature: z.string(), name: z.string(), tags: z.array(z.string()).readonly() }),
  'scenario-ends': z.strictObject({ verdict: z.enum(verdicts), reason: z.string() }),
  'service-request': z.strictObject({ user: z.string(), service: z.string(), xml: z.string() }),
  'service-response': z.strictObject({ user: z.string(), xml: z.string() }),
  message: z
    .strictObject({
      index: z.int().min(0),
      direction: z.enum(['to-device', 'from-device']),
      device: z.string().describe('Entity Identifier of the Device on whose link it passed'),
      lost: z.boolean().optional(),
      at: z.string().describe('Bench clock, ISO 8601'),
      hex: z.string(),
      summary: z.string(),
    })
    .describe('A GBCS message passed a link'),
  'back-channel': z.strictObject({ device: name, stimulus: z.string(), done: z.boolean() }),
  operator: z
    .strictObject({
      question: z.string(),
      answer: z.string(),
      who: z.string(),
      milliseconds: z.number(),
      at: z.string(),
    })
    .describe('A person was asked to do something'),
  'alteration-refused': z
    .strictObject({ device: name, alteration: z.string() })
    .describe('The guard kept something back'),
  'first-look': z.strictObject({ device: name, firmware: z.string() }),
  'end-state': z.strictObject({ sentence: z.string() }),
  'lease-taken': z.strictObject({ what: z.string() }),
  'lease-lost': z.strictObject({ reason: z.string() }),
  'no-lease': z.strictObject({ device: z.string(), reason: z.string() }),
};

declare module '../terms/journal' {
  interface JournalEvents extends EventsOf<typeof runEvents> {}
}
