import { type Evidence, isoDate, type SmiStatus } from '../../terms';
import { gasDxiE46, november2021 } from '../dates';
import type { Delta, Modification } from '../modification';
import { row } from '../row';
import {
  type Cited,
  generalKnowledge,
  mhhsCatalogue,
  mp077Page,
  notFound,
  november2021Implemented,
  readFrom,
  textOf,
  xrn5142Page,
} from '../sources/sources';
import { flagBySystem } from '../tables/november-2021';

const sec = 'SEC, electricity';
const gas = 'gas DXI E46';

/** Three pairings follow from XRN5142: "Active, installed but not commissioned or decommissioned". Withdrawn is only believed. */
const paired: Readonly<Partial<Record<SmiStatus, string>>> = { InstalledNotCommissioned: 'I', Decommissioned: 'N' };
const believed: Readonly<Partial<Record<SmiStatus, string>>> = { Withdrawn: 'N' };

/** A Commissioned Device keeps A; of the statuses not named here nothing is known before or after. */
const changed = ['InstalledNotCommissioned', 'Decommissioned', 'Withdrawn', 'Suspended'] as const;

function flagDelta(file: 'electricity' | 'gas', gate: string, status: SmiStatus): Delta {
  const id = `flag/${file}/${status}`;
  const ground: readonly [string, Evidence, Cited] =
    paired[status] !== undefined
      ? [paired[status], 'inferred', readFrom(xrn5142Page, mp077Page)]
      : believed[status] !== undefined
        ? [believed[status], 'unverified', generalKnowledge]
        : ['not stated', 'unverified', notFound];
  return { table: 'flag', gate, set: row(id, ...ground, flagBySystem) };
}

const pairings = ['Commissioned', 'InstalledNotCommissioned', 'Decommissioned'].map(
  (status) => `flag/electricity/${status}`,
);

/** DCC Service Flagging. */
export const mp077: Modification = {
  id: 'MP077',
  title: 'DCC Service Flagging',
  raised: isoDate('2019-06-07'),
  status: { implemented: 'live', targeted: 'targeted' },
  gates: [
    { name: sec, opens: november2021, evidence: 'stated', source: textOf(november2021Implemented) },
    { name: gas, opens: gasDxiE46, evidence: 'stated', source: textOf(xrn5142Page) },
  ],
  requirements: [
    {
      id: 'MP077-R1',
      modification: 'MP077',
      title: 'Electricity registration data carries the DCC Service Flags A, S and W',
      source: textOf(mp077Page),
      rows: ['flag-set/electricity'],
      until: november2021,
      subject: 'dcc',
    },
    {
      id: 'MP077-R2',
      modification: 'MP077',
      title: 'Electricity registration data carries the DCC Service Flags A, I and N, and never S or W',
      source: textOf(mp077Page),
      rows: ['flag-set/electricity'],
      from: november2021,
      subject: 'dcc',
    },
    {
      id: 'MP077-R3',
      modification: 'MP077',
      title: 'The gas DXI file’s E46 record carries the DCC Service Flags A, S and W',
      source: textOf([mp077Page, xrn5142Page]),
      rows: ['flag-set/gas'],
      until: gasDxiE46,
      subject: 'dcc',
    },
    {
      id: 'MP077-R4',
      modification: 'MP077',
      title: 'The gas DXI file’s E46 record carries the DCC Service Flags A, I and N, and never S or W',
      source: textOf([mp077Page, xrn5142Page]),
      rows: ['flag-set/gas'],
      from: gasDxiE46,
      subject: 'dcc',
    },
    {
      id: 'MP077-R5',
      modification: 'MP077',
      title: 'Active, installed but not commissioned, and decommissioned Devices are told apart by their flags',
      source: textOf(readFrom(mp077Page)),
      rows: ['edge/flags-told-apart'],
      from: november2021,
      subject: 'dcc',
    },
    {
      id: 'MP077-R6',
      modification: 'MP077',
      title: 'The flag of a Suspended Device',
      source: textOf(notFound),
      rows: ['flag/electricity/Suspended', 'flag/gas/Suspended'],
      from: november2021,
      subject: 'dcc',
      unresolved: 'which of A, I and N a Suspended Device has is not in the sources read, and there is no S any more',
      settledBy: ['flag/electricity/Suspended'],
    },
    {
      id: 'MP077-R7',
      modification: 'MP077',
      title: 'A for Commissioned, I for InstalledNotCommissioned, N for Decommissioned',
      source: textOf(readFrom(xrn5142Page, mp077Page)),
      rows: pairings,
      from: november2021,
      subject: 'dcc',
    },
    {
      id: 'MP077-R8',
      modification: 'MP077',
      title: 'The flag of a Withdrawn Device',
      source: textOf(generalKnowledge),
      rows: ['flag/electricity/Withdrawn'],
      from: november2021,
      subject: 'dcc',
      unresolved: 'which flag a Withdrawn Device has is not in the sources read',
      settledBy: ['flag/electricity/Withdrawn'],
    },
  ],
  deltas: [
    {
      table: 'flag-set',
      gate: sec,
      set: row('flag-set/electricity', ['A', 'I', 'N'], 'stated', [mp077Page, mhhsCatalogue]),
    },
    {
      table: 'flag-set',
      gate: gas,
      set: row('flag-set/gas', ['A', 'I', 'N'], 'stated', [mp077Page, xrn5142Page, mhhsCatalogue]),
    },
    ...changed.map((status) => flagDelta('electricity', sec, status)),
    ...changed.map((status) => flagDelta('gas', gas, status)),
  ],
  source: textOf(mp077Page),
};
