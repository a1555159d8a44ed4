import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that holds something, so that another can tell whether it still runs. */
export interface ProcessMark {
  readonly pid: number;
  readonly host: string;
  /** Tells two processes of one number apart, where the system says when each began. */
  readonly began?: string | undefined;
}

export const thisProcess: ProcessMark = marked(process.pid);

function marked(pid: number): ProcessMark {
  const began = beginningOf(pid);
  return { pid, host: hostname(), ...(began === undefined ? {} : { began }) };
}

/** Field 22 of Linux' `/proc/PID/stat`: ticks from boot to the beginning of the process. */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(19);
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine is over; of another machine nothing can be told, and so it isn't. */
export function isGone({ pid, host, began }: ProcessMark): boolean {
  if (host !== hostname()) {
    return false;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') {
      return true;
    }
  }
  const now = beginningOf(pid);
  return began !== undefined && now !== undefined && now !== began;
}
