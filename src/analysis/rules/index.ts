/** Finds rules, and words for them. */
export { allRules, type FoundRules, findRules, onGround } from './find-rules';
export { isOpen, type OpenDocument, type OpenRow, openRows } from './open-rows';
export { rulePage } from './rule-page';
export { causeInWords, gateInWords, sinceInWords, subjectInWords, validityInWords, valueInWords } from './rule-words';
