import type { ScenarioRecord } from '../evidence';
import type { CheckBasis, Verdict } from '../terms';
import { tallyOf } from './run-facts';

export interface VerdictWords {
  readonly verdict: Verdict;
  readonly symbol: string;
  readonly word: string;
  /** One sentence for a reader who has never seen the bench. */
  readonly meaning: string;
  readonly countsAgainstSubject: boolean;
}

const rows: Readonly<Record<Verdict, Omit<VerdictWords, 'verdict'>>> = {
  pass: {
    symbol: '✔',
    word: 'pass',
    meaning: 'Every check held.',
    countsAgainstSubject: false,
  },
  unresolved: {
    symbol: '○',
    word: 'unresolved',
    meaning:
      'It ran, and the ground under it settles nothing: no claim either way. The reason says what would settle it.',
    countsAgainstSubject: false,
  },
  fail: {
    symbol: '✘',
    word: 'fail',
    meaning: 'The subject contradicted a requirement.',
    countsAgainstSubject: true,
  },
  inconclusive: {
    symbol: '?',
    word: 'inconclusive',
    meaning:
      'Neither shown nor refuted: a precondition was not reached, or the ground under a check is not firm enough for the mode of the run.',
    countsAgainstSubject: false,
  },
  error: {
    symbol: '!',
    word: 'error',
    meaning: 'The bench, its set-up or the suite was at fault. Never charged to the subject.',
    countsAgainstSubject: false,
  },
  'not-applicable': {
    symbol: '–',
    word: 'not applicable',
    meaning:
      'The rules of that date, or a capability the Device does not claim, exclude the scenario; the reason says which.',
    countsAgainstSubject: false,
  },
  aborted: {
    symbol: '■',
    word: 'aborted',
    meaning: 'Stopped before it was judged, by a person or by the bench.',
    countsAgainstSubject: false,
  },
};

/** Worst first: the order in which a reader wants to see them. */
export const verdictsWorstFirst = [
  'error',
  'aborted',
  'fail',
  'inconclusive',
  'unresolved',
  'pass',
  'not-applicable',
] as const;

export function wordsOf(verdict: Verdict): VerdictWords {
  return { verdict, ...rows[verdict] };
}

/** `✔ pass` */
export function verdictText(verdict: Verdict): string {
  return `${rows[verdict].symbol} ${rows[verdict].word}`;
}

/** `✘ 1 fail`, `✔ 2 pass`, `✔ 1 pass on unverified ground`: how many ended how, worst first and without what none did. */
export function talliesInWords(scenarios: readonly ScenarioRecord[]): readonly string[] {
  return verdictsWorstFirst
    .flatMap((verdict) => tallyOf(verdict, scenarios))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count, apart }) => {
      const { symbol, word } = rows[verdict];
      return [symbol, count, word, apart].filter((part) => part !== undefined).join(' ');
    });
}

export const groundWords: Readonly<Record<CheckBasis, { readonly symbol: string; readonly meaning: string }>> = {
  stated: {
    symbol: '●',
    meaning:
      "The Code's own documents, pages or schemas say so in terms, or the DCC's reference data show it; the source is named.",
  },
  secondary: { symbol: '◕', meaning: 'A third party says so of them: a transcription, a library, a manual.' },
  inferred: { symbol: '◐', meaning: 'Follows from published sources, but none says it in terms.' },
  unverified: { symbol: '○', meaning: 'Believed by those in the field; no source was at hand.' },
  own: {
    symbol: '◇',
    meaning:
      "An assertion in a step of the user's own: on no ground of the Code's, so that strict mode changes nothing of it. Counted apart.",
  },
};

/** The word that a reader gets for a basis. */
export function basisWord(basis: CheckBasis): string {
  return basis === 'own' ? "the user's own" : basis;
}
