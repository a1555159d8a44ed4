import * as z from 'zod';
import type { EventsOf } from '../terms';

const device = z.string().describe('Entity Identifier of the Device');

/** What emulated Devices write down. */
export const deviceEvents = {
  'device-refused': z
    .strictObject({ device, reason: z.string() })
    .describe('A message that the Device does not act on'),
  'device-unable': z.strictObject({ device, reason: z.string() }).describe('It holds no keys of whom it would answer'),
  'device-link-error': z.strictObject({ device, error: z.string() }).describe("The Device's link took no message"),
  'hub-holds': z.strictObject({ device, until: z.string() }).describe('A hub keeps messages for a Device that sleeps'),
};

declare module '../terms/journal' {
  interface JournalEvents extends EventsOf<typeof deviceEvents> {}
}
