/** Cucumber as our engine: a run from its first message to its record and reports, and the plug-in for plain cucumber-js. */
export { writeWhole } from './run-folder';
export * from './run-session';
export * from './run-suite';
export * from './tag-grammar';
