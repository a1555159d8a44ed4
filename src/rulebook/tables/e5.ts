import { type SmiStatus, smiStatuses } from '../../terms';
import { type Row, row } from '../row';
import { generalKnowledge, mp105Page, notFound, readFrom } from '../sources/sources';
import type { Admission } from '../values';
import { variants } from './service-request-variants';

/**
 * The E5 check (Device SMI Status against Service Reference) as a table of exceptions and a default per status. The
 * full exception list is not in the sources read, so most of it is honest ignorance.
 */
const exceptions: readonly Row<Admission>[] = [
  row('e5/Suspended/11.2', 'refused', 'stated', mp105Page),
  row(
    'e5/Suspended/11.3',
    'admitted',
    'inferred',
    readFrom(mp105Page),
    'MP105 describes SR11.3 sent again to a Suspended Device, and its Response',
  ),
  ...['4.1.1', '6.2.10', '6.13', '6.22'].map((srv) =>
    row<Admission>(
      `e5/Suspended/${srv}`,
      'refused',
      'inferred',
      readFrom(mp105Page),
      'a plain read or setting, for which no exception is named',
    ),
  ),
  ...(['Pending', 'Whitelisted', 'InstalledNotCommissioned'] as const).map((status) =>
    row<Admission>(`e5/${status}/8.1.1`, 'admitted', 'unverified', generalKnowledge, 'it is what commissions a meter'),
  ),
];

/** To a Suspended Device these are left open on purpose: credentials, hand-over, commissioning, joining, firmware. */
const leftOpenWhenSuspended = /^(?:6\.15\.1|6\.21|6\.23|8\.|11\.)/;

function byDefault(status: SmiStatus, srv: string): Row<Admission> {
  const id = `e5/${status}/${srv}`;
  if (status === 'Commissioned') {
    return row(id, 'admitted', 'unverified', generalKnowledge, 'the status in which a Device is in full service');
  }
  if (status === 'Suspended' && !leftOpenWhenSuspended.test(srv)) {
    return row(id, 'refused', 'unverified', generalKnowledge, 'whether the exception list names it was not found');
  }
  return unlisted(status, srv);
}

/** The row of a pair about which nothing is known, in the table or not. */
export function unlisted(status: SmiStatus, srv: string): Row<Admission> {
  return row(`e5/${status}/${srv}`, 'not stated', 'unverified', notFound);
}

/** Every SMI Status against every Service Reference Variant that goes to a Device. */
export function e5Rows(): readonly Row<Admission>[] {
  const named = new Map(exceptions.map((each) => [each.id, each]));
  return smiStatuses.flatMap((status) =>
    variants
      .filter(({ nonDevice }) => !nonDevice)
      .map(({ srv }) => named.get(`e5/${status}/${srv}`) ?? byDefault(status, srv)),
  );
}

/** Believed to be allowed whatever the status; the rest of the Non-Device Requests aren't spoken of anywhere. */
const believedAllowed = new Set(['8.2', '8.3', '8.4', '8.14.1', '8.14.2', '8.14.3', '8.14.4', '11.1', '12.2']);

/** One row per Non-Device Request: it goes to the DCC, so no Device status stands in its way as such. */
export function nonDeviceRows(): readonly Row<Admission>[] {
  return variants
    .filter(({ nonDevice }) => nonDevice)
    .map(({ srv }) =>
      believedAllowed.has(srv)
        ? row<Admission>(`non-device/${srv}`, 'admitted', 'unverified', generalKnowledge)
        : row<Admission>(`non-device/${srv}`, 'not stated', 'unverified', notFound),
    );
}
