import { type IsoDate, isoDate } from '../../terms';
import { type Row, row } from '../row';
import {
  duisSchema,
  june2021Page,
  june2022Page,
  mp099Page,
  mp178Page,
  notFound,
  november2019Page,
  november2020Page,
  november2021Implemented,
  november2021Targeted,
  readFrom,
  type Source,
  secmp0007Page,
} from '../sources';
import type { Admission, NotStated, ReleaseRow, VersionGate, VersionsRow } from '../values';

type Line = readonly [
  id: string,
  date: string,
  sec: string | NotStated,
  modifications: string,
  source: Source,
  versions: Partial<VersionsRow>,
  note?: string,
];

const lines: readonly Line[] = [
  [
    '2019-11',
    '2019-11-29',
    '6.21',
    'SECMP0018 SECMP0023 SECMP0025 SECMP0039 SECMP0055 SECMP0060 MP071 MP073 MP074 MP076',
    november2019Page,
    {},
  ],
  [
    '2020-11',
    '2020-11-29',
    '27.0',
    'SECMP0062 MP080 MP081 MP093 MP098 MP101 MP102A MP103 MP110 MP112 MP115 MP118 MP120 MP124 MP127 MP131 MP133 MP142',
    november2020Page,
    { gbcs: '3.2' },
    'MP093 supports Devices of GBCS v3.2; of SECMP0062 its second part',
  ],
  [
    '2021-06',
    '2021-06-24',
    '40.0',
    'MP106 MP144 MP146 MP147 MP153',
    june2021Page,
    {},
    'and the CTSD text of SECMP0007',
  ],
  [
    '2021-11',
    '2021-11-04',
    'not stated',
    'SECMP0007 MP077 MP090 MP105 MP138 MP150 MP157 MP158 MP164 MP180',
    november2021Implemented,
    { gbcs: '4.1 draft 1', duis: '5.0', chts: '1.5 draft 1', smets: 'SMETS2, 4 November 2021 draft 1' },
    'of SECMP0007 the SEC text and the DSP; schema of February 2021, aligned with GBCS 4.1',
  ],
  [
    '2022-06',
    '2022-06-30',
    '61.0',
    'SECMP0015 SECMP0024 MP104 MP159 MP195',
    june2022Page,
    { gbcs: '4.1', duis: '5.1' },
    'of SECMP0015 the DUIS and MMC text; the CSP change of SECMP0007 was targeted here; schema of September 2021, aligned with GBCS 4.1',
  ],
  ['2022-11', '2022-11-03', 'not stated', 'SECMP0015 MP099', mp099Page, {}],
  ['2024-06', 'not stated', 'not stated', 'MP178', mp178Page, { gbcs: '4.3', duis: '5.3a' }, 'the day was not found'],
  [
    '2025-11',
    'not stated',
    'not stated',
    '',
    duisSchema,
    { gbcs: '4.3', duis: '5.4' },
    'from the header of the schema',
  ],
];

/** What the February 2021 page named for 4 November 2021. */
const targeted = 'SECMP0007 MP077 MP090 MP105 MP129 MP143 MP150';

function dateOf(text: string): IsoDate | NotStated {
  return text === 'not stated' ? text : isoDate(text);
}

export function releaseRows(): readonly Row<ReleaseRow>[] {
  return [
    ...lines.map(([id, date, sec, modifications, source, , note]) =>
      row<ReleaseRow>(
        `release/${id}`,
        { date: dateOf(date), sec, modifications: modifications.split(' ').filter((each) => each !== '') },
        'stated',
        source,
        note,
      ),
    ),
    row<ReleaseRow>(
      'release/2021-11-targeted',
      { date: isoDate('2021-11-04'), sec: 'not stated', modifications: targeted.split(' ') },
      'stated',
      november2021Targeted,
    ),
  ];
}

const unknown: VersionsRow = { gbcs: 'not stated', duis: 'not stated', chts: 'not stated', smets: 'not stated' };

export function versionRows(): readonly Row<VersionsRow>[] {
  return lines.map(([id, , , , source, versions, note]) =>
    Object.keys(versions).length === 0
      ? row(`versions/${id}`, unknown, 'unverified', notFound)
      : row(`versions/${id}`, { ...unknown, ...versions }, 'stated', [source, duisSchema], note),
  );
}

/** Schema versions of a Service Request. Before MP157 the first two were still taken. */
export function duisRows(): readonly Row<Admission>[] {
  return [
    ...['1.1', '2.0'].map((version) =>
      row<Admission>(`duis/${version}`, 'admitted', 'inferred', readFrom(november2021Implemented)),
    ),
    row('duis/3.0', 'not stated', 'unverified', notFound),
    row('duis/3.1', 'not stated', 'unverified', notFound),
    row('duis/4.0', 'not stated', 'unverified', notFound),
    row(
      'duis/5.0',
      'admitted',
      'unverified',
      duisSchema,
      'the schema of the November 2021 release, before that date too',
    ),
  ];
}

export function gateRows(): readonly Row<VersionGate>[] {
  return [
    row<VersionGate>('gate/MP150', { gbcs: '4.1' }, 'inferred', readFrom(november2021Targeted)),
    row<VersionGate>('gate/MP090', { gbcs: '4.1' }, 'inferred', readFrom(november2021Targeted)),
    row<VersionGate>('gate/MP129', { gbcs: '4.1' }, 'inferred', readFrom(november2021Targeted)),
    row<VersionGate>('gate/SECMP0007-hub', { chts: '1.5', gbcs: '4.1' }, 'inferred', readFrom(secmp0007Page)),
  ];
}
