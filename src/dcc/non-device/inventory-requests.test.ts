import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RefusedWithoutCode } from '../../dcc-port';
import type { InventoryDevice, InventoryUpdate, ReadInventory, RequestBody } from '../../duis';
import { DccBench, v1, v2 } from '../testing/dcc-bench';
import { devices } from '../testing/parties';

async function find(bench: DccBench, key: ReadInventory['find']): Promise<readonly InventoryDevice[]> {
  const { body } = await bench.send('supplier', '8.2', 'DCC', { kind: 'readInventory', find: key });
  const payload = body.kind === 'responseMessage' ? body.payload : undefined;
  return payload?.kind === 'dspInventory' ? payload.devices : [];
}

const byId = async (bench: DccBench, name: keyof typeof devices) =>
  (await find(bench, { by: 'deviceId', deviceId: devices[name] }))[0];

const refused = (sent: Promise<unknown>) =>
  sent.then(
    () => undefined,
    (error: unknown) => (error instanceof RefusedWithoutCode ? error.row : error),
  );

const update = (name: keyof typeof devices, change: InventoryUpdate): RequestBody => ({
  kind: 'updateInventory',
  deviceId: devices[name],
  update: change,
});

const mpxns = { importMpxn: '1234567890123', exportMpan: '1234567890999' };

describe('SR8.2 Read Inventory', () => {
  it('tells what the SMI holds of a Device', async () => {
    const bench = new DccBench();
    bench.enrol('ESME', { mpxns, esmeVariant: 'A', uprn: '7' });
    expect(await byId(bench, 'ESME'), 'Device').to.deep.equal({
      deviceId: devices.ESME,
      deviceType: 'ESME',
      deviceStatus: 'Commissioned',
      deviceManufacturer: 'meterbench',
      deviceModel: 'Scripted ESME',
      smetsChtsVersion: '5.1',
      deviceFirmwareVersion: v1,
      deviceFirmwareVersionStatus: 'Active',
      cplStatus: 'Active',
      dateCommissioned: '2021-11-04',
      ...mpxns,
      esmeVariant: 'A',
      uprn: '7',
      deviceGbcsVersion: '4.1',
    });
  });

  it('holds neither status nor firmware version of a Type 2 Device', async () => {
    const bench = new DccBench();
    bench.enrol('IHD');
    const device = await byId(bench, 'IHD');
    expect(device, 'Device').not.to.have.any.keys('deviceStatus', 'deviceFirmwareVersion', 'cplStatus');
    expect(device?.deviceType, 'all the same').to.equal('IHD');
  });

  it('finds by each of its four keys', async () => {
    const bench = new DccBench();
    const property = { postCode: 'AB1 2CD', addressIdentifier: '5' };
    bench.enrol('CHF');
    bench.enrol('ESME', { mpxns, uprn: '7', property, hub: devices.CHF });
    bench.enrol('PPMID', { meter: devices.ESME, hub: devices.CHF });
    bench.enrol('GSME', { uprn: '8' });
    const types = async (key: ReadInventory['find']) => (await find(bench, key)).map(({ deviceType }) => deviceType);
    const wholeHome = ['ESME', 'CHF', 'PPMID'];
    expect(await types({ by: 'deviceId', deviceId: devices.ESME }), 'Device ID').to.deep.equal(['ESME']);
    expect(await types({ by: 'mpxn', mpxn: mpxns.importMpxn }), 'import MPAN').to.deep.equal(wholeHome);
    expect(await types({ by: 'mpxn', mpxn: mpxns.exportMpan }), 'export MPAN').to.deep.equal(wholeHome);
    expect(await types({ by: 'uprn', uprn: '7' }), 'UPRN').to.deep.equal(['ESME']);
    expect(await types({ by: 'property', ...property }), 'place').to.deep.equal(['ESME']);
    const nothing = bench.send('supplier', '8.2', 'DCC', { kind: 'readInventory', find: { by: 'uprn', uprn: '9' } });
    expect(await refused(nothing), 'nothing found').to.equal('code/E080201');
  });

  it('follows an MPxN that was updated', async () => {
    const bench = new DccBench();
    bench.enrol('ESME', { mpxns });
    const change = { set: 'mpxn', which: 'import', mpxn: '9876543210987' } as const;
    await bench.send('supplier', '8.4', 'DCC', update('ESME', change));
    expect(await find(bench, { by: 'mpxn', mpxn: '9876543210987' }), 'by the new one').to.have.length(1);
    const old = bench.send('supplier', '8.2', 'DCC', {
      kind: 'readInventory',
      find: { by: 'mpxn', mpxn: mpxns.importMpxn },
    });
    expect(await refused(old), 'by the old one').to.equal('code/E080201');
    expect((await byId(bench, 'ESME'))?.exportMpan, 'the other stays').to.equal(mpxns.exportMpan);
  });
});

describe('SR8.4 Update Inventory', () => {
  it('sets the statuses that its rows list, and no other', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    bench.enrol('CHF');
    const installed = { set: 'status', status: 'InstalledNotCommissioned' } as const;
    const withdrawn = { set: 'statusCH', status: 'Withdrawn' } as const;
    expect((await bench.send('supplier', '8.4', 'DCC', update('ESME', installed))).responseCode, 'ESME').to.equal(
      'I99',
    );
    expect((await bench.send('supplier', '8.4', 'DCC', update('CHF', withdrawn))).responseCode, 'CHF').to.equal('I99');
    expect([bench.status('ESME'), bench.status('CHF')], 'statuses').to.deep.equal([
      'InstalledNotCommissioned',
      'Withdrawn',
    ]);
    const ofMeter = bench.send('supplier', '8.4', 'DCC', update('ESME', withdrawn));
    expect(await refused(ofMeter), "a hub's status of a meter").to.equal('smi/8.4-may-set-on-a-hub');
    const ofHub = bench.send('supplier', '8.4', 'DCC', update('CHF', installed));
    expect(await refused(ofHub), "a meter's status of a hub").to.equal('smi/8.4-may-set');
    expect(bench.status('ESME'), 'nothing happened').to.equal('InstalledNotCommissioned');
    const narrow = new DccBench({ rows: { 'smi/8.4-may-set': ['Pending'] } });
    narrow.enrol('ESME');
    expect(await refused(narrow.send('supplier', '8.4', 'DCC', update('ESME', installed))), 'by the row').to.equal(
      'smi/8.4-may-set',
    );
  });

  it('suspends and restores by the firmware version that it sets', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    await bench.send('supplier', '8.4', 'DCC', update('ESME', { set: 'details', firmwareVersion: v2 }));
    expect(bench.status('ESME'), 'not on the list').to.equal('Suspended');
    await bench.send('supplier', '8.4', 'DCC', update('ESME', { set: 'details', firmwareVersion: v1 }));
    expect(bench.statuses('ESME'), 'on the list').to.deep.equal(['Commissioned', 'Suspended', 'Commissioned']);
  });

  it('deletes a Device, which then does not exist', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    await bench.send('supplier', '8.4', 'DCC', update('ESME', { set: 'delete' }));
    const after = await bench.send('supplier', '8.4', 'DCC', update('ESME', { set: 'delete' }));
    expect(after.responseCode, 'code').to.equal('E19');
    bench.delist('ESME', v1);
    expect(bench.dcc.observations.statusHistory(devices.ESME).shown, 'no history').to.deep.equal([]);
  });
});

describe('SR12.2 Device Pre-notification', () => {
  const body: RequestBody = {
    kind: 'devicePrenotification',
    deviceId: devices.CHF,
    deviceType: 'CHF',
    deviceManufacturer: 'meterbench',
    deviceModel: 'Scripted CHF',
    firmwareVersion: v1,
    associatedGpfDeviceId: devices.GPF,
  };

  it('brings a Device in as Pending, and a hub with its GPF', async () => {
    const bench = new DccBench();
    bench.list('CHF', v1);
    expect((await bench.send('supplier', '12.2', 'DCC', body)).responseCode, 'code').to.equal('I99');
    expect([bench.status('CHF'), bench.status('GPF')], 'statuses').to.deep.equal(['Pending', 'Pending']);
    bench.delist('CHF', v1);
    expect(bench.status('GPF'), 'one model').to.equal('Suspended');
  });

  it('refuses a Device that is there already, and a Device Model that is not on the list', async () => {
    const bench = new DccBench();
    expect(await refused(bench.send('supplier', '12.2', 'DCC', body)), 'model').to.equal('transition/pre-notified');
    bench.enrol('CHF');
    expect(await refused(bench.send('supplier', '12.2', 'DCC', body)), 'again').to.equal('transition/pre-notified');
    expect(bench.status('CHF'), 'stays as it was').to.equal('Commissioned');
    const ihd: RequestBody = { ...body, deviceId: devices.IHD, deviceType: 'IHD' };
    expect((await bench.send('supplier', '12.2', 'DCC', ihd)).responseCode, 'Type 2').to.equal('I99');
  });
});

describe('SR8.3 Decommission Device', () => {
  const decommission = (bench: DccBench, name: keyof typeof devices) =>
    bench.send('supplier', '8.3', 'DCC', { kind: 'decommissionDevice', deviceId: devices[name] });

  it('ends a meter and what belongs to it, and tells of both', async () => {
    const bench = new DccBench();
    bench.enrol('ESME', { mpxns });
    bench.enrol('PPMID', { meter: devices.ESME });
    expect((await decommission(bench, 'ESME')).responseCode, 'code').to.equal('I99');
    expect([bench.status('ESME'), bench.status('PPMID')], 'statuses').to.deep.equal([
      'Decommissioned',
      'Decommissioned',
    ]);
    const alerts = bench.inbox('supplier').flatMap(({ body }) => (body.kind === 'dccAlertMessage' ? [body.alert] : []));
    await decommission(bench, 'ESME');
    expect(bench.statusAlerts('supplier'), 'told once').to.have.length(1);
    expect(alerts, 'one alert').to.deep.equal([
      {
        kind: 'deviceStatusChangeEvent',
        deviceId: devices.ESME,
        event: 'meterDecommissioningOrWithdrawal',
        meterMpxns: mpxns,
        associatedDevices: [{ deviceId: devices.PPMID, deviceType: 'PPMID' }],
      },
    ]);
  });

  it('ends a hub with its GPF, and neither with the other where the rows say so', async () => {
    const bench = new DccBench();
    bench.enrol('CHF');
    bench.enrol('GPF', { hub: devices.CHF });
    bench.enrol('ESME', { hub: devices.CHF });
    await decommission(bench, 'CHF');
    const statuses = (['CHF', 'GPF', 'ESME'] as const).map((name) => bench.status(name));
    expect(statuses, 'statuses').to.deep.equal(['Decommissioned', 'Decommissioned', 'Commissioned']);
    expect(bench.statusAlerts('supplier'), 'alert').to.deep.equal(['chfDecommissioning']);
    const rows = { 'smi/hub-decommissioned': 'each by itself', 'smi/Type-1-decommissioned': 'each by itself' };
    const apart = new DccBench({ rows });
    apart.enrol('CHF');
    apart.enrol('GPF', { hub: devices.CHF });
    await decommission(apart, 'CHF');
    expect(apart.status('GPF'), 'by the row').to.equal('Commissioned');
  });

  it('says why an alert can not be made where the SMI holds no MPxN', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    await decommission(bench, 'ESME');
    expect(bench.status('ESME'), 'status').to.equal('Decommissioned');
    expect(bench.journalled('dcc-alert-not-sent'), 'journalled').to.have.length(1);
  });
});
