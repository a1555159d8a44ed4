import * as z from 'zod';
import type { EventsOf } from '../terms';

const holder = z.string().describe('Whose ports they are');
const sha256 = z.string().describe('SHA-256 in hex');
const hex = z.string();
const milliseconds = z.number();
const job = { holder, own: z.string(), peer: z.string(), sha256 };
/** `null` where the keys to check it aren't held. */
const held = z.boolean().nullable();

/** What time, chance, counters and keys gave: enough to judge a recording again without the Device and without a key. */
export const portEvents = {
  clock: z.strictObject({ holder, reads: z.string() }).describe('A reading that differs from the one before'),
  timer: z.strictObject({ holder, after: milliseconds }).describe('A timer expired'),
  slept: z.strictObject({ holder, milliseconds }),
  'nothing-in-time': z.strictObject({ holder, what: z.string(), milliseconds }),
  entropy: z
    .strictObject({ holder, count: z.int(), sha256 })
    .describe('Random octets by their digest, never themselves'),
  counter: z.strictObject({ holder, originator: z.string(), recipient: z.string(), counter: z.string() }),
  'signature-made': z.strictObject({ holder, party: z.string(), sha256, signature: hex }),
  'signature-checked': z.strictObject({ holder, party: z.string(), sha256, signature: hex, held }),
  'mac-made': z.strictObject({ ...job, mac: hex }),
  'mac-checked': z.strictObject({ ...job, mac: hex, held }),
  'part-sealed': z.strictObject({ ...job, tag: hex }),
  'part-opened': z.strictObject({ ...job, tag: hex, held, plaintext: hex.optional() }),
};

declare module '../terms/journal' {
  interface JournalEvents extends EventsOf<typeof portEvents> {}
}
