/**
 * The words every room shares: identifiers, word lists, typed errors, and the ports through which time, chance,
 * counters, keys and the journal come in. Types and small values only; no I/O.
 */
export * from './bytes';
export * from './errors';
export * from './identifiers';
export * from './journal';
export * from './ports';
export * from './rule-choice';
export * from './virtual-time';
export * from './visible-text';
export * from './words';
