/** Everything that keeps a suite from being proven, in the order in which it is told. */
export const findingKinds = {
  'red with nothing wrong': 'Scenarios that fail, are inconclusive or in error with nothing wrong',
  'forgotten check': 'Scenarios of which a check that was asked for is not on record',
  'unproven judge': 'Judges that are no use, and were not found out',
  'reference data': 'Reference data that what both ends share does not agree with',
  powerless: 'Scenarios that pass, and that nothing made wrong can turn',
  undetected: 'Faults that no scenario detects',
  'by error alone': 'Detected by an error alone',
  'no fault for a requirement': 'Requirements that no fault turns, by Device Type',
  undeclared: 'Faults that fail a requirement which they do not declare to go against',
  'wrong subject': 'Failed scenarios about somebody else than who is wrong',
  'red although right': 'Right but odd subjects that are not left alone',
  'row blames': 'Scenarios that a changed row leaves inconclusive or in error',
  excuse: 'Excuses that do not hold',
} as const;

export type FindingKind = keyof typeof findingKinds;

export interface Finding {
  readonly kind: FindingKind;
  /** What it is about, by which an excuse names it: a scenario as `features/a.feature: its name`, a fault, a requirement. */
  readonly about: string;
  /** `features/a.feature:3`, where it is about a scenario. */
  readonly place?: string;
  readonly detail: string;
}

export const findingKindNames = Object.keys(findingKinds) as readonly FindingKind[];
