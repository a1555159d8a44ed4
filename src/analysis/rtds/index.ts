/** Replays the DCC's Reference Test Data Set through the codec. */
export { findAcb, nobody } from './find-acb';
export { findKeyFile, readKeyFile } from './key-file';
export { findMessageFiles } from './message-files';
export { replay } from './replay';
export { checkNames, type ReplayReport } from './tally';
