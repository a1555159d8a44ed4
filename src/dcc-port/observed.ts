/** What a DCC shows of itself, or why it can't show it: an end of a sentence such as `this DCC keeps no history`. */
export type Observed<T> = { readonly shown: T } | { readonly hidden: string };

/** The same of a value that was made from what is shown. */
export const shownAs = <T, U>(observed: Observed<T>, make: (shown: T) => U): Observed<U> =>
  'shown' in observed ? { shown: make(observed.shown) } : observed;
