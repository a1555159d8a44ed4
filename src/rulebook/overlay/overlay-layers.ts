import { ConfigError, type IsoDate } from '../../terms';
import { sameValue } from '../row';
import type { Overlay, OverlayRow } from './overlay';

/** The overlay rows that stand on a date. @throws ConfigError where two of them disagree about one row. */
export function overlayRowsOn(date: IsoDate, overlays: readonly Overlay[]): readonly OverlayRow[] {
  const seen = new Map<string, { fileName: string; entry: OverlayRow }>();
  const standing: OverlayRow[] = [];
  for (const { fileName, rows } of overlays) {
    for (const entry of rows) {
      if ((entry.from !== undefined && date < entry.from) || (entry.until !== undefined && date >= entry.until)) {
        continue;
      }
      const earlier = seen.get(entry.row.id);
      if (earlier !== undefined && !saysTheSame(earlier.entry, entry)) {
        throw new ConfigError({
          code: 'MB-OVERLAY-CONFLICT',
          message:
            `${fileName}:${entry.line}: row ${entry.row.id} is ${JSON.stringify(entry.row.value)} (${entry.row.evidence}) here ` +
            `and ${JSON.stringify(earlier.entry.row.value)} (${earlier.entry.row.evidence}) in ${earlier.fileName}:${earlier.entry.line}`,
          next: 'Remove one of the two, or give both days (from, until) that do not overlap',
        });
      }
      seen.set(entry.row.id, { fileName, entry });
      standing.push(entry);
    }
  }
  return standing;
}

function saysTheSame(a: OverlayRow, b: OverlayRow): boolean {
  return a.row.evidence === b.row.evidence && sameValue(a.row.value, b.row.value);
}
