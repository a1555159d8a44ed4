import type * as z from 'zod';

/**
 * What the journal can hold, by kind: each room adds the events that it writes, as plain JSON and never key material.
 *
 * @example `declare module '../terms/journal' { interface JournalEvents extends EventsOf<typeof dccEvents> {} }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: rooms add to it by declaration merging.
export interface JournalEvents {}

/** The kinds of events that a journal can hold. */
export type JournalEventKind = keyof JournalEvents;

/** One event: its kind, which says what happened, and its facts. */
export type JournalEvent<K extends JournalEventKind = JournalEventKind> = {
  [Each in K]: { readonly kind: Each } & JournalEvents[Each];
}[K];

/** What somebody notes beside the kind: the facts of an event. */
export type JournalFacts<K extends JournalEventKind> = JournalEvents[K];

/** Where events go, in the order in which they happen. */
export interface Journal {
  append(event: JournalEvent): void;
}

/** The shapes of a room's events, by kind. */
export type EventSchemas = Readonly<Record<string, z.ZodObject>>;

/** The events that a room's shapes describe. */
export type EventsOf<S extends EventSchemas> = { readonly [K in keyof S]: z.input<S[K]> };
