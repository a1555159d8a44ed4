import { test } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { entityId, firmwareVersion, instant, originatorCounter, type Srv, srv } from '../terms';
import { DuisError, parseRequestId, type RequestBody, readRequest, type ServiceRequest, writeRequest } from '.';
import type { AlertBehaviour } from './requests/alert-behaviour';
import * as groups from './requests/alert-groups';
import { requestBodies, requestsWith } from './testing/arbitrary-requests';
import { allFaults, withoutSchemas } from './testing/schema-check';

const esme = entityId('00DB1234567890A0');
const requestId = parseRequestId('90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1000');

function requestWith(body: RequestBody, variant = '11.2'): ServiceRequest {
  return { schemaVersion: '5.0', requestId, commandVariant: 1, srv: srv(variant), body };
}

/** The Body as written, without prefixes and indentation. */
function bodyOf(body: RequestBody): string {
  const plain = writeRequest(requestWith(body)).replaceAll('sr:', '').replace(/\n */g, '');
  return plain.slice(plain.indexOf('<Body>') + '<Body>'.length, plain.indexOf('</Body>'));
}

test('an SR11.2 is written as the schema lays it out', () => {
  expect(writeRequest(requestWith({ kind: 'readFirmwareVersion' }))).to.equal(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<sr:Request xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway" schemaVersion="5.0">',
      '  <sr:Header>',
      '    <sr:RequestID>90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1000</sr:RequestID>',
      '    <sr:CommandVariant>1</sr:CommandVariant>',
      '    <sr:ServiceReference>11.2</sr:ServiceReference>',
      '    <sr:ServiceReferenceVariant>11.2</sr:ServiceReferenceVariant>',
      '  </sr:Header>',
      '  <sr:Body>',
      '    <sr:ReadFirmwareVersion/>',
      '  </sr:Body>',
      '</sr:Request>',
      '',
    ].join('\n'),
  );
});

test('the Service Reference is derived from the variant', () => {
  const references = (['8.1.1', '6.2.10', '11.4'] as const).map((variant) =>
    /ServiceReference>([^<]+)</.exec(writeRequest(requestWith({ kind: 'readFirmwareVersion' }, variant)))?.at(1),
  );
  expect(references).to.deep.equal(['8.1', '6.2', '11.4']);
});

test('each kind of Body has the elements that the schema names, in its order', () => {
  const time = instant(Date.parse('2021-11-04T10:00:00Z'));
  const firmwareHash = new Uint8Array(32).fill(0xab);
  const distribution = {
    firmwareImage: Uint8Array.of(1, 2, 3),
    firmwareVersion: firmwareVersion('0123ABCD'),
    deviceIds: [esme, entityId('00DB1234567890A1')],
  };
  expect(bodyOf({ kind: 'activateFirmware', executionDateTime: 'cancel', firmwareHash })).to.equal(
    `<ActivateFirmware><ExecutionDateTime>3000-12-31T00:00:00Z</ExecutionDateTime><FirmwareHash>${'AB'.repeat(32)}</FirmwareHash></ActivateFirmware>`,
  );
  expect(bodyOf({ kind: 'updatePPMIDFirmware', ...distribution })).to.equal(
    '<UpdatePPMIDFirmware><FirmwareImage>AQID</FirmwareImage><FirmwareVersion>0123ABCD</FirmwareVersion>' +
      '<DeviceIDList>00-DB-12-34-56-78-90-A0,00-DB-12-34-56-78-90-A1</DeviceIDList></UpdatePPMIDFirmware>',
  );
  expect(bodyOf({ kind: 'synchroniseClock', currentDateTime: time, tolerancePeriod: 60 })).to.equal(
    '<SynchroniseClock><CurrentDateTime>2021-11-04T10:00:00Z</CurrentDateTime><TolerancePeriod>60</TolerancePeriod></SynchroniseClock>',
  );
  expect(bodyOf({ kind: 'updateInventory', deviceId: esme, update: { set: 'delete' } })).to.equal(
    '<UpdateInventory><DeviceID>00-DB-12-34-56-78-90-A0</DeviceID><DeleteDevice/></UpdateInventory>',
  );
  expect(
    bodyOf({
      kind: 'updateInventory',
      deviceId: esme,
      update: { set: 'mpxn', which: 'import', mpxn: '1200012345678' },
    }),
  ).to.contain('<UpdateMPxN><ImportMPxN>1200012345678</ImportMPxN></UpdateMPxN>');
  expect(
    bodyOf({
      kind: 'configureAlertBehaviour',
      behaviour: { group: 'electricityNetworkOperatorAlerts', common: { '8015': false, '8014': true } },
    }),
  ).to.equal(
    '<ConfigureAlertBehaviour><ElectricityNetworkOperatorAlerts><NetworkOperatorESMECommon><x8014>Enable</x8014>' +
      '<x8015>Disable</x8015></NetworkOperatorESMECommon></ElectricityNetworkOperatorAlerts></ConfigureAlertBehaviour>',
  );
});

for (const [kind, bodies] of Object.entries(requestBodies)) {
  test(`${kind}: what is written is read back`, () => {
    fc.assert(
      fc.property(requestsWith(bodies), (request) => {
        expect(readRequest(writeRequest(request))).to.deep.equal(request);
      }),
      { numRuns: 60 },
    );
  });
}

for (const version of ['5.0', '5.4'] as const) {
  test(`Requests of every kind validate against schema ${version}`, { skip: withoutSchemas }, async () => {
    const requests = Object.values(requestBodies).flatMap((bodies) =>
      fc.sample(requestsWith(bodies), { numRuns: 15, seed: 105 }),
    );
    expect(await allFaults(version, requests.map(writeRequest))).to.deep.equal([]);
  });
}

/** Every code of every group of SR6.22. */
function allAlertSettings(): AlertBehaviour[] {
  const all = <T>(codes: readonly string[], value: T) => Object.fromEntries(codes.map((code) => [code, value]));
  const event = { wanAlert: true, hanAlert: false, eventLog: true, alarm: false };
  return [
    {
      group: 'electricitySupplierAlerts',
      common: all(groups.supplierEsmeCommon, true),
      polyPhase: all(groups.supplierEsmePolyPhase, false),
    },
    {
      group: 'electricityNetworkOperatorAlerts',
      common: all(groups.networkOperatorEsmeCommon, true),
      phase: { of: 'singlePhase', settings: all(groups.networkOperatorEsmeSinglePhase, true) },
    },
    {
      group: 'electricityNetworkOperatorLoggingSettings',
      phase: { of: 'polyPhase', settings: all(groups.networkOperatorEsmePolyPhase, true) },
    },
    { group: 'gasSupplierAlerts', settings: all(groups.supplierGsme, true) },
    { group: 'gasSupplierAlertEventSettings', settings: all(groups.supplierGsmeAlertsEvents, event) },
  ];
}

test('SR6.22 knows every alert code, in the order of the schema', { skip: withoutSchemas }, async () => {
  const documents = allAlertSettings().map((behaviour) =>
    writeRequest(requestWith({ kind: 'configureAlertBehaviour', behaviour }, '6.22')),
  );
  expect(documents.map((xml) => xml.match(/<sr:x[0-9A-F]{4}>/g)?.length)).to.deep.equal([43, 15, 39, 40, 44]);
  expect(await allFaults('5.0', documents)).to.deep.equal([]);
  expect(await allFaults('5.4', documents)).to.deep.equal([]);
});

test('3000-12-31 is "cancel" only where a Device keeps the Request until its time', () => {
  const date = '<sr:ExecutionDateTime>3000-12-31T00:00:00.00Z</sr:ExecutionDateTime>';
  const activate = writeRequest(
    requestWith({ kind: 'activateFirmware', executionDateTime: 'cancel', firmwareHash: new Uint8Array(32) }),
  );
  expect(readRequest(activate.replace('3000-12-31T00:00:00Z', '3000-12-31T01:00:00+01:00')).body).to.deep.include({
    executionDateTime: 'cancel',
  });
  const read = writeRequest(requestWith({ kind: 'readFirmwareVersion' }));
  expect(
    readRequest(read.replace('<sr:ReadFirmwareVersion/>', `<sr:ReadFirmwareVersion>${date}</sr:ReadFirmwareVersion>`))
      .body,
  ).to.deep.include({ executionDateTime: Date.parse('3000-12-31T00:00:00Z') });
});

test('what the schema does not allow is not written', () => {
  const wrong: [RequestBody, where: string][] = [
    [{ kind: 'activateFirmware', firmwareHash: new Uint8Array(31) }, 'Request/Body/ActivateFirmware/FirmwareHash'],
    [
      { kind: 'synchroniseClock', currentDateTime: instant(0), tolerancePeriod: 86_401 },
      'Request/Body/SynchroniseClock/TolerancePeriod',
    ],
    [
      { kind: 'synchroniseClock', currentDateTime: instant(8.64e15), tolerancePeriod: 1 },
      'Request/Body/SynchroniseClock/CurrentDateTime',
    ],
    [
      {
        kind: 'updateFirmware',
        firmwareImage: new Uint8Array(),
        firmwareVersion: firmwareVersion('00000001'),
        deviceIds: [],
      },
      'Request/Body/UpdateFirmware/DeviceIDList',
    ],
    [
      {
        kind: 'updateFirmware',
        firmwareImage: new Uint8Array(10_240_001),
        firmwareVersion: firmwareVersion('00000001'),
        deviceIds: [esme],
      },
      'Request/Body/UpdateFirmware/FirmwareImage',
    ],
    [
      {
        kind: 'devicePrenotification',
        deviceId: esme,
        deviceManufacturer: 'x'.repeat(31),
        deviceModel: '',
        deviceType: 'ESME',
      },
      'Request/Body/DevicePrenotification/DeviceManufacturer',
    ],
    [
      {
        kind: 'devicePrenotification',
        deviceId: esme,
        deviceManufacturer: 'a\u0000b',
        deviceModel: '',
        deviceType: 'ESME',
      },
      'Request/Body/DevicePrenotification/DeviceManufacturer',
    ],
    [
      { kind: 'configureAlertBehaviour', behaviour: { group: 'gasSupplierAlerts', settings: { '8161': true } } },
      'Request/Body/ConfigureAlertBehaviour/GasSupplierAlerts',
    ],
  ];
  for (const [body, where] of wrong) {
    expect(() => writeRequest(requestWith(body)), where)
      .to.throw(DuisError)
      .that.deep.includes({ code: 'MB-DUIS', where });
  }
  expect(() => writeRequest(requestWith({ kind: 'readFirmwareVersion' }, '99.9')), '99.9').to.throw(
    'Request/Header/ServiceReference',
  );
  expect(
    () => writeRequest({ ...requestWith({ kind: 'readFirmwareVersion' }), schemaVersion: '5.3a' }),
    '5.3a',
  ).to.throw('Request/@schemaVersion');
});

test('a counter and an SRV survive to their last digit', () => {
  const counter = originatorCounter(2n ** 64n - 1n);
  const variant: Srv = srv('6.2.10');
  const request = { ...requestWith({ kind: 'readFirmwareVersion' }, variant), requestId: { ...requestId, counter } };
  expect(readRequest(writeRequest(request))).to.deep.include({ srv: variant, requestId: { ...requestId, counter } });
});
