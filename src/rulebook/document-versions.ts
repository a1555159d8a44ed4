import { type Evidence, type IsoDate, weakest } from '../terms';
import { inWords } from './applicability';
import type { Row, Table } from './row';
import type { ReleaseRow, VersionsRow } from './values';

/** The version of a document that is in force, and the release that brought it. */
export interface DocumentVersion {
  readonly document: keyof VersionsRow;
  readonly version: string;
  readonly since: IsoDate;
  readonly evidence: Evidence;
}

export const documentsInOrder = ['gbcs', 'duis', 'chts', 'smets'] as const satisfies readonly (keyof VersionsRow)[];

/** Of each document the version of the latest release on the date that names one: a release that names none changes none. */
export function versionsOn(
  date: IsoDate,
  releases: Table<string, ReleaseRow>,
  versions: Table<string, VersionsRow>,
): readonly DocumentVersion[] {
  const latest = new Map<keyof VersionsRow, DocumentVersion>();
  const past = releases
    .rows()
    .flatMap(({ id, value }) =>
      id.endsWith('-targeted') || value.date === 'not stated' || value.date > date
        ? []
        : [{ key: id.slice('release/'.length), since: value.date }],
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  for (const { key, since } of past) {
    const row: Row<VersionsRow> | undefined = versions.get(key);
    for (const document of row === undefined ? [] : documentsInOrder) {
      const version = row?.value[document] ?? 'not stated';
      if (row !== undefined && version !== 'not stated') {
        latest.set(document, { document, version, since, evidence: row.evidence });
      }
    }
  }
  return documentsInOrder.flatMap((document) => latest.get(document) ?? []);
}

/** `GBCS 4.4 · DUIS 5.4, since 6 November 2025; CHTS 1.5 draft 1, since 4 November 2021 (inferred)` */
export function versionsInWords(versions: readonly DocumentVersion[]): string {
  if (versions.length === 0) {
    return 'document versions on this date are not in the sources read';
  }
  const days = [...new Set(versions.map(({ since }) => since))].sort().reverse();
  return days
    .map((since) => {
      const those = versions.filter((each) => each.since === since);
      const ground = weakest(those.map(({ evidence }) => evidence));
      const named = those.map(({ document, version }) => inShort(document, version)).join(' · ');
      return `${named}, since ${inWords(since)}${ground === 'stated' ? '' : ` (${ground})`}`;
    })
    .join('; ');
}

/** SMETS versions name themselves. */
function inShort(document: keyof VersionsRow, version: string): string {
  const name = document.toUpperCase();
  return version.startsWith(name) ? version : `${name} ${version}`;
}

/** The oldest schema that is known stands for what came before it; a letter, as of 5.3a, isn't part of a schemaVersion. */
export function schemaVersionOf(versions: readonly DocumentVersion[]): string {
  const duis = versions.find(({ document }) => document === 'duis')?.version ?? '';
  return /^\d+\.\d+/.exec(duis)?.[0] ?? '5.0';
}
