import { join } from 'node:path';

/** Frames of these files are ours: whoever defines a step stands above them. */
const ownFiles = ['define', 'own-place'].map((name) => join(__dirname, `${name}.`));

/**
 * Runs something that notes from where it was called, with the frames of our own files left out: Cucumber tells of a step
 * by its file and line, and that is where the step stands and not where all steps pass.
 */
export function underOwnPlace(act: () => void): void {
  const former = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, frames) => {
    const others = frames.filter((frame) => !ownFiles.some((file) => frame.getFileName()?.startsWith(file)));
    return former === undefined
      ? [String(error), ...others.map((frame) => `    at ${frame}`)].join('\n')
      : former(error, others);
  };
  try {
    act();
  } finally {
    Error.prepareStackTrace = former;
  }
}
