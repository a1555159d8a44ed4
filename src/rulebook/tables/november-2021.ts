import { type SmiStatus, smiStatuses } from '../../terms';
import { type Row, row } from '../row';
import {
  gbcsParser,
  generalKnowledge,
  mp077Page,
  mp090Page,
  mp099Page,
  mp150Page,
  notFound,
  readFrom,
  referenceTestData,
  rfc6979,
  xrn5142Page,
} from '../sources';
import type { IrpRow, TableValues } from '../values';
import { ngnmCandidates } from './ngnm-candidates';

/** Registration data: electricity, and the gas DXI file's E46 record. */
export const registrationFiles = ['electricity', 'gas'] as const;
export type RegistrationFile = (typeof registrationFiles)[number];

export function flagSetRows(): readonly Row<readonly string[]>[] {
  return [
    row('flag-set/electricity', ['A', 'S', 'W'], 'stated', mp077Page),
    row('flag-set/gas', ['A', 'S', 'W'], 'stated', [mp077Page, xrn5142Page]),
  ];
}

/** Before MP077: two flags are named for a status; nothing says more. */
const flagBefore: Readonly<Partial<Record<SmiStatus, string>>> = { Suspended: 'S', Withdrawn: 'W' };

export function flagRows(): readonly Row<string>[] {
  return registrationFiles.flatMap((file) =>
    smiStatuses.map((status) => {
      const flag = flagBefore[status];
      const id = `flag/${file}/${status}`;
      if (flag !== undefined) {
        return row(id, flag, 'inferred', readFrom(mp077Page), 'from the name of the flag');
      }
      return status === 'Commissioned'
        ? row(id, 'A', 'unverified', generalKnowledge)
        : row(id, 'not stated', 'unverified', notFound);
    }),
  );
}

export function ngnmRows(): readonly Row<string>[] {
  return ngnmCandidates.map((code) =>
    row(
      `ngnm/${code}`,
      'not in Table 16.2',
      'inferred',
      readFrom(mp090Page),
      'a candidate: the page gives no list; this is the family that SR6.22 enables and disables',
    ),
  );
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
    row('ecdsa/form', 'P-256 with SHA-256, r || s, 64 octets', 'stated', [referenceTestData, gbcsParser]),
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
