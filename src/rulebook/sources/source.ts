import type { IsoDate } from '../../terms';

/**
 * What kind of thing a source is, strongest first. `primary`: the Code's own documents, pages and schemas, and an overlay's
 * citation of them; `test data`: the DCC's reference set; `secondary`: a transcription, a library, a manual, another
 * programme's document; `general knowledge`: none at all.
 */
export const sourceClasses = ['primary', 'test data', 'secondary', 'general knowledge'] as const;
export type SourceClass = (typeof sourceClasses)[number];

/** A page, schema, test set or book that a row rests on. */
export interface Source {
  /** In readable words, with where it is to be found. */
  readonly text: string;
  readonly class: SourceClass;
  /** The first day that it speaks of; absent where it has no date. */
  readonly from?: IsoDate;
  /** It agrees with the others, and they suffice without it: neither its class nor its date counts. */
  readonly besides?: true;
}

/** What a row cites: one source, or several of which each carries a part of it. */
export type Cited = Source | readonly Source[];

export const sourcesOf = (cited: Cited): readonly Source[] => ('text' in cited ? [cited] : cited);

/** Several sources in one line. */
export const textOf = (cited: Cited): string =>
  sourcesOf(cited)
    .map(({ text }) => text)
    .join('; ');

/** A conclusion of ours from sources: no firmer than the weakest, and no older than the youngest of them. */
export function readFrom(...sources: readonly Source[]): Source {
  const from = speaksFrom(sources);
  return {
    text: `our reading of: ${textOf(sources)}`,
    class: weakestClass(sources),
    ...(from === undefined ? {} : { from }),
  };
}

/** A source that only agrees with what others carry. */
export const besides = (source: Source): Source => ({ ...source, besides: true });

/** A part of a source, such as a page of a manual. */
export const partOf = (source: Source, part: string): Source => ({ ...source, text: `${source.text} ${part}` });

/**
 * The weakest class among sources of which each carries a part. Not the strongest: a row that takes the existence of a code from
 * a schema and its meaning from a transcription falls with the transcription.
 */
export function weakestClass(sources: readonly Source[]): SourceClass {
  const ranks = carrying(sources).map((each) => sourceClasses.indexOf(each.class));
  return sourceClasses[Math.max(...ranks)] ?? 'general knowledge';
}

/** The day from which all of them speak; `undefined` where none has a date. */
export function speaksFrom(sources: readonly Source[]): IsoDate | undefined {
  return carrying(sources)
    .flatMap(({ from }) => from ?? [])
    .sort()
    .at(-1);
}

function carrying(sources: readonly Source[]): readonly Source[] {
  return sources.filter(({ besides: agrees }) => agrees !== true);
}
