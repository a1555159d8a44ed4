import * as z from 'zod';
import { linkEvents } from '../../hardware';
import { dccEvents } from '../dcc';
import { deviceEvents } from '../devices';
import type { EventSchemas, EventsOf } from '../terms';
import { portEvents } from './port-events';
import { runEvents } from './run-events';

/** Rises with each change that a reader of older files would not understand. */
export const journalFormat = 'meterbench-journal/1';

const headEvents = {
  journal: z
    .strictObject({ format: z.literal(journalFormat) })
    .describe('The first line of all that one process writes'),
};

declare module '../terms/journal' {
  interface JournalEvents extends EventsOf<typeof headEvents> {}
}

const events: EventSchemas = {
  ...headEvents,
  ...runEvents,
  ...portEvents,
  ...dccEvents,
  ...deviceEvents,
  ...linkEvents,
};

const lines = Object.entries(events).map(([kind, facts]) =>
  z.strictObject({ line: z.int().min(1), kind: z.literal(kind), ...facts.shape }).describe(facts.description ?? kind),
);
const [first, ...others] = lines;
if (first === undefined) {
  throw new TypeError('no event is declared');
}

/** One line of a journal: one of the events of all rooms, with its number. */
export const journalLineSchema = z
  .discriminatedUnion('kind', [first, ...others])
  .describe('One line of the journal of a meterbench run');

/** The kinds of all events that a journal can hold. */
export const journalKinds: readonly string[] = Object.keys(events);

/** JSON Schema (2020-12) of a line, for programs that read journals; it stands in docs/journal.schema.json. */
export function renderJournalSchema(): string {
  return `${JSON.stringify({ title: journalFormat, ...z.toJSONSchema(journalLineSchema) }, undefined, 2)}\n`;
}
