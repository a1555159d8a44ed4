import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../../terms';
import type { Pool } from './pool';
import type { Task, TaskResult } from './task';

/**
 * A pool that keeps what each task gave in a folder, and takes it from there another time: who stops a long proof loses the
 * runs that are under way and nothing else.
 *
 * @param ground everything that a result depends on beside its task
 */
export function slicedPool(pool: Pool, folder: string, ground: unknown): Pool {
  makeFolder(folder);
  const pathOf = (task: Task): string => {
    const key = createHash('sha256')
      .update(JSON.stringify([ground, task]))
      .digest('hex');
    return join(folder, `${key}.json`);
  };
  return {
    async run(tasks, onDone = () => {}) {
      const results: TaskResult[] = [];
      const missing: number[] = [];
      for (const [index, task] of tasks.entries()) {
        const kept = existsSync(pathOf(task))
          ? (JSON.parse(readFileSync(pathOf(task), 'utf8')) as TaskResult)
          : undefined;
        if (kept === undefined) {
          missing.push(index);
        } else {
          results[index] = kept;
          onDone(index, kept);
        }
      }
      const asked = missing.flatMap((index) => tasks[index] ?? []);
      await pool.run(asked, (nth, result) => {
        const index = missing[nth] ?? 0;
        const path = pathOf(asked[nth] as Task);
        writeFileSync(`${path}.pending`, JSON.stringify(result));
        renameSync(`${path}.pending`, path);
        results[index] = result;
        onDone(index, result);
      });
      return results;
    },
    close: () => pool.close(),
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-PROVE-SLICES',
      message: `--slices: ${folder} can't be made`,
      next: 'Give a folder that can be written to',
      cause,
    });
  }
}
