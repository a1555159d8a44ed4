import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../bench';

export const shippedBench = join(packageRoot, 'hardware', 'benches', 'emulated.yaml');

/**
 * Writes the shipped emulated bench with every Device (or those named) on one link, and returns its path.
 *
 * @param link as in a bench file: `{ serial: { path: /dev/ttyUSB0 } }`
 */
export function linkedBench(folder: string, link: string, only?: readonly string[]): string {
  const lines = readFileSync(shippedBench, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const name = /^ {2}- \{ name: (\w+), .*emulate:/.exec(line)?.[1];
      if (name === undefined) {
        return [line];
      }
      return only === undefined || only.includes(name) ? [line.replace(/ \}$/, ', link: wire }')] : [];
    });
  // Over a link that drives no clock a silence is waited out.
  const quiet = link.includes('gfi')
    ? lines.map((line) => line.replace(/^( +)response: .*$/, '$&\n$1silence: 0.5'))
    : lines;
  const trimmed = only === undefined ? quiet : quiet.map((line) => onlyResponsibleFor(line, only));
  const path = join(mkdtempSync(join(folder, 'bench-')), 'bench.yaml');
  writeFileSync(path, trimmed.join('\n').replace('devices:', `links:\n  wire: ${link}\n\ndevices:`));
  return path;
}

const onlyResponsibleFor = (line: string, only: readonly string[]): string =>
  line.replace(/responsibleFor: \[([^\]]*)\]/, (_, names: string) => {
    const kept = names.split(', ').filter((name) => only.includes(name));
    return `responsibleFor: [${kept.join(', ')}]`;
  });
