import type { RunRecord } from '../evidence';
import { countVerdicts, judgedNothing, problemsOf } from './run-facts';

export type ExitCode = 0 | 1 | 3 | 4 | 5;

/**
 * What the command returns for a run: 0 every applicable scenario passed, 1 a fail, 3 an error (or an abort, a
 * problem outside any scenario, or a record that was never finished), 4 inconclusive or nothing but unresolved, 5
 * nothing judged. Precedence
 * 3, 1, 4, 5, 0. Code 2, wrong usage, never comes from a record: such a run doesn't begin.
 */
export function exitCodeOf(record: RunRecord): ExitCode {
  const counts = countVerdicts(record.scenarios);
  if (record.status !== 'complete' || problemsOf(record).length > 0 || counts.error > 0 || counts.aborted > 0) {
    return 3;
  }
  if (counts.fail > 0) {
    return 1;
  }
  if (counts.inconclusive > 0 || (counts.unresolved > 0 && counts.pass === 0)) {
    return 4;
  }
  return judgedNothing(record) ? 5 : 0;
}
