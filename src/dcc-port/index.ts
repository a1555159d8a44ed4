/**
 * The DCC as others see it, whichever stands on the bench: what a Service User sees, what people do around it, and what
 * can be observed of it. A DCC declares which acts it can take and what it can show.
 */
export type { DccActs } from './acts';
export type { AnswerCounts } from './answer-counts';
export type { Awaitable } from './awaitable';
export * from './capabilities';
export type { Dcc } from './dcc';
export { DccCant } from './dcc-cant';
export type { DccFactory, DccFaultFacts, DccGiven, Distribute } from './dcc-factory';
export type { DeviceRecord } from './device-record';
export type { DccObservations, RegistrationFile } from './observations';
export { type Observed, shownAs } from './observed';
export type { CplEntry, Product } from './product';
export { RefusedWithoutCode } from './refused-without-code';
export type { Retries } from './retries';
export type { StatusSince } from './status-since';
export type { DccService, DccUserInterface } from './user-interface';
export type { UserRecord } from './user-record';
export { type DccSides, withinCapabilities } from './within-capabilities';
