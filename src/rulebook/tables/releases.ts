import { type Evidence, isoDate } from '../../terms';
import { type Row, row } from '../row';
import {
  type Cited,
  duis53Published,
  duis54Published,
  duisSchema,
  june2021Page,
  june2022Page,
  laterReleases,
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
} from '../sources/sources';
import type { Admission, NotStated, ReleaseRow, VersionGate, VersionsRow } from '../values';

interface Line {
  readonly id: string;
  /** The day, or the first of a month of which the day isn't in the sources read. */
  readonly date: string;
  readonly sec?: string;
  /** Absent where no list of them was read. */
  readonly modifications?: string;
  readonly source: Source;
  readonly versions?: { readonly value: Partial<VersionsRow>; readonly evidence: Evidence; readonly source: Cited };
  readonly note?: string;
}

const amongOthers = 'among others: no whole list was read';

const lines: readonly Line[] = [
  {
    id: '2019-11',
    date: '2019-11-29',
    sec: '6.21',
    modifications: 'SECMP0018 SECMP0023 SECMP0025 SECMP0039 SECMP0055 SECMP0060 MP071 MP073 MP074 MP076',
    source: november2019Page,
  },
  {
    id: '2020-11',
    date: '2020-11-29',
    sec: '27.0',
    modifications:
      'SECMP0062 MP080 MP081 MP093 MP098 MP101 MP102A MP103 MP110 MP112 MP115 MP118 MP120 MP124 MP127 MP131 MP133 MP142',
    source: november2020Page,
    versions: { value: { gbcs: '3.2' }, evidence: 'stated', source: november2020Page },
    note: 'MP093 supports Devices of GBCS v3.2; of SECMP0062 its second part',
  },
  {
    id: '2021-06',
    date: '2021-06-24',
    sec: '40.0',
    modifications: 'MP106 MP144 MP146 MP147 MP153',
    source: june2021Page,
    note: 'and the CTSD text of SECMP0007',
  },
  {
    id: '2021-09',
    date: '2021-09-01',
    sec: '45.0',
    modifications: 'MP161',
    source: laterReleases('SEC v45.0 of 1 September 2021'),
    note: 'Appendices X and E',
  },
  {
    id: '2021-11',
    date: '2021-11-04',
    modifications: 'SECMP0007 MP077 MP090 MP105 MP138 MP150 MP157 MP158 MP164 MP180',
    source: november2021Implemented,
    versions: {
      value: { gbcs: '4.1 draft 1', duis: '5.0', chts: '1.5 draft 1', smets: 'SMETS2, 4 November 2021 draft 1' },
      evidence: 'inferred',
      source: readFrom(november2021Targeted, duisSchema),
    },
    note: 'of SECMP0007 the SEC text and the DSP. The versions are the drafts of February 2021: the list of what went live prints none',
  },
  {
    id: '2022-02',
    date: '2022-02-24',
    sec: '57.0',
    modifications: 'MP116 MP121 MP173 MP179 MP196',
    source: laterReleases('SEC v57.0 of 24 February 2022'),
    note: 'MP196: installation of Devices before SMETS2 v4.2 stays valid to 27 April 2023',
  },
  {
    id: '2022-06',
    date: '2022-06-30',
    sec: '61.0',
    modifications: 'SECMP0015 SECMP0024 MP104 MP159 MP195',
    source: june2022Page,
    versions: { value: { gbcs: '4.1', duis: '5.1' }, evidence: 'inferred', source: readFrom(june2022Page, duisSchema) },
    note: 'of SECMP0015 the DUIS and MMC text; the CSP change of SECMP0007 was targeted here; schema of September 2021, aligned with GBCS 4.1',
  },
  {
    id: '2022-07',
    date: '2022-07-18',
    sec: '62.0',
    modifications: 'MP200',
    source: laterReleases('SEC v62.0 of 18 July 2022'),
    note: 'faster switching; Appendices X, Y, AG, AL and others',
  },
  {
    id: '2022-08',
    date: '2022-08-01',
    modifications: 'MP209',
    source: laterReleases('MP209 page'),
    note: 'lifetime of CPA certificates, hence expiry on the CPL',
  },
  {
    id: '2022-11',
    date: '2022-11-03',
    modifications: 'SECMP0015 MP085A MP099',
    source: mp099Page,
    note: amongOthers,
  },
  {
    id: '2024-06',
    date: '2024-06-01',
    modifications: 'MP178',
    source: mp178Page,
    versions: { value: { gbcs: '4.3', duis: '5.3a' }, evidence: 'inferred', source: readFrom(duisSchema) },
    note: `${amongOthers}. The day is not in the sources read: the first of the month stands for it. Versions from the header of the schema`,
  },
  {
    id: '2025-03',
    date: '2025-03-18',
    source: duis53Published,
    versions: { value: { duis: '5.3' }, evidence: 'stated', source: duis53Published },
    note: 'Appendix AD, with the Meter Data Retriever role',
  },
  {
    id: '2025-11',
    date: '2025-11-06',
    source: duis54Published,
    versions: { value: { gbcs: '4.4', duis: '5.4' }, evidence: 'stated', source: duis54Published },
    note: 'the header of the DUIS schema is aligned with GBCS 4.3',
  },
];

/** Releases of which only the month is known. */
const monthAlone = new Set(['2024-06']);

/** What the February 2021 page named for 4 November 2021. */
const targeted = 'SECMP0007 MP077 MP090 MP105 MP129 MP143 MP150';

export function releaseRows(): readonly Row<ReleaseRow>[] {
  return [
    ...lines.map(({ id, date, sec = 'not stated', modifications, source, note }) => {
      const named: readonly string[] | NotStated = modifications?.split(' ') ?? 'not stated';
      const value: ReleaseRow = { date: isoDate(date), sec, modifications: named };
      return monthAlone.has(id)
        ? row(`release/${id}`, value, 'inferred', readFrom(source), note)
        : row(`release/${id}`, value, 'stated', source, note);
    }),
    row<ReleaseRow>(
      'release/2021-11-targeted',
      { date: isoDate('2021-11-04'), sec: 'not stated', modifications: targeted.split(' ') },
      'stated',
      november2021Targeted,
    ),
  ];
}

const unknown: VersionsRow = { gbcs: 'not stated', duis: 'not stated', chts: 'not stated', smets: 'not stated' };

/** What each release states or lets infer of the documents' versions; the others keep those they had. */
export function versionRows(): readonly Row<VersionsRow>[] {
  return lines.map(({ id, versions, note }) =>
    versions === undefined
      ? row(`versions/${id}`, unknown, 'unverified', notFound)
      : row(`versions/${id}`, { ...unknown, ...versions.value }, versions.evidence, versions.source, note),
  );
}

/** Schema versions of a Service Request. Before MP157 the first two were still taken. */
export function duisRows(): readonly Row<Admission>[] {
  return [
    ...['1.1', '2.0'].map((version) =>
      row<Admission>(`duis/${version}`, 'admitted', 'inferred', readFrom(november2021Implemented)),
    ),
    ...['3.0', '3.1', '4.0', '5.2'].map((version) =>
      row<Admission>(`duis/${version}`, 'not stated', 'unverified', notFound),
    ),
    row(
      'duis/5.0',
      'admitted',
      'unverified',
      duisSchema,
      'the schema of the November 2021 release, before that date too',
    ),
    ...['5.1', '5.3'].map((version) =>
      row<Admission>(
        `duis/${version}`,
        'admitted',
        'inferred',
        readFrom(duisSchema),
        'of the structure of 5.0, as far as the schemas compared agree',
      ),
    ),
    row('duis/5.4', 'admitted', 'inferred', readFrom(duisSchema)),
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
