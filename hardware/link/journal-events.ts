import * as z from 'zod';
import type { EventsOf } from '../../src/terms';

const link = z.string().describe('The link, as a person calls it');
const count = z.int().min(0);
const sequence = { session: z.union([z.string(), z.number()]), sequence: z.number() };

/** What links write down. */
export const linkEvents = {
  'link-up': z.strictObject({
    link,
    framing: z.string().optional(),
    protocol: z.string().optional(),
    resumed: z.boolean().optional(),
  }),
  'link-down': z.strictObject({ link, reason: z.string() }),
  'link-closed': z
    .strictObject({
      link,
      sent: count,
      received: count,
      resent: count,
      badFrames: count,
      duplicatesRemoved: count,
      possibleDuplicates: count,
      timesDown: count,
    })
    .describe('What the link counted while it was open'),
  'link-trouble': z.strictObject({ link, code: z.string(), message: z.string() }),
  'link-bad-frame': z.strictObject({ link, reason: z.string(), octets: count, detail: z.string() }),
  'link-bad-frames': z.strictObject({ link, count }).describe('All of them, where not each was written'),
  'link-resent': z.strictObject({ link, type: z.string(), sequence: z.number(), attempt: z.number() }),
  'link-session': z.strictObject({ link, direction: z.enum(['inbound', 'outbound']), session: z.number() }),
  'link-duplicate-removed': z.strictObject({
    link,
    type: z.string().optional(),
    session: sequence.session.optional(),
    sequence: sequence.sequence,
  }),
  'link-reordered': z.strictObject({ link, ...sequence, outcome: z.string() }),
  'link-possible-duplicate': z.strictObject({ link, sha256: z.string() }),
  'link-refused': z.strictObject({
    link,
    what: z.enum(['Command', 'OTA block']),
    reason: z.string(),
    originator: z.string().optional(),
    originatorCounter: z.string().optional(),
    offset: z.number().optional(),
  }),
  'link-second-user': z.strictObject({
    link,
    octets: count,
    originator: z.string().optional(),
    originatorCounter: z.string().optional(),
  }),
  'link-unread': z.strictObject({ link, topic: z.string() }),
  'link-peer': z.strictObject({ link, state: z.string() }),
  'link-peer-log': z.strictObject({ link, line: z.string() }),
  'link-status-untold': z.strictObject({ link, reason: z.string() }),
  'link-control-unanswered': z.strictObject({ link, id: z.string(), reason: z.string() }),
  'link-control-refused': z.strictObject({ link, id: z.string(), reason: z.string() }),
};

declare module '../../src/terms/journal' {
  interface JournalEvents extends EventsOf<typeof linkEvents> {}
}
