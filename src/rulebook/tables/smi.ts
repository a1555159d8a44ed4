import { cplStatuses, type Evidence, smiStatuses } from '../../terms';
import { type Row, row } from '../row';
import {
  type Cited,
  commissionedGlossary,
  duisSchema,
  generalKnowledge,
  inventoryGlossary,
  mp105Page,
  mp121Page,
  mp178Page,
  notFound,
  panelNotice,
  readFrom,
  referenceTestData,
  textOf,
} from '../sources/sources';
import type { NotStated, TransitionRow } from '../values';

/** Before MP105. */
export function smiVersionRows(): readonly Row<boolean | NotStated>[] {
  return [
    row('smi-version/SR11.2-success', false, 'inferred', readFrom(mp105Page), 'it is what MP105 adds'),
    row(
      'smi-version/SR11.2-failure',
      false,
      'inferred',
      readFrom(referenceTestData),
      'CS08 failure carries version 00000000 and ECS52 failure none, so there is nothing to take over',
    ),
    row('smi-version/SR11.3-success', true, 'stated', mp105Page),
    row(
      'smi-version/SR11.3-non-success',
      false,
      'stated',
      mp105Page,
      'the DSP updates the SMI only if the Response is "success"',
    ),
    row(
      'smi-version/8F66',
      true,
      'inferred',
      [readFrom(mp105Page), referenceTestData],
      'the outcome of a future-dated SR11.3, with the version, comes in message 00CA',
    ),
    row('smi-version/8F67', 'not stated', 'unverified', notFound, 'it may carry the new version all the same'),
    row('smi-version/00000000', false, 'inferred', readFrom(referenceTestData), 'no version, so never stored'),
    row(
      'smi-version/local-delivery',
      false,
      'unverified',
      generalKnowledge,
      'with Command Variant 2 the Response goes to the local tool, so the DCC never sees it',
    ),
    row('smi-version/version-not-on-the-CPL', 'not stated', 'unverified', notFound),
  ];
}

const unclear: readonly (readonly [key: string, note?: string])[] = [
  ['Commissioned-reads-a-version-not-on-the-CPL'],
  ['when-FirmwareVersionMismatch-is-raised', 'the payload fits the MP105 situation and is in DUIS 5.0'],
  ['recipients-of-DeviceSuspended-and-DeviceRestored'],
  ['GPF-with-its-hub', 'GPF has no SR11.2 use case: its version is the hub’s'],
];

const readings: readonly (readonly [key: string, value: string])[] = [
  ['not-on-the-CPL', 'still Suspended'],
  ['late-Response-after-the-status-changed', 'the status stays as it was changed'],
  ['removed-from-the-CPL-twice', 'the previous status is never Suspended'],
  ['second-cycle', 'each suspension is ended by the status held before it'],
  ['same-old-version', 'no change and no alert'],
  ['on-the-CPL-for-another-model', 'still Suspended'],
  ['entry-Cancelled', 'still Suspended'],
  ['entry-Expired', 'still Suspended'],
  ['entry-Withdrawn', 'still Suspended'],
  ['not-in-the-DSP-copy', 'still Suspended'],
  ['SR11.3-code-3-with-the-old-version', 'still Suspended'],
  ['SR11.3-codes', 'every non-success code that carries the running version counts'],
  ['future-dated-SR11.3-then-Suspended', 'the Device executes and alerts, and is restored'],
];

export function restoreRows(): readonly Row<string>[] {
  return [
    row('restore/firmware-read', 'status held immediately before suspension', 'stated', mp105Page),
    row(
      'restore/firmware-on-the-CPL',
      'needed',
      'inferred',
      readFrom(mp105Page),
      'the page says that the Device is restored, and its readable part has no condition on the CPL',
    ),
    row(
      'restore/model-back-on-the-CPL',
      'status held immediately before suspension',
      'unverified',
      generalKnowledge,
      'stated by MP105 for the firmware case alone',
    ),
    row(
      'restore/alert',
      'DeviceRestored',
      'inferred',
      readFrom(duisSchema),
      'that the payload exists is stated; that restoration raises it is our reading',
    ),
    ...readings.map(([key, value]) => row(`restore/${key}`, value, 'inferred', readFrom(mp105Page))),
    ...unclear.map(([key, note]) => row(`restore/${key}`, 'not stated', 'unverified', notFound, note)),
  ];
}

const transitions: readonly (readonly [key: string, value: TransitionRow])[] = [
  ['pre-notified', { from: 'none', event: 'SR12.2 accepted, the Device Model on the CPL', to: 'Pending' }],
  [
    'whitelisted',
    {
      from: ['Pending'],
      event: 'SR8.11 Add, confirmed in the CHF Device Log',
      to: 'Whitelisted',
      alert: 'UpdateHANDeviceLogResult',
    },
  ],
  [
    'installed',
    {
      from: ['Pending', 'Whitelisted'],
      event: 'SR8.4, or the DCC learns that the Device communicates',
      to: 'InstalledNotCommissioned',
    },
  ],
  [
    'hub-connected',
    {
      from: ['Pending'],
      event: 'first connection of a CHF to the SM WAN, or SR8.14.1',
      to: 'InstalledNotCommissioned',
    },
  ],
  ['hub-commissioned', { from: ['InstalledNotCommissioned'], event: 'the CHF is commissioned', to: 'Commissioned' }],
  [
    'commissioned',
    {
      from: ['InstalledNotCommissioned', 'Whitelisted', 'Pending'],
      event: 'SR8.1.1 success Response (meters)',
      to: 'Commissioned',
      alert: 'MeterIdentity',
    },
  ],
  [
    'joined',
    {
      from: ['InstalledNotCommissioned', 'Whitelisted', 'Pending'],
      event: 'SR8.7.1 or SR8.7.2 join success (Type 1 Device, GPF)',
      to: 'Commissioned',
    },
  ],
  [
    'suspended',
    { from: 'any live status', event: 'the Device Model leaves the CPL', to: 'Suspended', alert: 'DeviceSuspended' },
  ],
  [
    'model-back',
    { from: ['Suspended'], event: 'the Device Model is back on the CPL', to: 'previous', alert: 'DeviceRestored' },
  ],
  ['decommissioned', { from: 'any', event: 'SR8.3', to: 'Decommissioned', alert: 'MeterDecommissioningOrWithdrawal' }],
  [
    'opted-out',
    { from: ['Commissioned'], event: 'SR8.5 opt out', to: 'Withdrawn', alert: 'MeterDecommissioningOrWithdrawal' },
  ],
  ['opted-in', { from: ['Withdrawn'], event: 'SR8.6 opt in', to: 'Commissioned' }],
  ['recovery-begun', { from: 'any', event: 'the SMKI Recovery procedure begins', to: 'Recovery' }],
  [
    'recovered',
    { from: ['Recovery'], event: 'the keys are replaced by SMKI Recovery', to: 'Recovered', alert: 'RecoveryComplete' },
  ],
  [
    'housekept',
    {
      from: ['Pending'],
      event: 'Pending for a number of months that was not found',
      to: 'removed',
      alert: 'DeviceRemovedFromInventory',
    },
  ],
];

const doubts: Readonly<Record<string, string>> = {
  commissioned: `straight from Pending is doubtful: SR8.11 “needs to occur before the Devices can be commissioned” (${textOf(mp121Page)})`,
};

export function transitionRows(): readonly Row<TransitionRow>[] {
  return [
    ...transitions.map(([key, value]) => row(`transition/${key}`, value, 'unverified', generalKnowledge, doubts[key])),
    row<TransitionRow>(
      'transition/firmware-read',
      { from: ['Suspended'], event: 'the SMI learns of its new firmware by SR11.2 or SR11.3', to: 'previous' },
      'stated',
      mp105Page,
      'that the firmware has to be on the CPL is restore/firmware-on-the-CPL',
    ),
  ];
}

const facts: readonly (readonly [key: string, value: string | readonly string[], evidence: Evidence, source: Cited])[] =
  [
    ['statuses', smiStatuses, 'stated', duisSchema],
    ['CPL-statuses', cplStatuses, 'stated', duisSchema],
    ['history', 'status with the date from which it applies, and every earlier one', 'stated', inventoryGlossary],
    ['Type-2', 'holds no SMI Status and no firmware version', 'stated', inventoryGlossary],
    ['Suspended-is-not-Commissioned', 'a Suspended Device is not Commissioned', 'stated', commissionedGlossary],
    ['8.4-may-set', ['Pending', 'InstalledNotCommissioned'], 'stated', duisSchema],
    ['8.4-may-set-on-a-hub', ['Commissioned', 'Withdrawn', 'InstalledNotCommissioned'], 'stated', duisSchema],
    [
      '8.4-never-sets',
      ['Suspended', 'Recovery', 'Recovered', 'Whitelisted', 'Decommissioned'],
      'inferred',
      readFrom(duisSchema),
    ],
    ['8.2-Devices', 'at most 17', 'stated', duisSchema],
    [
      '8.2-fields',
      [
        'DeviceStatus',
        'DeviceFirmwareVersion',
        'DeviceFirmwareVersionStatus',
        'CPLStatus',
        'DateCommissioned',
        'ESMEVariant',
        'DeviceGBCSVersion',
        'HANVariant',
      ],
      'stated',
      duisSchema,
    ],
    ['suspension-alert', 'DeviceSuspended', 'inferred', readFrom(duisSchema)],
    ['CPL-held-back', 'an entry may be on the published CPL and not in the DSP’s copy', 'stated', panelNotice],
    ['hub-and-GPF', 'a CPL removal suspends CHF and GPF together', 'unverified', generalKnowledge],
    ['hub-decommissioned', 'decommissioning a CHF decommissions its GPF', 'unverified', generalKnowledge],
    ['Type-1-decommissioned', 'with its meter', 'unverified', generalKnowledge],
    ['unjoin-without-a-join', 'refused', 'stated', mp178Page],
    ['Pending-expiry', 'not stated', 'unverified', notFound],
  ];

export function smiRows(): readonly Row<string | readonly string[]>[] {
  return facts.map(([key, value, evidence, source]) => row(`smi/${key}`, value, evidence, source));
}
