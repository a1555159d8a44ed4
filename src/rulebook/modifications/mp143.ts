import { november2021 } from '../dates';
import type { Modification } from '../modification';
import { mp099Page, november2021Targeted, readFrom, textOf } from '../sources/sources';

/** Issue Resolution Proposals in the GBCS v3 series. Which ones was not found; the register is the table `irp`. */
export const mp143: Modification = {
  id: 'MP143',
  title: 'Incorporating IRPs into GBCS v3 series',
  status: { implemented: 'not found', targeted: 'targeted' },
  gates: [{ name: 'GBCS v3 series', opens: november2021, evidence: 'stated', source: textOf(november2021Targeted) }],
  requirements: [
    {
      id: 'MP143-R1',
      modification: 'MP143',
      title: 'A Device of the GBCS v3 series follows the Issue Resolution Proposals that MP143 names',
      source: textOf(november2021Targeted),
      rows: ['irp/MP143-list'],
      from: november2021,
      subject: 'device',
      unresolved: 'which proposals MP143 names was not found, nor where it landed',
      settledBy: ['irp/MP143-list'],
    },
    {
      id: 'MP143-R2',
      modification: 'MP143',
      title: 'A proposal of the register holds for the GBCS series that it names, and for no other',
      source: textOf(readFrom(november2021Targeted, mp099Page)),
      rows: ['edge/proposals-by-series', 'irp/IRP571', 'irp/IRP586'],
      from: november2021,
      subject: 'device',
    },
  ],
  deltas: [],
  source: textOf(november2021Targeted),
  note: 'IRP571 and IRP586, whose subjects are known, belong to MP099',
};
