/** Looks at a bench before anything is judged on it. */
export { type CheckResult, examine, exitCodeOf } from './examine';
