import type { Cell } from '../cells/cell-state';
import { countsOf } from '../findings/counts';
import { powerOf } from '../findings/scenario-findings';
import type { Proof } from '../prove';

/** A proof as plain data, the same for the same suite; what it took stands apart. */
export function proofJson({ matrix, findings, excused, took, ...proof }: Proof) {
  return {
    format: 'meterbench-proof/1',
    suite: proof.suite,
    proven: findings.length === 0,
    whole: proof.whole,
    tags: proof.tags,
    overlays: proof.overlays,
    rules: proof.rules,
    counts: countsOf(matrix, proof.whole),
    findings,
    excused: excused.map(({ finding, excuse }) => ({ ...finding, because: excuse.because, until: excuse.until })),
    excusedShare: proof.share,
    real: proof.real,
    controls: proof.controls,
    reference: proof.reference,
    faults: matrix.columns.map(({ name, kind, standsFor, odd, alterations }) => ({
      name,
      kind,
      standsFor,
      odd,
      at: alterations.flatMap(({ device }) => device ?? []),
      violates: [...new Set(alterations.flatMap(({ violates }) => violates))],
    })),
    scenarios: matrix.scenarios.map((each) => ({
      place: each.scenario.place,
      name: each.scenario.name,
      subject: each.scenario.subject,
      requirements: each.scenario.requirements,
      standing: each.standing,
      power: powerOf(matrix, each),
      cells: each.cells.map(cellInShort).sort(),
      rows: each.rowCells.map(cellInShort).sort(),
    })),
    took,
  };
}

/** `F right  2021-11-04  ESME: wrong MAC  MP105-R7` */
function cellInShort({ state, subject, rules, alteration, failed }: Cell): string {
  const by = [...new Set(failed.map(({ requirement }) => requirement))].join(' ');
  return [`${state} ${subject}`, rules, alteration, by].filter((part) => part !== '').join('  ');
}
