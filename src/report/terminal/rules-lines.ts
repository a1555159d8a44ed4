import type { RunRecord } from '../../evidence';
import { visible } from '../../terms';
import { wrapped } from './terminal-text';

/** Which rules these were: document versions, since when, and what a reader should know of the date. */
export function rulesLines({ at, documents, caveats = [] }: RunRecord, width: number): string[] {
  return [
    ...(documents === undefined ? [] : wrapped(`Rules of ${at}: ${visible(documents)}.`, width)),
    ...caveats.flatMap((caveat) => wrapped(`Note: ${visible(caveat)}.`, width)),
  ];
}
