import type { DeviceType, Evidence } from '../../terms';
import { type Row, row } from '../row';
import {
  besides,
  type Cited,
  duis53SecondHand,
  duisTemplates,
  gbcsParser,
  readFrom,
  referenceTestData,
  secmp0007Page,
} from '../sources/sources';
import type { UseCase, UseCaseRow } from '../values';

type Line = readonly [
  srv: string,
  deviceTypes: readonly DeviceType[],
  evidence: Evidence,
  source: Cited,
  first: UseCase,
  ...others: UseCase[],
];

const named = [referenceTestData, besides(gbcsParser)];

/** Service Reference Variants that the emulated DCC transforms. */
const lines: readonly Line[] = [
  ['11.2', ['ESME', 'CHF'], 'stated', [gbcsParser, duisTemplates], { useCase: 'ECS52', messageCode: 0x0059 }],
  ['11.2', ['GSME'], 'stated', [gbcsParser, duisTemplates], { useCase: 'GCS38', messageCode: 0x0084 }],
  ['11.2', ['PPMID', 'HCALCS'], 'stated', [gbcsParser, duisTemplates], { useCase: 'CS08', messageCode: 0x0129 }],
  ['11.3', ['ESME', 'GSME'], 'stated', named, { useCase: 'CS06', messageCode: 0x0012 }],
  ['11.3', ['HCALCS'], 'inferred', readFrom(secmp0007Page), { useCase: 'CS06', messageCode: 0x0012 }],
  ['8.1.1', ['ESME'], 'stated', named, { useCase: 'ECS70', messageCode: 0x0062 }],
  ['8.1.1', ['GSME'], 'stated', named, { useCase: 'GCS28', messageCode: 0x007f }],
  ['6.11', ['ESME'], 'stated', named, { useCase: 'ECS70', messageCode: 0x0062 }],
  ['6.11', ['GSME'], 'stated', named, { useCase: 'GCS28', messageCode: 0x007f }],
  ['4.1.1', ['ESME'], 'inferred', readFrom(gbcsParser, duis53SecondHand), { useCase: 'ECS17b', messageCode: 0x0027 }],
  ['4.1.1', ['GSME'], 'stated', named, { useCase: 'GCS13a', messageCode: 0x0074 }],
  [
    '6.2.10',
    ['ESME'],
    'stated',
    named,
    { useCase: 'ECS25r1', messageCode: 0x00ee, when: 'supplier' },
    { useCase: 'ECS25r2', messageCode: 0x00ef, when: 'network operator' },
  ],
  ['6.2.10', ['GSME'], 'stated', named, { useCase: 'GCS20r', messageCode: 0x00f1 }],
  [
    '6.22',
    ['ESME'],
    'stated',
    named,
    { useCase: 'ECS25a', messageCode: 0x00ac, when: 'supplier, WAN alerts' },
    { useCase: 'ECS25a1', messageCode: 0x00ea, when: 'supplier, events to HAN Devices' },
    { useCase: 'ECS25a2', messageCode: 0x00eb, when: 'supplier, audible alarm' },
    { useCase: 'ECS25a3', messageCode: 0x00ec, when: 'supplier, logging' },
    { useCase: 'ECS25b', messageCode: 0x00b0, when: 'network operator, WAN alerts' },
    { useCase: 'ECS25b3', messageCode: 0x00ed, when: 'network operator, logging' },
  ],
  ['6.22', ['GSME'], 'stated', named, { useCase: 'GCS20', messageCode: 0x00ad }],
  [
    '6.13',
    ['ESME'],
    'stated',
    named,
    { useCase: 'ECS35a', messageCode: 0x0048, when: 'event log' },
    { useCase: 'ECS35b', messageCode: 0x0049, when: 'security log' },
    { useCase: 'ECS35e', messageCode: 0x00b9, when: 'power event log' },
    { useCase: 'ECS35f', messageCode: 0x00ba, when: 'ALCS event log' },
  ],
  [
    '6.13',
    ['GSME'],
    'stated',
    named,
    { useCase: 'CS10a', messageCode: 0x0014, when: 'event log' },
    { useCase: 'CS10b', messageCode: 0x00a1, when: 'security log' },
  ],
  [
    '6.13',
    ['CHF'],
    'stated',
    named,
    { useCase: 'ECS35c', messageCode: 0x0093, when: 'event log' },
    { useCase: 'ECS35d', messageCode: 0x0094, when: 'security log' },
  ],
  [
    '8.11',
    ['CHF'],
    'stated',
    [duisTemplates, referenceTestData],
    { useCase: 'CCS01', messageCode: 0x0001, when: 'add' },
    { useCase: 'CCS02', messageCode: 0x0002, when: 'remove' },
  ],
];

export function useCaseRows(): readonly Row<UseCaseRow>[] {
  return lines.flatMap(([srv, deviceTypes, evidence, source, first, ...others]) =>
    deviceTypes.map((deviceType) =>
      row<UseCaseRow>(`use-case/${srv}/${deviceType}`, { ...first, others }, evidence, source),
    ),
  );
}
