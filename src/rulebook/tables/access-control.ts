import { type DeviceType, deviceTypes, type UserRole, userRoles } from '../../terms';
import { type Row, row } from '../row';
import {
  type Cited,
  duis53SecondHand,
  gbcsSecondHand,
  generalKnowledge,
  mp077Page,
  mp099Page,
  mp105Page,
  notFound,
  november2021Targeted,
  readFrom,
  referenceTestData,
  searchOfNovember2026,
} from '../sources/sources';
import type { Route } from '../values';

export function accessControlRows(): readonly Row<readonly string[]>[] {
  return [
    row(
      'order/access-control',
      ['E1', 'E2', 'E3', 'E19', 'E4', 'E5', 'E11', 'E12', 'E17', 'E13'],
      'unverified',
      generalKnowledge,
      'so a scenario should fail one check only',
    ),
  ];
}

/** Users whose certificate a Device Type holds. */
const trustSlots: Partial<Record<DeviceType, readonly UserRole[]>> = { ESME: ['IS', 'ED'], GSME: ['GS', 'GT'] };

/** The GPF's slots and its direct messages are mixed in the test data, so its rows are the weakest. */
export function routeRows(): readonly Row<Route>[] {
  return deviceTypes.flatMap((deviceType) =>
    userRoles.map((role) => {
      const id = `route/${deviceType}/${role}`;
      if (deviceType === 'IHD' || deviceType === 'CAD') {
        return row<Route>(id, 'none', 'inferred', readFrom(referenceTestData), 'it has no remote party messages');
      }
      const direct = trustSlots[deviceType]?.includes(role) === true;
      return row<Route>(
        id,
        direct ? 'direct' : 'acb',
        deviceType === 'GPF' ? 'unverified' : 'inferred',
        deviceType === 'GPF' ? generalKnowledge : readFrom(role === 'MDR' ? gbcsSecondHand : referenceTestData),
      );
    }),
  );
}

const unclear: readonly (readonly [key: string, note: string])[] = [
  [
    'future-dated-over-the-release',
    'SR11.2 future-dated at the DSP from 3 to 4 November 2021: the rules of which day judge it',
  ],
  ['Suspended-after-acceptance', 'suspended between acceptance and execution'],
  ['alert-from-a-Suspended-Device', 'what becomes of an alert from a Device Suspended meanwhile'],
  ['Response-from-a-Suspended-Device', 'what becomes of a Response from a Device Suspended meanwhile'],
  ['ESME-behind-a-Suspended-CHF', 'whether E5 looks at the target alone'],
  ['PPMID-of-a-Suspended-ESME', 'whether E5 looks at the target alone'],
  ['Pending-Device-unreachable', 'a Pending Device isn’t in the CHF Device Log: E20 or E21'],
  ['E17-after-MP105', 'whether MP105 lifts E17 for local delivery as it lifts E5'],
  ['11.1-names-a-Suspended-Device', 'whether it is delivered to, or listed as not commissioned'],
  ['refused-DUIS-version', 'with which response code a Request of DUIS 1.1 or 2.0 is refused after MP157'],
  ['8F66-lost', 'how the SMI learns of an activation whose alert was lost'],
];

const readings: readonly (readonly [key: string, value: string, evidence: 'inferred' | 'unverified', source: Cited])[] =
  [
    ['other-Commands-to-a-Suspended-Device', 'refused with E5', 'inferred', readFrom(mp105Page)],
    [
      'explained',
      'all that happens is an effect of a cause, once and for its recipient',
      'unverified',
      generalKnowledge,
    ],
    ['authentic', 'what is not protected as its use case obliges changes nothing', 'unverified', generalKnowledge],
    [
      'non-Suppliers-read-a-Suspended-Device',
      'admitted as far as E5 goes; E4 still applies',
      'inferred',
      readFrom(mp105Page),
    ],
    [
      'flags-told-apart',
      'Active, installed but not commissioned, and decommissioned Devices have three different DCC Service Flags',
      'inferred',
      readFrom(mp077Page),
    ],
    [
      'proposals-by-series',
      'a proposal holds for the GBCS series that it names, and for no other',
      'inferred',
      readFrom(november2021Targeted, mp099Page),
    ],
    [
      'duplicates',
      'a User may receive Service Responses, Device Alerts and DCC Alerts twice, as retries make it possible',
      'inferred',
      readFrom(duis53SecondHand),
    ],
    [
      'MP105-since',
      'no later change of its rules was found by 27 November 2026',
      'inferred',
      readFrom(searchOfNovember2026),
    ],
    ['local-delivery-both-copies', 'one execution, the second refused as a replay', 'unverified', generalKnowledge],
    ['Whitelisted-answers', 'only if it has really joined', 'unverified', generalKnowledge],
  ];

export function edgeRows(): readonly Row<string>[] {
  return [
    ...readings.map(([key, value, evidence, source]) => row(`edge/${key}`, value, evidence, source)),
    ...unclear.map(([key, note]) => row(`edge/${key}`, 'not stated', 'unverified', notFound, note)),
  ];
}
