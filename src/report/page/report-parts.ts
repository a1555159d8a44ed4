import type { Subject } from '../../evidence';
import type { CheckBasis, Verdict } from '../../terms';
import { basisWord, groundWords, wordsOf } from '../verdict-words';
import { html, type Markup } from './html';

/** Where a page links to: the anchors of requirements and of rulebook rows by id. */
export interface Anchors {
  readonly requirements: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, string>;
}

export function verdictChip(verdict: Verdict): Markup {
  const { symbol, word } = wordsOf(verdict);
  return html`<span class="chip ${verdict}">${symbol} ${word}</span>`;
}

export function ground(basis: CheckBasis): Markup {
  return html`<span class="basis">${groundWords[basis].symbol} ${basisWord(basis)}</span>`;
}

export function selfCheckMark({ kind }: Subject): Markup | undefined {
  return kind === 'emulated' ? html`<span class="self">self-check</span>` : undefined;
}

/** An id that leads to its place in a table, or bare where the record doesn't explain it. */
export function idLink(id: string, anchors: ReadonlyMap<string, string>): Markup {
  const anchor = anchors.get(id);
  return anchor === undefined
    ? html`<span class="mono">${id}</span>`
    : html`<a class="mono" href="#${anchor}">${id}</a>`;
}
