import type { WriteStream } from 'node:tty';
import type { RunSettings } from '../bench';
import type { ScenarioRecord } from '../evidence';

export interface Progress {
  scenario(scenario: ScenarioRecord, total: number, settings: RunSettings): void;
  /** Tells a problem with the suite at once, also where progress isn't shown. */
  problem(text: string): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

type Stream = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };

const clearLine = '\r\u001b[2K';

/**
 * Shows how far a run has come: on a terminal one line that is written over, elsewhere a line for each feature as it
 * ends.
 */
export function progressOn(stream: Stream, quiet: boolean): Progress {
  if (quiet) {
    return { scenario: () => {}, problem: (text) => stream.write(problemLines(text)), end: () => {} };
  }
  return stream.isTTY === true ? liveLine(stream) : lineByFeature(stream);
}

const problemLines = (text: string): string => `! ${text.replaceAll('\n', '\n  ')}\n`;

function liveLine(stream: Stream): Progress {
  let done = 0;
  let run: RunSettings | undefined;
  let shown = '';
  return {
    scenario({ featureTitle, name }, total, settings) {
      done = run === settings ? done + 1 : 1;
      run = settings;
      const text = `${settings.at}  ${done}/${total}  ${featureTitle}: ${name}`;
      shown = text.slice(0, (stream.columns ?? 80) - 1);
      stream.write(clearLine + shown);
    },
    problem: (text) => stream.write(clearLine + problemLines(text) + shown),
    end: () => {
      shown = '';
      stream.write(clearLine);
    },
  };
}

interface OpenFeature {
  readonly settings: RunSettings;
  readonly feature: string;
  readonly total: number;
  /** Scenarios of the run so far. */
  done: number;
  readonly verdicts: string[];
}

function lineByFeature(stream: Stream): Progress {
  let open: OpenFeature | undefined;
  const close = () => {
    if (open !== undefined) {
      const { settings, feature, total, done, verdicts } = open;
      const counts = [...new Set(verdicts)].map(
        (verdict) => `${verdicts.filter((each) => each === verdict).length} ${verdict}`,
      );
      stream.write(`${settings.at}  ${done}/${total}  ${feature}: ${counts.join(', ')}\n`);
    }
  };
  return {
    scenario({ feature, verdict }, total, settings) {
      if (open?.feature !== feature || open.settings !== settings) {
        const done = open?.settings === settings ? open.done : 0;
        close();
        open = { settings, feature, total, done, verdicts: [] };
      }
      open.done++;
      open.verdicts.push(verdict);
    },
    problem: (text) => stream.write(problemLines(text)),
    end() {
      close();
      open = undefined;
    },
  };
}
