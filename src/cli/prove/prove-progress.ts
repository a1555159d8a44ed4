import type { WriteStream } from 'node:tty';
import type { Cost } from '../../proof';
import { count } from '../rules/terminal-lines';

type Stream = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };

const clearLine = '\r\u001b[2K';

export interface ProveProgress {
  cost(cost: Cost): void;
  cells(done: number, of: number): void;
  end(): void;
}

/** Tells what a proof will take, and how far it has come: on a terminal in one line, elsewhere at each tenth. */
export function proveProgress(stream: Stream, quiet: boolean): ProveProgress {
  if (quiet) {
    return { cost: () => {}, cells: () => {}, end: () => {} };
  }
  const live = stream.isTTY === true;
  let tenth = 0;
  return {
    cost({ rules, scenarios, runs, cells, seconds }) {
      const time = seconds < 90 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`;
      stream.write(
        `${count(scenarios, 'scenario')} under ${count(rules.length, 'set')} of rules: ${count(cells, 'cell')} in ${count(runs, 'run')}, ${time} at most\n`,
      );
    },
    cells(done, of) {
      if (live) {
        stream.write(`${clearLine}${done}/${of} cells`);
      } else if (Math.floor((10 * done) / of) > tenth) {
        tenth = Math.floor((10 * done) / of);
        stream.write(`${done}/${of} cells\n`);
      }
    },
    end: () => {
      if (live) {
        stream.write(clearLine);
      }
    },
  };
}
