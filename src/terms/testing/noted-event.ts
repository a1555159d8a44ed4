/** An event of the journal as a test looks at it: whatever facts its kind has. */
export interface NotedEvent {
  readonly kind: string;
  readonly [fact: string]: unknown;
}
