import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { RequestBody } from '../../duis';
import { ccs01, ccs02, cs14, ecs70 } from '../../gbcs';
import type { DeviceId, SmiStatus } from '../../terms';
import { type BenchOptions, DccBench } from '../testing/dcc-bench';
import { acb, devices } from '../testing/parties';
import type { ScriptedDevice } from '../testing/scripted-device';

const mpxns = { importMpxn: '1234567890123' };

function clock(bench: DccBench, kind: 'synchroniseClock' | 'commissionDeviceSynchroniseClock'): RequestBody {
  return { kind, currentDateTime: bench.time.now(), tolerancePeriod: 10 };
}

async function commission(
  options: BenchOptions,
  status: SmiStatus,
  kind: 'synchroniseClock' | 'commissionDeviceSynchroniseClock',
  result = 0,
) {
  const bench = new DccBench(options);
  const esme = bench.enrol('ESME', { status, mpxns });
  const at = bench.time.now();
  esme.answer = ({ header }) =>
    ecs70.response.encode({ results: [result, 0, 0, 0, 0], time: { at }, status: 0 }, header.originatorCounter);
  const variant = kind === 'synchroniseClock' ? '6.11' : '8.1.1';
  await bench.sendCritical('supplier', variant, 'ESME', clock(bench, kind));
  await bench.pass();
  return { status: bench.status('ESME'), alerts: bench.statusAlerts('supplier'), codes: bench.codes('supplier') };
}

describe('SR8.1.1 Commission Device', () => {
  it('makes a meter Commissioned on success, with the alert of its row', async () => {
    for (const status of ['InstalledNotCommissioned', 'Whitelisted', 'Pending'] as const) {
      expect(await commission({}, status, 'commissionDeviceSynchroniseClock'), status).to.deep.equal({
        status: 'Commissioned',
        alerts: ['meterIdentity'],
        codes: ['I0'],
      });
    }
  });

  it('changes nothing on failure, from a status that its row does not name, or as SR6.11', async () => {
    const failed = await commission({}, 'InstalledNotCommissioned', 'commissionDeviceSynchroniseClock', 3);
    expect(failed, 'failure').to.include({ status: 'InstalledNotCommissioned' });
    const recovered = await commission({}, 'Recovered', 'commissionDeviceSynchroniseClock');
    expect(recovered, 'another status').to.deep.include({ status: 'Recovered', alerts: [] });
    const set = await commission({}, 'InstalledNotCommissioned', 'synchroniseClock');
    expect(set, 'SR6.11').to.deep.include({ status: 'InstalledNotCommissioned', alerts: [] });
  });

  it('goes by its row', async () => {
    const rows = { 'transition/commissioned': { from: ['Recovered'], event: 'a test', to: 'Whitelisted' } };
    const outcome = await commission({ rows }, 'Recovered', 'commissionDeviceSynchroniseClock');
    expect(outcome, 'turned round').to.deep.include({ status: 'Whitelisted', alerts: [] });
  });
});

describe('SR8.11 Update HAN Device Log', () => {
  const add: RequestBody = {
    kind: 'updateHANDeviceLog',
    deviceId: devices.ESME,
    requestType: 'Add',
    whitelist: { joinTimePeriod: 60, installCode: new Uint8Array(16), importMpxn: mpxns.importMpxn },
  };
  const remove: RequestBody = { kind: 'updateHANDeviceLog', deviceId: devices.ESME, requestType: 'Remove' };

  function hub(bench: DccBench, result = 0): ScriptedDevice {
    const chf = bench.enrol('CHF');
    chf.answer = ({ header: { messageCode, originatorCounter } }) =>
      messageCode === ccs01.code
        ? ccs01.response.encode({ results: [result, 0, 0] }, originatorCounter)
        : ccs02.response.encode({ results: [result] }, originatorCounter);
    return chf;
  }

  function tellLog(bench: DccBench, chf: ScriptedDevice, ...logged: DeviceId[]): Promise<void> {
    const at = bench.time.now();
    const entries = logged.map((device) => ({ device, keyHash: new Uint8Array(16) }));
    const value = { alertCode: 0x8f12, at, changed: { at }, network: new Uint8Array(8), devices: entries };
    chf.alert(cs14.code, acb, (counter) => cs14.codec.encode(value, counter), 'mac');
    return bench.pass();
  }

  const results = (bench: DccBench) =>
    bench
      .inbox('supplier')
      .flatMap(({ body }) =>
        body.kind === 'dccAlertMessage' && body.alert.kind === 'updateHANDeviceLogResult'
          ? [[body.dccAlertCode, body.alert.requestId.counter]]
          : [],
      );

  it('makes a Pending Device Whitelisted once the log shows it, and tells so with N24', async () => {
    const bench = new DccBench();
    const chf = hub(bench);
    bench.enrol('ESME', { status: 'Pending' });
    const request = bench.request('supplier', '8.11', devices.CHF, add, 1);
    await bench.submit(request);
    await bench.pass();
    expect([bench.status('ESME'), results(bench)], 'answered, not yet in the log').to.deep.equal(['Pending', []]);
    await tellLog(bench, chf);
    expect(bench.status('ESME'), 'a change that is another').to.equal('Pending');
    await tellLog(bench, chf, devices.ESME);
    expect(bench.status('ESME'), 'in the log').to.equal('Whitelisted');
    expect(results(bench), 'told').to.deep.equal([['N24', request.requestId.counter]]);
    await tellLog(bench, chf, devices.ESME);
    expect(results(bench), 'told once').to.have.length(1);
    await bench.send('supplier', '8.3', 'DCC', { kind: 'decommissionDevice', deviceId: devices.ESME });
    expect(bench.statusAlerts('supplier'), 'the SMI has its MPxN now').to.deep.equal([
      'meterDecommissioningOrWithdrawal',
    ]);
  });

  it('tells of a removal once the log no longer shows the Device', async () => {
    const bench = new DccBench();
    const chf = hub(bench);
    bench.enrol('ESME');
    await bench.send('supplier', '8.11', 'CHF', remove);
    await bench.pass();
    await tellLog(bench, chf, devices.ESME);
    expect(results(bench), 'still there').to.deep.equal([]);
    await tellLog(bench, chf);
    expect(results(bench), 'gone').to.have.length(1);
    expect(bench.status('ESME'), 'no row says more').to.equal('Commissioned');
  });

  it('expects nothing of a change that the hub refused', async () => {
    const bench = new DccBench();
    const chf = hub(bench, 3);
    bench.enrol('ESME', { status: 'Pending' });
    await bench.send('supplier', '8.11', 'CHF', add);
    await bench.pass();
    await tellLog(bench, chf, devices.ESME);
    expect([bench.status('ESME'), results(bench)], 'nothing').to.deep.equal(['Pending', []]);
  });
});

describe('a transition set off by hand', () => {
  it('follows its row and refuses what the row does not allow', () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    const happen = (key: string) => bench.dcc.acts.undergo(devices.ESME, key);
    expect([happen('recovery-begun'), happen('recovered')], 'one after the other').to.deep.equal([true, true]);
    expect(bench.statuses('ESME'), 'history').to.deep.equal(['Commissioned', 'Recovery', 'Recovered']);
    expect(bench.statusAlerts('supplier'), 'alerts').to.deep.equal(['recoveryComplete']);
    expect([happen('opted-in'), happen('no such row')], 'not from here').to.deep.equal([false, false]);
    bench.dcc.acts.holdStatus(devices.ESME, 'Pending');
    expect(happen('housekept'), 'removed').to.equal(true);
    expect(bench.status('ESME'), 'gone').to.equal(undefined);
    expect(bench.statusAlerts('supplier').at(-1), 'told').to.equal('deviceRemovedFromInventory');
  });

  it('tells the DCC Service Flag of a status by its row, on either side of MP077', () => {
    const flags = (at: string) => {
      const bench = new DccBench({ at });
      bench.enrol('ESME', { status: 'Suspended' });
      return bench.dcc.observations.serviceFlag(devices.ESME, 'electricity').shown;
    };
    expect([flags('2021-11-03'), flags('2021-11-04')], 'Suspended').to.deep.equal(['S', 'not stated']);
  });
});
