import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { RequestBody, ServiceRequest } from '../../duis';
import { entityId } from '../../terms';
import { activate, DccBench, read, v2 } from '../testing/dcc-bench';
import { acb, devices, users } from '../testing/parties';

const registers: RequestBody = { kind: 'readInstantaneousImportRegisters' };
const nobody = entityId('90B3D51F3009FFFF');

describe('access control', () => {
  it('admits what nothing stands against', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    expect((await bench.send('supplier', '11.2', 'ESME', read)).responseCode, 'code').to.equal('I99');
    await bench.pass();
    expect(esme.received, 'Commands').to.have.length(1);
    expect(bench.codes('supplier'), 'the later Response').to.deep.equal(['I0']);
  });

  it('E1: refuses a sender that is no Service User', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    const request = bench.request('supplier', '11.2', devices.ESME, read, 1);
    expect((await bench.submit(request, 'send', nobody)).responseCode, 'code').to.equal('E1');
  });

  it('E2: refuses a role that may not send the request, and nobody where roles are not stated', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    bench.dcc.acts.makeResponsible(users.otherUser.id, devices.ESME);
    const body: RequestBody = { kind: 'readDeviceConfigurationEventAndAlertBehaviours' };
    expect((await bench.send('otherUser', '6.2.10', 'ESME', body)).responseCode, 'SR6.2.10 by OU').to.equal('E2');
    const open = new DccBench({ rows: { 'roles/6.2.10': 'not stated' } });
    open.enrol('ESME');
    expect((await open.send('otherUser', '6.2.10', 'ESME', body)).responseCode, 'not stated').to.equal('I99');
  });

  it('E3: refuses a Service User that is not active', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    bench.dcc.acts.setUserActive(users.supplier.id, false);
    expect((await bench.send('supplier', '11.2', 'ESME', read)).responseCode, 'inactive').to.equal('E3');
    bench.dcc.acts.setUserActive(users.supplier.id, true);
    expect((await bench.send('supplier', '11.2', 'ESME', read)).responseCode, 'active again').to.equal('I99');
    expect(() => bench.dcc.acts.setUserActive(nobody, true), 'unknown').to.throw(/no Service User/);
  });

  it('E4: refuses a Supplier of another Device, and no role that is bound to none', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    expect((await bench.send('otherSupplier', '11.2', 'ESME', read)).responseCode, 'Supplier').to.equal('E4');
    expect((await bench.send('otherUser', '11.2', 'ESME', read)).responseCode, 'Other User').to.equal('I99');
    bench.dcc.acts.endResponsibility(users.supplier.id, devices.ESME);
    expect((await bench.send('supplier', '11.2', 'ESME', read)).responseCode, 'no longer').to.equal('E4');
  });

  it('E5: goes by the rows of the date', async () => {
    const codes = async (at: string, without: readonly string[] = []) => {
      const bench = new DccBench({ at, without });
      const esme = bench.enrol('ESME', { status: 'Suspended' });
      const { responseCode } = await bench.send('supplier', '11.2', 'ESME', read);
      const other = await bench.send('supplier', '4.1.1', 'ESME', registers);
      await bench.pass();
      return [responseCode, other.responseCode, esme.received.length];
    };
    expect(await codes('2021-11-03'), 'before MP105').to.deep.equal(['E5', 'E5', 0]);
    expect(await codes('2021-11-04'), 'since MP105').to.deep.equal(['I99', 'E5', 1]);
    expect(await codes('2021-11-04', ['MP105']), 'without MP105').to.deep.equal(['E5', 'E5', 0]);
    expect(await codes('2021-11-04', ['MP105:e5/Suspended/11.2']), 'without the delta').to.deep.equal(['E5', 'E5', 0]);
  });

  it('E5: looks at the target alone, or at the hub and the meter before it, as the rows say', async () => {
    const codes = async (rows: Readonly<Record<string, string>>) => {
      const bench = new DccBench({ rows });
      bench.enrol('CHF', { status: 'Suspended' });
      bench.enrol('ESME', { hub: devices.CHF });
      bench.enrol('PPMID', { meter: devices.ESME });
      const behindHub = await bench.send('supplier', '11.2', 'ESME', read);
      bench.dcc.acts.holdStatus(devices.ESME, 'Suspended');
      const ofMeter = await bench.send('supplier', '11.2', 'PPMID', read);
      return [behindHub.responseCode, ofMeter.responseCode];
    };
    expect(await codes({}), 'not stated').to.deep.equal(['I99', 'I99']);
    const refused = 'refused with E5';
    const hub = { 'edge/ESME-behind-a-Suspended-CHF': refused };
    expect(await codes(hub), 'behind a Suspended hub').to.deep.equal(['E5', 'I99']);
    expect(await codes({ 'edge/PPMID-of-a-Suspended-ESME': refused }), 'of a Suspended meter').to.deep.equal([
      'I99',
      'E5',
    ]);
    const unreadable = () => new DccBench({ rows: { 'edge/ESME-behind-a-Suspended-CHF': 'perhaps' } });
    expect(unreadable, 'a value that is no reading').to.throw(/"perhaps" is none of its values/);
  });

  it('E11: refuses a Device Type that the request has no use case for', async () => {
    const bench = new DccBench();
    bench.enrol('GPF');
    bench.enrol('CHF');
    expect((await bench.send('supplier', '11.2', 'GPF', read)).responseCode, 'SR11.2 to a GPF').to.equal('E11');
    const transform = await bench.send('supplier', '11.3', 'CHF', activate(), 4);
    expect(transform.responseCode, 'SR11.3 to a CHF').to.equal('E11');
  });

  it('E12: refuses a Command Variant that is not for the request, or not for its Body', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    const codeOf = async (variant: string, body: RequestBody, command: 1 | 4 | 5) =>
      (await bench.send('supplier', variant, 'ESME', body, command)).responseCode;
    expect(await codeOf('11.2', read, 4), 'SR11.2 to transform').to.equal('E12');
    expect(await codeOf('11.3', activate(), 1), 'SR11.3 without Pre-Command').to.equal('E12');
    expect(await codeOf('11.3', activate(), 5), 'Variant 5 without a Signed Pre-Command').to.equal('E12');
    const signed: RequestBody = { kind: 'signedPreCommand', gbcsPayload: new Uint8Array(8) };
    expect(await codeOf('11.3', signed, 4), 'a Signed Pre-Command to transform').to.equal('E12');
  });

  it('E13: refuses a request posted to another service', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    const request = bench.request('supplier', '11.2', devices.ESME, read, 1);
    expect((await bench.submit(request, 'transform')).responseCode, 'SR11.2 at transform').to.equal('E13');
    const find = { by: 'deviceId', deviceId: devices.ESME } as const;
    const inventory = bench.request('supplier', '8.2', acb, { kind: 'readInventory', find }, 8);
    expect((await bench.submit(inventory, 'send')).responseCode, 'SR8.2 at send').to.equal('E13');
  });

  it('E19: refuses a Device that is not in the SMI, but for pre-notification', async () => {
    const bench = new DccBench();
    expect((await bench.send('supplier', '11.2', 'ESME', read)).responseCode, 'SR11.2').to.equal('E19');
    const find = { by: 'deviceId', deviceId: devices.ESME } as const;
    const inventory = await bench.send('supplier', '8.2', 'DCC', { kind: 'readInventory', find });
    expect(inventory.responseCode, 'SR8.2').to.equal('E19');
  });

  it('makes the checks in the order of its row', async () => {
    const asked = async (rows: Readonly<Record<string, unknown>>) => {
      const bench = new DccBench({ at: '2021-11-03', rows });
      bench.enrol('ESME', { status: 'Suspended' });
      return (await bench.send('otherSupplier', '11.2', 'ESME', read)).responseCode;
    };
    expect(await asked({}), 'as the row stands').to.equal('E4');
    expect(await asked({ 'order/access-control': ['E5', 'E4'] }), 'turned round').to.equal('E5');
  });
});

describe('E17, for local delivery', () => {
  const codes = async (at: string, rows: Readonly<Record<string, string>> = {}) => {
    const bench = new DccBench({ at, rows });
    bench.enrol('ESME', { status: 'Suspended' });
    const sent = await Promise.all(
      ([1, 2, 3] as const).map((command) => bench.send('supplier', '11.2', 'ESME', read, command)),
    );
    return sent.map(({ responseCode }) => responseCode);
  };

  it('refuses for the status what E5 would refuse on the way to the Device', async () => {
    expect(await codes('2021-11-03'), 'Variants 1, 2 and 3').to.deep.equal(['E5', 'E17', 'E17']);
  });

  it('is lifted by MP105 with E5, or is not, as its row says', async () => {
    expect(await codes('2021-11-04'), 'not stated').to.deep.equal(['I99', 'I0', 'I99']);
    const row = { 'edge/E17-after-MP105': 'not lifted' };
    expect(await codes('2021-11-04', row), 'not lifted').to.deep.equal(['I99', 'E17', 'E17']);
  });

  it('refuses Variants 6 and 7 of a Signed Pre-Command too', async () => {
    const bench = new DccBench({ rows: { 'e5/Suspended/11.3': 'refused' } });
    bench.enrol('ESME', { status: 'Suspended' });
    const signed = (commandVariant: 6 | 7): ServiceRequest =>
      bench.request(
        'supplier',
        '11.3',
        devices.ESME,
        { kind: 'signedPreCommand', gbcsPayload: new Uint8Array(8) },
        commandVariant,
      );
    expect((await bench.submit(signed(6))).responseCode, 'Variant 6').to.equal('E17');
    expect((await bench.submit(signed(7))).responseCode, 'Variant 7').to.equal('E17');
  });
});

describe('Non-Device Requests', () => {
  it('go by their own row, whatever the status of the Device they name', async () => {
    const decommission: RequestBody = { kind: 'decommissionDevice', deviceId: devices.ESME };
    const bench = new DccBench();
    bench.enrol('ESME', { status: 'Suspended' });
    expect((await bench.send('supplier', '8.3', 'DCC', decommission)).responseCode, 'SR8.3').to.equal('I99');
    const barred = new DccBench({ rows: { 'non-device/8.3': 'refused' } });
    barred.enrol('ESME');
    expect((await barred.send('supplier', '8.3', 'DCC', decommission)).responseCode, 'by its row').to.equal('E5');
    expect(barred.status('ESME'), 'nothing happened').to.equal('Commissioned');
  });

  it('judge no Device of a list: each is answered for in the Response', async () => {
    const body: RequestBody = {
      kind: 'updateFirmware',
      firmwareImage: new Uint8Array(8),
      firmwareVersion: v2,
      deviceIds: [devices.ESME, devices.GSME],
    };
    const row = { 'firmware/DSP-compares-hash': 'not compared' };
    const open = new DccBench({ rows: row });
    open.enrol('ESME', { status: 'Pending' });
    expect((await open.send('supplier', '11.1', 'DCC', body)).responseCode, 'no E19, no E5').to.equal('W110101');
    const barred = new DccBench({ rows: { ...row, 'non-device/11.1': 'refused' } });
    expect((await barred.send('supplier', '11.1', 'DCC', body)).responseCode, 'by its row').to.equal('E5');
  });
});
