/** Which scenarios show each requirement. */
export {
  type Coverage,
  type CoveringScenario,
  coverageOf,
  polarityOf,
  type RequirementCoverage,
  strayTags,
} from './coverage';
export type { FeatureScenario } from './feature-scenario';
export { reasons } from './reasons';
