/** What tests of other rooms use of the rulebook. */
export { type ReleaseFacts, releaseFacts } from './release-facts';
