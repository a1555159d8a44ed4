import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { AlertBehaviour, LogToRead, RequestBody } from '../../../duis';
import { type Message, useCaseOf, verifyMessage } from '../../../gbcs';
import { fromHex, isoDate, startOf } from '../../../terms';
import { activate, DccBench, type DeviceName, read } from '../../testing/dcc-bench';
import { acb, devices, signer, type UserName, users } from '../../testing/parties';

const at = startOf(isoDate('2021-11-04'));
const behaviours: RequestBody = { kind: 'readDeviceConfigurationEventAndAlertBehaviours' };
const registers: RequestBody = { kind: 'readInstantaneousImportRegisters' };
const log = (logToRead: LogToRead): RequestBody => ({
  kind: 'readEventOrSecurityLog',
  readLogPeriod: { startDateTime: at, endDateTime: at },
  logToRead,
});
const configure = (behaviour: AlertBehaviour): RequestBody => ({ kind: 'configureAlertBehaviour', behaviour });
const clock = (kind: 'synchroniseClock' | 'commissionDeviceSynchroniseClock'): RequestBody => ({
  kind,
  currentDateTime: at,
  tolerancePeriod: 10,
});
const hanLog = (requestType: 'Add' | 'Remove'): RequestBody => ({
  kind: 'updateHANDeviceLog',
  deviceId: devices.ESME,
  requestType,
  ...(requestType === 'Remove' ? {} : { whitelist: { joinTimePeriod: 60, installCode: new Uint8Array(16).fill(3) } }),
});

type Case = readonly [
  variant: string,
  to: DeviceName,
  user: UserName,
  body: RequestBody,
  useCase: string,
  route: 'direct' | 'acb',
  content: unknown,
];

const span = { from: at, to: at };
const zigbee = (control: number) => ({ log: control, event: 0, ...span, count: 0, offset: 0 });
const common = { common: { '810D': true, '810E': false } } as const;
const bits = { change: [0x810d, 0x810e], enable: [0x810d] };
const networkOperator = { change: [0x8002, 0x8014], enable: [0x8002, 0x8014] };
const phases = { common: { 8014: true }, phase: { of: 'singlePhase', settings: { 8002: true } } } as const;

const cases: readonly Case[] = [
  ['11.2', 'ESME', 'supplier', read, 'ECS52', 'direct', undefined],
  ['11.2', 'ESME', 'networkOperator', read, 'ECS52', 'direct', undefined],
  ['11.2', 'ESME', 'otherUser', read, 'ECS52', 'acb', undefined],
  ['11.2', 'GSME', 'gasSupplier', read, 'GCS38', 'direct', undefined],
  ['11.2', 'CHF', 'supplier', read, 'ECS52', 'acb', undefined],
  ['11.2', 'PPMID', 'supplier', read, 'CS08', 'acb', undefined],
  ['11.2', 'HCALCS', 'supplier', read, 'CS08', 'acb', undefined],
  ['6.2.10', 'ESME', 'supplier', behaviours, 'ECS25r1', 'direct', undefined],
  ['6.2.10', 'ESME', 'networkOperator', behaviours, 'ECS25r2', 'direct', undefined],
  ['6.2.10', 'GSME', 'gasSupplier', behaviours, 'GCS20r', 'direct', undefined],
  ['4.1.1', 'GSME', 'gasSupplier', registers, 'GCS13a', 'direct', undefined],
  ['6.13', 'ESME', 'supplier', log('Event'), 'ECS35a', 'direct', span],
  ['6.13', 'ESME', 'supplier', log('Security'), 'ECS35b', 'direct', span],
  ['6.13', 'ESME', 'supplier', log('PowerEvent'), 'ECS35e', 'direct', span],
  ['6.13', 'ESME', 'supplier', log('ALCSEvent'), 'ECS35f', 'direct', span],
  ['6.13', 'CHF', 'supplier', log('Event'), 'ECS35c', 'acb', span],
  ['6.13', 'CHF', 'supplier', log('Security'), 'ECS35d', 'acb', span],
  ['6.13', 'GSME', 'gasSupplier', log('GSMEEvent'), 'CS10a', 'direct', zigbee(0x13)],
  ['6.13', 'GSME', 'gasSupplier', log('GSMESecurity'), 'CS10b', 'direct', zigbee(0x04)],
  ['6.22', 'ESME', 'supplier', configure({ group: 'electricitySupplierAlerts', ...common }), 'ECS25a', 'direct', bits],
  [
    '6.22',
    'ESME',
    'supplier',
    configure({ group: 'electricitySupplierHANAlertSettings', ...common }),
    'ECS25a1',
    'direct',
    bits,
  ],
  [
    '6.22',
    'ESME',
    'supplier',
    configure({ group: 'electricitySupplierAlarmSettings', ...common }),
    'ECS25a2',
    'direct',
    bits,
  ],
  [
    '6.22',
    'ESME',
    'supplier',
    configure({ group: 'electricitySupplierLoggingSettings', ...common }),
    'ECS25a3',
    'direct',
    bits,
  ],
  [
    '6.22',
    'ESME',
    'networkOperator',
    configure({ group: 'electricityNetworkOperatorAlerts', ...phases }),
    'ECS25b',
    'direct',
    networkOperator,
  ],
  [
    '6.22',
    'ESME',
    'networkOperator',
    configure({ group: 'electricityNetworkOperatorLoggingSettings', ...phases }),
    'ECS25b3',
    'direct',
    networkOperator,
  ],
  ['8.11', 'CHF', 'supplier', hanLog('Remove'), 'CCS02', 'acb', { device: devices.ESME }],
  [
    '8.11',
    'CHF',
    'supplier',
    hanLog('Add'),
    'CCS01',
    'acb',
    { device: devices.ESME, installCode: new Uint8Array(16).fill(3), joinTime: 60 },
  ],
];

const interval = { from: at, to: at + 10_000 };
const critical: readonly Case[] = [
  ['11.3', 'ESME', 'supplier', activate(), 'CS06', 'direct', undefined],
  ['11.3', 'GSME', 'gasSupplier', activate(), 'CS06', 'direct', undefined],
  ['11.3', 'HCALCS', 'supplier', activate(), 'CS06', 'direct', undefined],
  ['6.11', 'ESME', 'supplier', clock('synchroniseClock'), 'ECS70', 'direct', interval],
  ['6.11', 'GSME', 'gasSupplier', clock('synchroniseClock'), 'GCS28', 'direct', interval],
  ['8.1.1', 'ESME', 'supplier', clock('commissionDeviceSynchroniseClock'), 'ECS70', 'direct', interval],
  ['8.1.1', 'GSME', 'gasSupplier', clock('commissionDeviceSynchroniseClock'), 'GCS28', 'direct', interval],
];

/** What stands in a Command, in the words of the table above. */
function shown({ header, content, mac }: Message, user: UserName) {
  const useCase = useCaseOf(header.messageCode);
  return {
    useCase: useCase?.name,
    route: header.originator === acb ? 'acb' : 'direct',
    for: header.supplementaryRemoteParty ?? header.originator,
    content: useCase?.command.decode(content, header.originatorCounter),
    mac: mac !== undefined,
    user: users[user].id,
  };
}

const told = ([variant, to, user, , useCase]: Case) => `SR${variant} by ${user} to ${to}: ${useCase}`;

describe('Commands by Service Reference Variant and Device Type', () => {
  for (const each of cases) {
    const [variant, to, user, body, useCase, route, content] = each;
    it(told(each), async () => {
      const bench = new DccBench();
      const device = bench.enrol(to);
      expect((await bench.send(user, variant, to, body)).responseCode, 'code').to.equal('I99');
      await bench.pass();
      const [command] = device.received;
      expect(command && shown(command, user), 'the Command').to.deep.equal({
        useCase,
        route,
        for: users[user].id,
        content,
        mac: true,
        user: users[user].id,
      });
      expect(command && verifyMessage(command, signer, acb).mac, 'its MAC').to.equal('held');
    });
  }

  for (const each of critical) {
    const [variant, to, user, body, useCase, route, content] = each;
    it(`${told(each)}, signed`, async () => {
      const bench = new DccBench();
      const device = bench.enrol(to);
      expect((await bench.sendCritical(user, variant, to, body)).responseCode, 'code').to.equal('I99');
      await bench.pass();
      const [command] = device.received;
      const { content: found, ...others } = command === undefined ? { content: undefined } : shown(command, user);
      expect(others, 'the Command').to.deep.equal({
        useCase,
        route,
        for: users[user].id,
        mac: true,
        user: users[user].id,
      });
      expect(content === undefined || found, 'its content').to.deep.equal(content ?? true);
      expect(command && verifyMessage(command, signer, acb), 'its protection').to.deep.equal({
        mac: 'held',
        signature: 'held',
      });
    });
  }

  it('gives the events of a GSME one group for each configuration', async () => {
    const bench = new DccBench();
    const gsme = bench.enrol('GSME');
    const off = { wanAlert: false, hanAlert: false, eventLog: false, alarm: false };
    const all = { wanAlert: true, hanAlert: true, eventLog: true, alarm: true };
    const settings = { '810D': all, '810E': off, 8119: all };
    await bench.send('gasSupplier', '6.22', 'GSME', configure({ group: 'gasSupplierAlertEventSettings', settings }));
    const wan = { '810D': true, '810E': false };
    await bench.send('gasSupplier', '6.22', 'GSME', configure({ group: 'gasSupplierAlerts', settings: wan }));
    await bench.pass();
    const groups = gsme.received.map(({ header, content }) =>
      useCaseOf(header.messageCode)?.command.decode(content, header.originatorCounter),
    );
    const configurations = groups.map((found) =>
      Array.isArray(found) ? found.map(({ configuration, events }) => [configuration, events]) : found,
    );
    expect(configurations, 'groups').to.deep.equal([
      [
        [0x5b, [0x810d, 0x8119]],
        [0x00, [0x810e]],
      ],
      [
        [0x08, [0x810d]],
        [0x00, [0x810e]],
      ],
    ]);
  });

  it('tells with a typed error what the emulated DCC has no use case for', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    const outcome = await bench.send('supplier', '4.1.1', 'ESME', registers).catch((error: unknown) => error);
    expect(outcome, 'no codec').to.include({ code: 'MB-DCC-NO-USE-CASE', blame: 'suite' });
    const wrongLog = await bench.send('supplier', '6.13', 'ESME', log('GSMEEvent')).catch((error: unknown) => error);
    expect(wrongLog, "a GSME's log of an ESME").to.include({ code: 'MB-DCC-NO-USE-CASE' });
    const wrongBody = await bench.send('supplier', '11.2', 'ESME', registers).catch((error: unknown) => error);
    expect(wrongBody, 'the Body of another request').to.include({ code: 'MB-DCC-BODY', blame: 'suite' });
  });

  it('refuses to fill up a short install code', async () => {
    const bench = new DccBench();
    bench.enrol('CHF');
    const whitelist = { joinTimePeriod: 60, installCode: fromHex('010203040506') ?? new Uint8Array(0) };
    const body: RequestBody = { kind: 'updateHANDeviceLog', deviceId: devices.ESME, requestType: 'Add', whitelist };
    const outcome = await bench.send('supplier', '8.11', 'CHF', body).catch((error: unknown) => error);
    expect(outcome, 'typed').to.include({ code: 'MB-DCC-INSTALL-CODE', blame: 'suite' });
  });

  it('goes by the route row', async () => {
    const bench = new DccBench({ rows: { 'route/ESME/IS': 'acb' } });
    const esme = bench.enrol('ESME');
    await bench.send('supplier', '11.2', 'ESME', read);
    await bench.pass();
    expect(esme.received[0]?.header.originator, 'relayed').to.equal(acb);
    expect(bench.consulted, 'the row was looked at').to.include('route/ESME/IS');
  });
});
