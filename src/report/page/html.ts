import { escape as escaped } from 'html-escaper';
import { visible } from '../../terms';

/** Markup that is safe to place in a page: made only by `html`, which escapes whatever is put into it. */
export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static of(strings: readonly string[], parts: readonly Part[]): Markup {
    let text = strings[0] ?? '';
    for (const [index, part] of parts.entries()) {
      text += written(part) + (strings[index + 1] ?? '');
    }
    return new Markup(text);
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text (escaped), markup (as it is), lists of both, and nothing. */
export type Part = Markup | string | number | undefined | readonly Part[];

function written(part: Part): string {
  if (part === undefined) {
    return '';
  }
  if (part instanceof Markup) {
    return part.toString();
  }
  return typeof part === 'object' ? part.map(written).join('') : escaped(visible(String(part)));
}

const tightened = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The literal parts without the indentation of the source: a page of a thousand scenarios is mostly that otherwise. */
function tight(strings: TemplateStringsArray): readonly string[] {
  const known = tightened.get(strings);
  if (known !== undefined) {
    return known;
  }
  const made = strings.map((part) => part.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, '\n'));
  tightened.set(strings, made);
  return made;
}

/** A template whose values are escaped, in text and in quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return Markup.of(tight(strings), parts);
}

/** Parts with something between them. */
export function joined(parts: readonly Part[], between: Part): Markup {
  return html`${parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]))}`;
}
