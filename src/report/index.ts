/**
 * Everything a person or a CI reads, rendered from the record of a run and from nothing else: record in, text out, no
 * file, no clock. The same record gives the same bytes, so a report can be remade and can't drift from its evidence.
 */
export { renderComparison } from './comparison-page';
export { type ExitCode, exitCodeOf } from './exit-code';
export { renderJunit } from './junit';
export { renderHtml } from './report-page';
export { terminalComparison } from './terminal-comparison';
export { terminalSummary } from './terminal-summary';
export type { TerminalOptions } from './terminal-text';
