import { type ChildProcess, fork } from 'node:child_process';
import { ConfigError, type ErrorFacts, MeterbenchError } from '../../../terms';
import { runTask } from './run-task';
import type { ProofGround, Task, TaskResult } from './task';

/** Takes tasks and gives their results, whoever runs them. */
export interface Pool {
  /** Results in the order of the tasks, so that they are the same however many processes there are. */
  run(tasks: readonly Task[], onDone?: (index: number, result: TaskResult) => void): Promise<readonly TaskResult[]>;
  close(): void;
}

/** What goes to a process, and what comes back. */
export interface Errand {
  readonly index: number;
  readonly ground: ProofGround;
  readonly task: Task;
}
export type Answer =
  | { readonly index: number; readonly result: TaskResult }
  | { readonly index: number; readonly broke: ErrorFacts };

/** Runs everything in this process, one after the other. */
export function poolHere(ground: ProofGround): Pool {
  return {
    async run(tasks, onDone = () => {}) {
      const results: TaskResult[] = [];
      for (const [index, task] of tasks.entries()) {
        const result = await runTask(ground, task);
        onDone(index, result);
        results.push(result);
      }
      return results;
    },
    close: () => {},
  };
}

/** Runs tasks in processes of their own, each of which takes the next as soon as it is free. */
export function poolOf(processes: number, ground: ProofGround): Pool {
  const children: ChildProcess[] = [];
  const child = (nth: number): ChildProcess => {
    children[nth] ??= fork(require.resolve('./worker'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return children[nth];
  };
  return {
    async run(tasks, onDone = () => {}) {
      const results: TaskResult[] = [];
      let next = 0;
      const work = async (nth: number): Promise<void> => {
        for (let index = next++; index < tasks.length; index = next++) {
          const task = tasks[index];
          if (task !== undefined) {
            const result = await asked(child(nth), { index, ground, task });
            results[index] = result;
            onDone(index, result);
          }
        }
      };
      const lines = Math.max(1, Math.min(processes, tasks.length));
      await Promise.all(Array.from({ length: lines }, (_, nth) => work(nth)));
      return results;
    },
    close() {
      for (const each of children) {
        each?.disconnect();
      }
    },
  };
}

/** One errand of a process. @throws MeterbenchError where the process, or the run, broke */
function asked(child: ChildProcess, errand: Errand): Promise<TaskResult> {
  const { promise, resolve, reject } = pending<TaskResult>();
  const onMessage = (answer: Answer): void => {
    'result' in answer ? resolve(answer.result) : reject(errorOf(answer.broke));
  };
  const onExit = (code: number | null): void => reject(broke(`a process of it ended (${code ?? 'by a signal'})`));
  child.once('message', onMessage).once('exit', onExit);
  child.send(errand);
  return promise.finally(() => child.off('message', onMessage).off('exit', onExit));
}

function pending<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return { promise, resolve, reject };
}

/** What a user did wrong stays the user's, whichever process met it. */
const errorOf = ({ blame, ...facts }: ErrorFacts): MeterbenchError =>
  blame === 'config' ? new ConfigError(facts) : new MeterbenchError({ blame, ...facts });

const broke = (message: string) =>
  new MeterbenchError({ code: 'MB-PROVE', blame: 'suite', message: `The proof stopped: ${message}` });
