/** What a process of a proof does: each errand that it is sent, until its parent lets go of it. */
import { type ErrorFacts, MeterbenchError } from '../../../terms';
import type { Answer, Errand } from './pool';
import { runTask } from './run-task';

async function answerOf({ index, ground, task }: Errand): Promise<Answer> {
  try {
    return { index, result: await runTask(ground, task) };
  } catch (error) {
    return { index, broke: factsOf(error) };
  }
}

function factsOf(error: unknown): ErrorFacts {
  if (error instanceof MeterbenchError) {
    const { code, blame, message, next } = error;
    return { code, blame, message, ...(next === undefined ? {} : { next }) };
  }
  return { code: 'MB-PROVE', blame: 'suite', message: error instanceof Error ? error.message : String(error) };
}

process.on('message', (errand: Errand) => {
  void answerOf(errand).then((answer) => process.send?.(answer));
});
process.once('disconnect', () => process.exit());
