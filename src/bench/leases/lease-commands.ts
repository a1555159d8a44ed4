import * as z from 'zod';
import { entityId } from '../../terms';

const device = z.string().transform(entityId);
const seconds = z.number().positive().max(3600);

/** What a bench asks for by lab control; the far end answers with `leaseAnswer`. */
const commandSchema = z.discriminatedUnion('op', [
  /** `owner` names the run to whoever is refused. */
  z.object({
    op: z.literal('lease'),
    device,
    owner: z.string().min(1).max(200),
    seconds,
    /** Whether the asker's messages will show the token, as only those of MQTT 5 can. */
    tokenOnMessages: z.boolean().default(false),
  }),
  z.object({ op: z.literal('renew'), device, token: z.string(), seconds }),
  z.object({ op: z.literal('release'), device, token: z.string() }),
]);

export type LeaseCommand = z.infer<typeof commandSchema>;

const holder = z.object({ owner: z.string(), since: z.number(), until: z.number() });

export const leaseAnswer = z.discriminatedUnion('granted', [
  z.object({
    granted: z.literal(true),
    token: z.string(),
    /** Rises with each new lease on the Device: of two that think they hold it, the higher does. */
    fence: z.number(),
    /** Whose lease on the Device ended last without being released. */
    expired: holder.optional(),
  }),
  z.object({ granted: z.literal(false), holder: holder.optional() }),
]);

export type LeaseAnswer = z.infer<typeof leaseAnswer>;

/** `undefined` where the body is no lease command, but perhaps another one. */
export function leaseCommandIn(body: unknown): LeaseCommand | undefined {
  try {
    return commandSchema.safeParse(body).data;
  } catch {
    return undefined;
  }
}
