/** Records to test the renderers with. Used by tests only; nothing here was measured. */
import type {
  CheckRecord,
  DeviceRecord,
  MessageRecord,
  RequirementRecord,
  RowRecord,
  RunRecord,
  ScenarioRecord,
} from '../../evidence';
import { isoDate } from '../../terms';
import { countVerdicts } from '../run-facts';

const feature = 'features/MP105-suspended-commands/read-firmware-version.feature';
const featureTitle = 'A Suspended Device can be asked for its firmware version';

const command =
  'DF0900000000000003E8000000000CA4F1B1C0FFEE0190B3D51F30010000000200DB1234567890A0000962C0010000190801002B000002FF0200' +
  '0102030405060708090A0B0C0D0E0F1011121314';
const response =
  'DF0900000000000003E8000000000CA4F100DB1234567890A00890B3D51F30010000020062C4010000' +
  '09040102030405FFAABBCCDDEEFF001122334455667788';

export function sampleMessage(changes: Partial<MessageRecord> = {}): MessageRecord {
  return {
    index: 1,
    direction: 'to-device',
    device: '00DB1234567890A0',
    at: '2021-11-04T00:00:01.250Z',
    hex: command,
    summary: 'ECS52 Command 3E8 Supplier → ESME',
    ...changes,
  };
}

export function sampleCheck(changes: Partial<CheckRecord> = {}): CheckRecord {
  return {
    requirement: 'MP105-R1',
    what: 'the Service Response to SR11.2',
    expected: 'Response Code I0',
    observed: 'Response Code I0',
    verdict: 'pass',
    basis: 'stated',
    rows: ['e5-exceptions.suspended'],
    step: 2,
    ...changes,
  };
}

export function sampleScenario(changes: Partial<ScenarioRecord> = {}): ScenarioRecord {
  return {
    feature,
    line: 12,
    featureTitle,
    rule: 'On and after 4 November 2021 a Suspended Device answers SR11.2',
    name: 'A Suspended ESME answers SR11.2',
    tags: ['@MP105', '@MP105-R1', '@judges-dcc'],
    requirements: ['MP105-R1'],
    subject: { what: 'dcc', kind: 'emulated' },
    verdict: 'pass',
    basis: 'stated',
    reason: '',
    checks: [sampleCheck()],
    messages: [
      sampleMessage(),
      sampleMessage({
        index: 2,
        direction: 'from-device',
        at: '2021-11-04T00:00:03.410Z',
        hex: response,
        summary: 'ECS52 Response 3E8 ESME → Supplier',
      }),
    ],
    steps: [
      { keyword: 'Given ', text: 'an ESME that is Suspended', status: 'passed' },
      { keyword: 'When ', text: 'the Import Supplier sends SR11.2 to it', status: 'passed' },
      { keyword: 'Then ', text: 'the Service Response has Response Code I0', status: 'passed' },
    ],
    assumptions: [],
    duration: 14.2,
    ...changes,
  };
}

const requirements: readonly RequirementRecord[] = [
  {
    id: 'MP105-R0',
    modification: 'MP105',
    title: 'SR11.2 to a Suspended Device is refused with E5',
    basis: 'inferred',
    source: 'MP105 Modification Report, the problem described',
    rows: ['smi.restore'],
    until: isoDate('2021-11-04'),
  },
  {
    id: 'MP105-R1',
    modification: 'MP105',
    title: 'SR11.2 to a Suspended Device is admitted, delivered and answered',
    basis: 'stated',
    source: 'MP105 Modification Report, solution (a)',
    rows: ['smi.restore'],
    from: isoDate('2021-11-04'),
  },
  {
    id: 'MP105-R2',
    modification: 'MP105',
    title: 'The SMI takes the firmware version from the Response and the status held before suspension is restored',
    basis: 'stated',
    source: 'MP105 Modification Report, solution (a) and (b)',
    rows: ['smi.restore'],
    from: isoDate('2021-11-04'),
  },
  {
    id: 'MP105-R9',
    modification: 'MP105',
    title: 'A status changed while Suspended is not undone by a late Response',
    basis: 'unverified',
    source: 'believed; no source at hand',
    rows: ['smi.restore'],
    from: isoDate('2021-11-04'),
  },
];

const rows: readonly RowRecord[] = [
  {
    id: 'e5-exceptions.suspended',
    value: ['11.2', '11.3'],
    evidence: 'stated',
    source: 'MP105 Modification Report',
    sourceClass: 'primary',
  },
  {
    id: 'smi.restore',
    value: 'status-before-suspension',
    evidence: 'stated',
    source: 'MP105 Modification Report',
    sourceClass: 'primary',
  },
  {
    id: 'alerts.device-restored',
    value: { code: 'N999', to: ['IS', 'ED'] },
    evidence: 'unverified',
    source: 'DUIS XSD',
    sourceClass: 'secondary',
    datedBack: isoDate('2025-11-06'),
    since: 'overlay lab.yaml',
  },
];

/** A scenario in which nothing was checked, so that nothing stands under it. */
function unchecked({ basis: _, ...scenario }: ScenarioRecord): ScenarioRecord {
  return { ...scenario, checks: [] };
}

function sampleDevice(changes: Partial<DeviceRecord> = {}): DeviceRecord {
  return {
    name: 'ESME',
    id: '00-DB-12-34-56-78-90-A0',
    type: 'ESME',
    manufacturer: 'meterbench',
    model: 'Emulated ESME',
    firmware: '01000000',
    gbcs: '4.1',
    smetsChts: '5.1',
    ...changes,
  };
}

export function sampleRecord(changes: Partial<RunRecord> = {}): RunRecord {
  const scenarios = changes.scenarios ?? [sampleScenario()];
  return {
    format: 'meterbench-run/1',
    id: '2026-03-02-101112-after',
    status: 'complete',
    at: isoDate('2021-11-04'),
    scope: 'implemented',
    strict: false,
    bench: 'emulated-esme',
    devices: [sampleDevice({ emulated: 'single-phase-esme' })],
    tags: '@MP105',
    suite: { name: 'meterbench', version: '0.1.0', node: '20.20.2' },
    started: '2026-03-02T10:11:12.131Z',
    finished: '2026-03-02T10:11:14.567Z',
    counts: countVerdicts(scenarios),
    requirements,
    rows,
    problems: [],
    ...changes,
    scenarios,
  };
}

const restored = {
  line: 48,
  name: 'The status held before suspension is restored and DeviceRestored goes out',
  rule: 'The Response to SR11.2 restores the Device',
  requirements: ['MP105-R2'],
  tags: ['@MP105', '@MP105-R2', '@judges-dcc'],
} as const;

/** One scenario per verdict, on the given kind of subject. */
export function everyVerdict(kind: 'emulated' | 'real'): readonly ScenarioRecord[] {
  const device = { what: 'device', kind } as const;
  const dcc = { what: 'dcc', kind } as const;
  return [
    sampleScenario({ subject: device }),
    sampleScenario({
      ...restored,
      subject: dcc,
      verdict: 'fail',
      reason: 'The SMI Status stayed Suspended although the version read is on the Central Products List',
      checks: [
        sampleCheck({
          requirement: 'MP105-R2',
          what: 'the firmware version in the SMI',
          expected: '01020304',
          observed: '01020304',
        }),
        sampleCheck({
          requirement: 'MP105-R2',
          what: 'the SMI Status of the ESME',
          expected: 'Commissioned',
          observed: 'Suspended',
          verdict: 'fail',
          rows: ['smi.restore', 'row-that-is-not-in-the-record'],
        }),
      ],
      steps: [
        { keyword: 'Given ', text: 'an ESME that was Commissioned and is Suspended', status: 'passed' },
        { keyword: 'When ', text: 'the Import Supplier sends SR11.2 to it', status: 'passed' },
        { keyword: 'Then ', text: 'its SMI Status is Commissioned', status: 'failed' },
        { keyword: 'And ', text: 'the Import Supplier receives the DCC Alert DeviceRestored', status: 'skipped' },
      ],
      assumptions: ['e5-exceptions.suspended'],
    }),
    sampleScenario({
      line: 61,
      name: 'A status changed while Suspended is not undone by a late Response',
      rule: 'The Response to SR11.2 restores the Device',
      requirements: ['MP105-R9'],
      subject: dcc,
      verdict: 'inconclusive',
      basis: 'unverified',
      reason: 'Strict: the check stands on unverified ground (alerts.device-restored)',
      checks: [
        sampleCheck({
          requirement: 'MP105-R9',
          what: 'the SMI Status of the ESME',
          expected: 'Decommissioned',
          observed: 'Decommissioned',
          verdict: 'inconclusive',
          basis: 'unverified',
          rows: ['alerts.device-restored'],
        }),
      ],
    }),
    unchecked(
      sampleScenario({
        line: 72,
        name: 'The ESME answers equally under every SMI Status',
        rule: 'A Device does not know its SMI Status',
        subject: device,
        verdict: 'error',
        reason: 'MB-LINK-CLOSED: the serial port /dev/ttyUSB0 closed while an answer was awaited',
        messages: [sampleMessage({ lost: true })],
        steps: [{ keyword: 'When ', text: 'the Import Supplier sends SR11.2 to it', status: 'failed' }],
      }),
    ),
    unchecked(
      sampleScenario({
        line: 20,
        name: 'SR11.2 to a Suspended ESME is refused with E5',
        rule: 'Before 4 November 2021 a Suspended Device gets no SR11.2',
        requirements: ['MP105-R0'],
        subject: dcc,
        verdict: 'not-applicable',
        reason: 'MP105-R0 held until 4 November 2021; the rules are those of 4 November 2021',
        messages: [],
        steps: [],
        duration: 0.4,
      }),
    ),
    unchecked(
      sampleScenario({
        line: 80,
        name: 'The whole story with the lost SR11.3 Response',
        rule: 'A Device does not know its SMI Status',
        subject: device,
        verdict: 'aborted',
        reason: 'Stopped from the keyboard',
        messages: [],
      }),
    ),
  ];
}

export function mixedRecord(): RunRecord {
  return sampleRecord({
    bench: 'lab-3-esme',
    devices: [
      sampleDevice({ manufacturer: 'A Meter Company', model: 'M100', firmware: '0A0B0C0D' }),
      sampleDevice({
        name: 'CHF',
        type: 'CHF',
        id: '00-DB-12-34-56-78-90-A2',
        smetsChts: '1.5',
        emulated: 'communications-hub-function',
      }),
    ],
    scenarios: [...everyVerdict('real'), ...everyVerdict('emulated').slice(0, 3)],
  });
}

/** The same features on both sides of 4 November 2021. */
export function bothSides(): readonly [RunRecord, RunRecord] {
  const after = everyVerdict('emulated').filter(({ verdict }) => verdict === 'pass' || verdict === 'not-applicable');
  const equal = sampleScenario({
    line: 72,
    name: 'The ESME answers equally under every SMI Status',
    rule: 'A Device does not know its SMI Status',
    subject: { what: 'device', kind: 'emulated' },
    basis: 'inferred',
  });
  const before = after.map(
    (scenario): ScenarioRecord =>
      scenario.verdict === 'pass'
        ? {
            ...unchecked(scenario),
            verdict: 'not-applicable',
            messages: [],
            steps: [],
            reason: 'MP105-R1 holds from 4 November 2021; the rules are those of 3 November 2021',
          }
        : {
            ...scenario,
            verdict: 'pass',
            reason: '',
            checks: [
              sampleCheck({ requirement: 'MP105-R0', expected: 'Response Code E5', observed: 'Response Code E5' }),
            ],
          },
  );
  return [
    sampleRecord({ id: '2026-03-02-101110-before', at: isoDate('2021-11-03'), scenarios: [...before, equal] }),
    sampleRecord({ scenarios: [...after, equal] }),
  ];
}

/** What a hostile Device, bench file or feature might bring into a record. */
export const hostile = [
  '<script>document.title="owned"</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '</style></script><!-- ]]> &amp; &lt;b&gt; $& $1',
  'bell\u0007 escape\u001b[31mred nul\u0000 delete\u007f c1\u009b31m backspace\u0008',
  'right to left \u202Eexe.fdp\u202C and \u2066isolated\u2069; Hebrew \u05E9\u05DC\u05D5\u05DD',
  'lone \uD800 surrogate, nonchar \uFFFE, wide \u96FB\u529B\u91CF\u8A08 and 🔌',
  'several\r\nlines\n\tand a tab',
  `${'unbroken'.repeat(400)} ${'many words '.repeat(400)}`,
  '__proto__',
] as const;

export function hostileRecord(): RunRecord {
  const scenarios = hostile.map((text, index) =>
    sampleScenario({
      feature: text,
      line: index,
      featureTitle: text,
      rule: text,
      name: text,
      tags: [text],
      requirements: [text],
      verdict: (['fail', 'error', 'inconclusive', 'aborted', 'not-applicable'] as const)[index % 5] ?? 'fail',
      reason: text,
      checks: [
        sampleCheck({ requirement: text, what: text, expected: text, observed: text, verdict: 'fail', rows: [text] }),
      ],
      messages: [sampleMessage({ summary: text, hex: text, at: text, device: text })],
      steps: [{ keyword: text, text, status: 'failed' }],
      assumptions: [text],
      notes: [text],
      duration: Number.NaN,
    }),
  );
  const every = hostile.join('\n');
  return sampleRecord({
    id: hostile[0],
    bench: every,
    devices: hostile.map((text) =>
      sampleDevice({
        name: text,
        id: text,
        emulated: text,
        manufacturer: text,
        model: text,
        firmware: text,
        gbcs: text,
        smetsChts: text,
      }),
    ),
    tags: every,
    suite: { name: every, version: every, node: every },
    started: hostile[1],
    finished: hostile[1],
    scenarios,
    requirements: hostile.map((id) => ({
      id,
      modification: id,
      title: id,
      basis: 'stated',
      source: id,
      rows: hostile,
    })),
    rows: hostile.map((id) => ({
      id,
      value: { [id]: id },
      evidence: 'inferred',
      source: id,
      sourceClass: id,
      since: id,
    })),
    problems: [every],
  });
}

/** A fail and a pass by nothing but what a project asserts of its own, and a pass of a rule that has one of those too. */
export function ownRecord(): RunRecord {
  const { requirement: _, ...own } = sampleCheck({
    what: 'the ESME runs the version of its batch',
    expected: '02000000',
    observed: '01000000',
    basis: 'own',
    rows: [],
    messages: [1, 2],
  });
  const scenarios = [
    sampleScenario({
      line: 3,
      name: 'The version of the batch runs',
      verdict: 'fail',
      basis: 'own',
      reason: "the user's own assertion (steps/own.js:5): expected '01000000' to equal '02000000'",
      checks: [{ ...own, verdict: 'fail' }],
    }),
    sampleScenario({ line: 9, name: 'Of its own alone', basis: 'own', checks: [own] }),
    sampleScenario({ line: 15, name: 'Of a rule and of its own', checks: [sampleCheck(), own] }),
  ];
  return sampleRecord({ scenarios });
}

/** A whole release: many features, mostly passing, each scenario with four messages. */
export function largeRecord(size: number): RunRecord {
  const variety = everyVerdict('emulated');
  const scenarios = Array.from({ length: size }, (_, index) => {
    const made = index % 25 < 20 ? sampleScenario() : (variety[index % variety.length] ?? sampleScenario());
    const group = Math.floor(index / 20);
    return {
      ...made,
      feature: `features/MP${100 + group}-example/behaviour-${group}.feature`,
      featureTitle: `Behaviour ${group} of a release`,
      line: 10 + (index % 20) * 9,
      name: `${made.name}, case ${index + 1}`,
      messages: [...made.messages, ...made.messages].map((message, nth) => ({ ...message, index: nth + 1 })),
    };
  });
  return sampleRecord({ scenarios, tags: '' });
}
