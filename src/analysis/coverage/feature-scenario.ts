/** A scenario (of an outline: one line of examples) as it stands in its feature file. */
export interface FeatureScenario {
  /** Path of the feature file, from the package or the working folder. */
  readonly feature: string;
  readonly line: number;
  readonly name: string;
  readonly tags: readonly string[];
  /** Its own steps and those of its backgrounds, with the values of the example. */
  readonly steps: readonly string[];
}
