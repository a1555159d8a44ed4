import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is compiled, and what source maps tell of it: `dist`, `src`, `steps`, `hardware` beside one another. */
const compiled = join(__dirname, '..', '..');
const ours = [compiled, ...['src', 'steps', 'hardware'].map((room) => join(compiled, '..', room))];

/** Where an error came from, by the frames of its stack. */
export interface ThrownFrom {
  /** Our own code threw it, or called what did. */
  readonly ours: boolean;
  /** `steps/mine.js:5`: the nearest place in a project's own files; absent where the stack shows none. */
  readonly place?: string;
}

/**
 * Says whose an error is: that of the nearest frame that is neither Node's nor of a package, as an assertion library is
 * one. A library cuts its own frames off, and sometimes all of them: what shows no frame is nobody's of ours.
 */
export function whereThrown(error: unknown): ThrownFrom {
  const frames = framesOf(error).filter(({ file }) => isOurs(file) || !/[\\/]node_modules[\\/]/.test(file));
  const [nearest] = frames;
  const own = frames.find(({ file }) => !isOurs(file));
  return {
    ours: nearest !== undefined && isOurs(nearest.file),
    ...(own === undefined ? {} : { place: `${relative(process.cwd(), own.file)}:${own.line}` }),
  };
}

function framesOf(error: unknown): readonly { readonly file: string; readonly line: string }[] {
  const stack = error instanceof Error ? String(error.stack) : '';
  return stack.split('\n').flatMap((text) => {
    const [, place, line] = /^ {4}at (?:.* \()?(.+?):(\d+):\d+\)?$/.exec(text) ?? [];
    const file = place?.startsWith('file://') ? fileURLToPath(place) : place;
    return file === undefined || line === undefined || /^(?:node:|internal\/|native$)/.test(file)
      ? []
      : [{ file, line }];
  });
}

/** A test stands in for a project, and is never packed. */
const isOurs = (file: string): boolean =>
  !/\.test\.[jt]s$/.test(file) && ours.some((folder) => file.startsWith(join(folder, '/')));
