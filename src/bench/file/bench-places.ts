import { LineCounter, parseDocument } from 'yaml';
import { ConfigError } from '../../terms';
import { offsetIn } from './yaml-place';

/** Something in a bench file that can't be, found after the file itself was read. */
export interface BenchProblem {
  /** Where: `['devices', 0, 'certificates', 'keyAgreement']`. */
  readonly keys: readonly PropertyKey[];
  readonly what: string;
  readonly next: string;
}

/** `lab.yaml:12`, of the nearest thing that stands in the file. */
export function placeIn(text: string, path: string, keys: readonly PropertyKey[]): string {
  const lines = new LineCounter();
  const offset = offsetIn(parseDocument(text, { lineCounter: lines }), keys);
  return offset === undefined ? path : `${path}:${lines.linePos(offset).line}`;
}

/** @throws ConfigError of the first problem, with its file, line and fix */
export function refuseProblems(problems: readonly BenchProblem[], text: string, path: string): void {
  const [first] = problems;
  if (first !== undefined) {
    throw new ConfigError({
      code: 'MB-BENCH-FILE',
      message: `${placeIn(text, path, first.keys)}: ${first.what}`,
      next: first.next,
    });
  }
}
