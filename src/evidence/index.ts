/** What is kept of a run: the journal, written as it happens, and the record that every report is rendered from. */
export * from './journal-file';
export * from './journal-format';
export * from './journal-reader';
export * from './journalled-ports';
export * from './run-record';
