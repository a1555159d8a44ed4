import type { WriteStream } from 'node:tty';
import type { RunSettings } from '../bench';
import type { ScenarioRecord } from '../evidence';

export interface Progress {
  scenario(scenario: ScenarioRecord, total: number, settings: RunSettings): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

type Stream = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };

/**
 * Shows how far a run has come: on a terminal one line that is written over, elsewhere a line for each feature as it
 * ends.
 */
export function progressOn(stream: Stream, quiet: boolean): Progress {
  if (quiet) {
    return { scenario: () => {}, end: () => {} };
  }
  return stream.isTTY === true ? liveLine(stream) : lineByFeature(stream);
}

function liveLine(stream: Stream): Progress {
  let done = 0;
  let run: RunSettings | undefined;
  return {
    scenario({ featureTitle, name }, total, settings) {
      done = run === settings ? done + 1 : 1;
      run = settings;
      const text = `${settings.at}  ${done}/${total}  ${featureTitle}: ${name}`;
      stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    end: () => stream.write('\r\u001b[2K'),
  };
}

function lineByFeature(stream: Stream): Progress {
  let open:
    | { readonly settings: RunSettings; readonly feature: string; total: number; done: number; verdicts: string[] }
    | undefined;
  const close = () => {
    if (open !== undefined) {
      const counts = [...new Set(open.verdicts)].map(
        (verdict) => `${open?.verdicts.filter((each) => each === verdict).length} ${verdict}`,
      );
      stream.write(`${open.settings.at}  ${open.done}/${open.total}  ${open.feature}: ${counts.join(', ')}\n`);
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
    end() {
      close();
      open = undefined;
    },
  };
}
