import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Clock, isoText, type Journal, MeterbenchError, type Timers } from '../../terms';

export const operatorAnswers = ['done', "can't", 'skip'] as const;
export type OperatorAnswer = (typeof operatorAnswers)[number];

/** Why a stimulus wasn't given: not the Device's doing, so that what needed it is not applicable, for this reason. */
export class NotStimulated extends MeterbenchError {
  readonly why: 'nobody there' | 'no answer' | "can't" | 'skip' | 'no way';

  constructor(why: NotStimulated['why'], message: string, next: string) {
    super({ code: 'MB-NOT-STIMULATED', blame: 'bench', message, next });
    this.why = why;
  }
}

/** A person beside the bench who does what no wire can. */
export interface Operator {
  /** Whether there is anybody to ask. */
  readonly present: boolean;
  /** Resolves when the person says that it is done. @throws NotStimulated otherwise, and never later than the deadline */
  ask(question: string): Promise<void>;
}

export interface TerminalOperatorOptions {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly journal: Journal;
  /** Who sits there, for the record. */
  readonly who: string;
  /** Seconds for the person to act and answer. */
  readonly seconds: number;
  /** True in CI, where a terminal may be pretended and nobody looks at it. */
  readonly unattended: boolean;
}

/** Asks on a terminal, one question at a time. What was asked and answered is kept with the run. */
export function terminalOperator(options: TerminalOperatorOptions): Operator {
  const present = options.input.isTTY === true && !options.unattended;
  let before: Promise<unknown> = Promise.resolve();
  return {
    present,
    async ask(question) {
      if (!present) {
        const where = options.unattended ? 'in CI' : 'without a terminal';
        keep(options, question, 'nobody there', 0);
        throw new NotStimulated(
          'nobody there',
          `${question}: ${where} nobody can`,
          'Run it on a terminal, with somebody at the bench',
        );
      }
      const mine = before.then(() => askOnce(options, question));
      before = mine.catch(() => undefined);
      return mine;
    },
  };
}

async function askOnce(options: TerminalOperatorOptions, question: string): Promise<void> {
  const { input, output, clock, timers, seconds } = options;
  const began = clock.now();
  output.write(`\n>> ${question}\n   Answer done, can't or skip within ${seconds} s (d, c, s): `);
  const lines = createInterface({ input, terminal: false });
  let cancel = () => {};
  try {
    const answer = await new Promise<OperatorAnswer | 'no answer'>((resolve) => {
      cancel = timers.after(seconds * 1000, () => resolve('no answer'));
      lines.on('close', () => resolve('no answer'));
      lines.on('line', (line) => {
        const understood = answerIn(line);
        if (understood === undefined) {
          output.write("   done, can't or skip? ");
        } else {
          resolve(understood);
        }
      });
    });
    output.write(answer === 'no answer' ? '\n   Nobody answered.\n' : '');
    keep(options, question, answer, clock.now() - began);
    if (answer !== 'done') {
      const said = answer === 'no answer' ? `nobody answered within ${seconds} s` : `the operator said ${answer}`;
      throw new NotStimulated(answer, `${question}: ${said}`, 'Run it again when it can be done');
    }
  } finally {
    cancel();
    lines.close();
    // A paused terminal doesn't keep the process alive.
    input.pause();
  }
}

function answerIn(line: string): OperatorAnswer | undefined {
  const word = line.trim().toLowerCase();
  return word === ''
    ? undefined
    : operatorAnswers.find((answer) => answer.startsWith(word) || (word === 'cant' && answer === "can't"));
}

function keep(
  { journal, who, clock }: TerminalOperatorOptions,
  question: string,
  answer: string,
  milliseconds: number,
): void {
  journal.append({ kind: 'operator', question, answer, who, milliseconds, at: isoText(clock.now()) });
}
