import { type ChangeCause, inWords, isInScope, type Requirement, type Row, type VersionGate } from '../../rulebook';
import type { Scope, SubjectName } from '../../terms';

/** A row's value in one line: `refused`, `A, I, N`, `critical: yes, nonDevice: no`. */
export function valueInWords(value: unknown): string {
  if (value === '') {
    return '(blank)';
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? '(none)' : value.map(valueInWords).join(', ');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${typeof part === 'object' ? `[${valueInWords(part)}]` : valueInWords(part)}`)
      .join(', ');
  }
  return String(value);
}

/** Whom a requirement binds. */
export const subjectInWords = (subject: SubjectName): string =>
  ({ device: 'the Device', dcc: 'the DCC', rulebook: "the rulebook: a document's wording" })[subject];

/** `from 4 November 2021`, `until 4 November 2021` (which is the first day on which it no longer holds), or both. */
export function validityInWords({ from, until }: Pick<Requirement, 'from' | 'until'>): string {
  const parts = [
    ...(from === undefined ? [] : [`from ${inWords(from)}`]),
    ...(until === undefined ? [] : [`until ${inWords(until)}`]),
  ];
  return parts.length === 0 ? 'on any date' : parts.join(' ');
}

/** `a Device of GBCS 4.1, behind a hub of CHTS 1.5` */
export function gateInWords({ gbcs, chts }: VersionGate): string {
  return [
    ...(gbcs === undefined ? [] : [`a Device of GBCS ${gbcs}`]),
    ...(chts === undefined ? [] : [`a hub of CHTS ${chts}`]),
  ].join(' behind ');
}

/** Why something differs, as a heading. */
export function causeInWords(cause: ChangeCause | undefined, to: { readonly scope: Scope }): string {
  switch (cause?.kind) {
    case 'gate': {
      const { modification, gate } = cause;
      const waits = gate.versions === undefined ? '' : `; asked of ${gateInWords(gate.versions)}`;
      return `${inWords(gate.opens)} · ${modification.id} ${modification.title} · gate “${gate.name}”${waits}`;
    }
    case 'scope': {
      const { modification } = cause;
      const where = isInScope(modification, to.scope)
        ? `in the scope ${to.scope} alone`
        : `not in the scope ${to.scope}`;
      return `${modification.id} ${modification.title} · ${where}`;
    }
    case 'overlay':
      return `overlay ${cause.overlay}`;
    default:
      return 'left out on purpose';
  }
}

/** Where a row stands from: a Modification, an overlay, or what held before all of them. */
export function sinceInWords({ since }: Pick<Row<unknown>, 'since'>): string {
  return since === undefined ? 'baseline' : `by ${since}`;
}
