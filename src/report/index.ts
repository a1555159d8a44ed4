/**
 * Everything a person or a CI reads, rendered from the record of a run and from nothing else: record in, text out, no
 * file, no clock. The same record gives the same bytes, so a report can be remade and can't drift from its evidence.
 */

export { type ExitCode, exitCodeOf } from './exit-code';
export { renderComparison } from './page/comparison-page';
export { page, verbatim } from './page/page';
export { type Report, reports } from './reports';
export { terminalComparison } from './terminal/terminal-comparison';
export { terminalSummary } from './terminal/terminal-summary';
export type { TerminalOptions } from './terminal/terminal-text';
