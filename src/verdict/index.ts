/** Checks, the verdict lattice and the judge of one scenario. */
export * from './check';
export * from './failed-assertion';
export * from './judge';
export * from './shown';
export * from './verdict-order';
