import { type SmiStatus, smiStatuses } from '../../terms';
import { type Row, row } from '../row';
import {
  appendixXWords,
  besides,
  gbcsParser,
  generalKnowledge,
  mp077Page,
  mp099Page,
  mp131InNovember2020,
  mp150Page,
  notFound,
  november2021Targeted,
  readFrom,
  referenceTestData,
  rfc6979,
  xrn5142Page,
} from '../sources/sources';
import type { IrpRow, TableValues } from '../values';

/** Registration data: electricity, and the gas DXI file's E46 record. */
export const registrationFiles = ['electricity', 'gas'] as const;
export type RegistrationFile = (typeof registrationFiles)[number];

/** The letter A is in neither of the pages: they name what was taken away and what was added. */
export function flagSetRows(): readonly Row<readonly string[]>[] {
  return [
    row('flag-set/electricity', ['A', 'S', 'W'], 'inferred', readFrom(mp077Page), theLetterA),
    row('flag-set/gas', ['A', 'S', 'W'], 'inferred', readFrom(mp077Page, xrn5142Page), theLetterA),
  ];
}

const theLetterA = 'S and W are named by the page; that A is the third is our reading';

/** Why a flag by Device is a simplification. */
export const flagBySystem =
  'the flag is of a Smart Metering System, that is of an MPAN or Supply Meter Point; this bench models it by Device';

/** Before MP077: three flags for what is Enrolled, Suspended or Withdrawn. */
const flagBefore: Readonly<Partial<Record<SmiStatus, string>>> = { Commissioned: 'A', Suspended: 'S', Withdrawn: 'W' };

export function flagRows(): readonly Row<string>[] {
  return registrationFiles.flatMap((file) =>
    smiStatuses.map((status) => {
      const flag = flagBefore[status];
      const id = `flag/${file}/${status}`;
      return flag === undefined
        ? row(id, 'not stated', 'unverified', notFound, flagBySystem)
        : row(id, flag, 'inferred', readFrom(mp077Page, appendixXWords), flagBySystem);
    }),
  );
}

/** Which alerts MP090 named. The family that SR6.22 enables and disables isn't it: GBCS v2.1 named that before. */
export function ngnmRows(): readonly Row<TableValues['ngnm']>[] {
  return [
    row<TableValues['ngnm']>(
      'ngnm/list',
      'not stated',
      'unverified',
      notFound,
      'an overlay that names them, as ngnm/<alert code>, makes this named',
    ),
  ];
}

/** That Table 28d is there is known, and none of its rows. */
export function table28dRows(): readonly Row<TableValues['table-28d']>[] {
  return [
    row<TableValues['table-28d']>('table-28d/present', true, 'stated', mp131InNovember2020, 'in GBCS v3.2'),
    row<TableValues['table-28d']>('table-28d/rows', 'not stated', 'unverified', notFound),
  ];
}

export function table28aRows(): readonly Row<string>[] {
  return [row('table-28a/notes-column', 'NA', 'stated', mp150Page)];
}

type Value28c = TableValues['table-28c'];

/** The rows of Table 28c itself were not found: an overlay brings them. */
export function table28cRows(): readonly Row<Value28c>[] {
  return [
    row<Value28c>('table-28c/present', true, 'stated', mp150Page),
    row<Value28c>(
      'table-28c/repeats-16.2',
      true,
      'stated',
      mp150Page,
      'a duplicate subset of Table 16.2; nothing is lost by its removal',
    ),
    row<Value28c>(
      'table-28c/16.2-alone-suffices',
      true,
      'inferred',
      readFrom(mp150Page),
      'pre-installation settings are the same before and after',
    ),
    row<Value28c>(
      'table-28c/rows',
      'not stated',
      'unverified',
      notFound,
      'an overlay that brings every row, as table-28c/<alert code>, makes this complete',
    ),
  ];
}

export function ecdsaRows(): readonly Row<string>[] {
  return [
    row('ecdsa/form', 'P-256 with SHA-256, r || s, 64 octets', 'stated', [referenceTestData, besides(gbcsParser)]),
    row('ecdsa/high-S', 'accepted', 'stated', referenceTestData, 'about half of the published signatures have it'),
    row(
      'ecdsa/secret',
      'no r repeats under one key',
      'unverified',
      readFrom(rfc6979),
      'a repeated per-message secret gives the key away',
    ),
    row(
      'ecdsa/bias',
      'the per-message secret is any of 1 to n - 1 with the same probability',
      'unverified',
      readFrom(rfc6979),
      'to be seen only by who knows the private key',
    ),
    row(
      'ecdsa/malformed',
      'truncated, over-long and P-384 signatures are rejected',
      'unverified',
      readFrom(referenceTestData),
      'what isn’t of the form is no signature',
    ),
    row(
      'ecdsa/method',
      'FIPS 186-4 B.5.1 or B.5.2',
      'unverified',
      generalKnowledge,
      'not to be told apart on the wire',
    ),
    row('ecdsa/CNSA', 'no change on the wire', 'unverified', generalKnowledge),
    row(
      'ecdsa/both-ways',
      'permitted',
      'inferred',
      readFrom(november2021Targeted),
      'from the title of MP129: “Allowing the use of” the variant',
    ),
  ];
}

export function irpRows(): readonly Row<IrpRow>[] {
  const mp099 = { modification: 'MP099', gbcsSeries: 'not stated', documents: ["Schedule 8 'GBCS'"] } as const;
  return [
    row('irp/IRP571', { ...mp099, subject: 'historic data when a Device does not know the time' }, 'stated', mp099Page),
    row(
      'irp/IRP586',
      { ...mp099, subject: 'use cases changed so that ESME, GSME and GPF behave in the same way' },
      'stated',
      mp099Page,
    ),
    row(
      'irp/MP143-list',
      { modification: 'MP143', gbcsSeries: ['3'], documents: 'not stated', subject: 'not stated' },
      'unverified',
      notFound,
      'which proposals MP143 names',
    ),
  ];
}
