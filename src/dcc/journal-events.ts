import * as z from 'zod';
import type { EventsOf } from '../terms';

const device = z.string().describe('Entity Identifier of a Device');
const octets = z.string().describe('Octets in hex');
const ignored = z.strictObject({ device, reason: z.string(), message: octets });

/** What the emulated DCC writes down. */
export const dccEvents = {
  'dcc-response': z
    .strictObject({ code: z.string(), request: z.string().optional() })
    .describe('A DUIS Response is made'),
  'dcc-alert-code-not-stated': z.strictObject({ payload: z.string(), row: z.string(), standIn: z.string() }),
  'dcc-alert-not-sent': z.strictObject({ device, payload: z.string(), reason: z.string() }),
  'dcc-dropped': ignored.describe('A message that is none of the Device, or answers nothing'),
  'duplicate-response': ignored.describe('A further Response to a Command that had been answered'),
  'late-response': ignored.describe('A Response to a Command that had been given up'),
  'dcc-unreadable': z
    .strictObject({ device, messageCode: z.int() })
    .describe('A Response whose content is not its use case'),
  'dcc-withheld': z.strictObject({ device, what: z.enum(['response', 'alert']) }),
  'dcc-no-link': z.strictObject({ device }),
  'link-error': z.strictObject({ device, error: z.string() }).describe("The DCC's link to a Device took no message"),
  'nothing-arrived': z.strictObject({
    device,
    within: z.number().optional().describe('Milliseconds'),
    after: z.string().optional(),
  }),
  'slow-response': z.strictObject({ device, after: z.number(), target: z.number() }).describe('In milliseconds'),
  'dcc-retry': z.strictObject({ device, attempt: z.int() }),
  'dcc-held': z
    .strictObject({ device, srv: z.string(), until: z.number() })
    .describe('A Request that waits for its time'),
  'dcc-execution': z.strictObject({ device, srv: z.string(), refusal: z.string().optional() }),
  'dcc-distribution': z.strictObject({ device, version: z.string() }).describe('An image sets out for a hub'),
  'dcc-distribution-failed': z.strictObject({ device, error: z.string() }),
  'dcc-distribution-ended': z.strictObject({ device, reason: z.string() }),
  'smi-status': z.strictObject({
    device,
    status: z.string(),
    transition: z.string().optional(),
    before: z.string().optional(),
  }),
  'smi-firmware': z.strictObject({ device, version: z.string(), source: z.string() }),
};

declare module '../terms/journal' {
  interface JournalEvents extends EventsOf<typeof dccEvents> {}
}
