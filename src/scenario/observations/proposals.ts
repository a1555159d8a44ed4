import type { BenchDevice } from '../../assembly';
import type { IrpRow, Row, Rulebook } from '../../rulebook';

/** Issue Resolution Proposals as the register has them, and which of them a Device follows. */
export class Proposals {
  readonly #rulebook: Rulebook;

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
  }

  /** @param id `IRP571` */
  named(id: string): Row<IrpRow> | undefined {
    return this.#rulebook.table('irp').get(id);
  }

  /** Ids of the proposals that a Modification brought, as far as the register has them. */
  of(modification: string): readonly string[] {
    return this.#rulebook
      .table('irp')
      .rows()
      .filter(({ id, value }) => value.modification === modification && /\/IRP\d+$/.test(id))
      .map(({ id }) => id.slice('irp/'.length));
  }

  /** Whether a proposal holds for a Device by its GBCS series; `undefined` while the register doesn't say. */
  holdsFor(id: string, device: BenchDevice): boolean | undefined {
    const series = this.named(id)?.value.gbcsSeries;
    return series === undefined || series === 'not stated' ? undefined : series.includes(seriesOf(device));
  }

  /** What a Device does once the proposal holds, as its row says; `undefined` while no row does. */
  ruleOf(id: string): Row<unknown> | undefined {
    const rule = this.named(id)?.value.rule;
    return rule === undefined ? undefined : this.#rulebook.row(rule);
  }
}

/** `3` of a Device that declares GBCS v3.2. */
export function seriesOf({ gbcsVersion }: Pick<BenchDevice, 'gbcsVersion'>): string {
  return /\d+/.exec(gbcsVersion)?.[0] ?? 'none';
}
