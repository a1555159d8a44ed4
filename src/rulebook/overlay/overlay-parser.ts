import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { ConfigError, evidences, isoDate } from '../../terms';
import { catalogue, isTableName } from '../catalogue';
import { type Row, row as rowOf, sinceOverlay, tableNameOf } from '../row';
import { closedValues, nearest } from './closed-values';
import type { Overlay, OverlayEntry, OverlayRow } from './overlay';
import { overlayRowsOn } from './overlay-layers';
import { overlayShape, valueShapes } from './overlay-shapes';
import { mayBeStated, rowVariants } from './value-choices';

type Path = readonly (string | number)[];

/** Reads one overlay; every complaint names file and line, what stood there, and what to do. */
export class OverlayParser {
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;

  constructor(
    text: string,
    private readonly fileName: string,
  ) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  parse(): Overlay {
    const [broken] = this.#document.errors;
    if (broken !== undefined) {
      const { line } = this.#lines.linePos(broken.pos[0]);
      this.#refuse('SYNTAX', line, `not YAML: ${broken.message}`, 'Mend the YAML on this line');
    }
    const checked = overlayShape.safeParse(this.#document.toJS());
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const path = (issue?.path ?? []).filter((part) => typeof part !== 'symbol');
      this.#refuse(
        'SHAPE',
        this.#lineOf(path),
        `${path.join('.') || 'the overlay'}: ${issue?.message ?? 'not a rule overlay'}`,
        'An overlay has author, citation, and rows of id, value, evidence and citation',
      );
    }
    const { author, citation, rows } = checked.data;
    const overlay: Overlay = {
      fileName: this.fileName,
      author,
      citation,
      rows: (rows ?? []).map((entry, index) => this.#row(entry, ['rows', index], { author, citation })),
    };
    this.#refuseContradiction(overlay);
    return overlay;
  }

  #row(entry: OverlayEntry, path: Path, overlay: { author: string; citation: string }): OverlayRow {
    const table = tableNameOf(entry.id);
    const variants = rowVariants(entry.id);
    if (!isTableName(table) || !mayBeStated(entry.id)) {
      this.#refuse(
        'UNKNOWN-ROW',
        this.#lineOf([...path, 'id']),
        `no row is called ${JSON.stringify(entry.id)}`,
        `Take an id that \`meterbench rules\` prints${isTableName(table) ? '' : `; ${JSON.stringify(table)} is no table`}`,
      );
    }
    const shaped = valueShapes[table].safeParse(entry.value);
    if (!shaped.success) {
      this.#refuse(
        'VALUE',
        this.#lineOf([...path, 'value']),
        `${entry.id}: ${JSON.stringify(entry.value)} is no value of ${catalogue[table].what}: ${shaped.error.issues[0]?.message ?? ''}`,
        variants[0] === undefined
          ? `Give a value of the kind that the table ${table} holds`
          : `A value looks like ${JSON.stringify(variants[0].value)}`,
      );
    }
    const closed = closedValues(entry.id, variants);
    if (closed !== undefined && typeof shaped.data === 'string' && !closed.includes(shaped.data)) {
      const near = nearest(shaped.data, closed);
      this.#refuse(
        'VALUE',
        this.#lineOf([...path, 'value']),
        `${entry.id}: ${JSON.stringify(entry.value)} is none of its values${near === undefined ? '' : `; did you mean ${JSON.stringify(near)}?`}`,
        `Give one of: ${closed.map((each) => JSON.stringify(each)).join(', ')}; prose belongs in note`,
      );
    }
    if (entry.value === 'not stated' && entry.evidence !== 'unverified') {
      this.#refuse(
        'EVIDENCE',
        this.#lineOf([...path, 'evidence']),
        `${entry.id} would be "not stated" and ${entry.evidence} at once`,
        'Give the value that the document has, or evidence: unverified, which opens the row',
      );
    }
    if (entry.citation === undefined && needsCitation(entry, variants)) {
      this.#refuse(
        'CITATION',
        this.#lineOf([...path, 'evidence']),
        `${entry.id} would become ${JSON.stringify(entry.value)} (${entry.evidence}) without a citation`,
        'Add a citation to the row: document, version and clause',
      );
    }
    return {
      table,
      row: {
        ...rowOf(
          entry.id,
          shaped.data,
          entry.evidence,
          {
            text: `${entry.citation ?? overlay.citation} (overlay ${this.fileName} by ${overlay.author})`,
            class: entry.evidence === 'unverified' ? 'general knowledge' : 'primary',
          },
          entry.note,
        ),
        since: sinceOverlay(this.fileName),
      },
      ...(entry.from === undefined ? {} : { from: isoDate(entry.from) }),
      ...(entry.until === undefined ? {} : { until: isoDate(entry.until) }),
      line: this.#lineOf(path),
    };
  }

  /** A contradiction within the overlay shows on the first day of one of its rows. */
  #refuseContradiction(overlay: Overlay): void {
    for (const day of new Set(overlay.rows.map(({ from }) => from ?? isoDate('0001-01-01')))) {
      overlayRowsOn(day, [overlay]);
    }
  }

  /** The line of a value, or of the nearest thing around it that is there. */
  #lineOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const inner = path.slice(0, length);
      const parent = this.#document.getIn(inner.slice(0, -1), true);
      const key = isMap(parent) ? parent.items.find((item) => String(item.key) === inner.at(-1))?.key : undefined;
      const node = key ?? this.#document.getIn(inner, true);
      if (isNode(node) && node.range) {
        return this.#lines.linePos(node.range[0]).line;
      }
    }
    return 1;
  }

  #refuse(what: string, line: number, message: string, next: string): never {
    throw new ConfigError({ code: `MB-OVERLAY-${what}`, message: `${this.fileName}:${line}: ${message}`, next });
  }
}

/** Firmer ground, or another value on ground that isn't the weakest, has to be shown; new rows have the overlay's own citation. */
function needsCitation(entry: OverlayEntry, variants: readonly Row<unknown>[]): boolean {
  const text = JSON.stringify(entry.value);
  return (
    variants.length > 0 &&
    (variants.some(({ evidence }) => evidences.indexOf(entry.evidence) < evidences.indexOf(evidence)) ||
      (entry.evidence !== 'unverified' && variants.every(({ value }) => JSON.stringify(value) !== text)))
  );
}
