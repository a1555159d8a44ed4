/** Checks, the verdict lattice and the judge of one scenario. */
export * from './judge';
export * from './verdict-order';
