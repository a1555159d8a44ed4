/** Milliseconds: a second less than the 30 s after which the benches that are shipped give a Response up. */
export const justInTime = 29_000;
