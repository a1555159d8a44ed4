/** Finds rules, and words for them. */
export { allRules, type FoundRules, findRules, onGround } from './find-rules';
export { causeInWords, gateInWords, sinceInWords, validityInWords, valueInWords } from './rule-words';
