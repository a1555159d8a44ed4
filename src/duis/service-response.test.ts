import { test } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { entityId, firmwareVersion, instant, srv } from '../terms';
import {
  DuisError,
  type InventoryDevice,
  parseRequestId,
  type ResponseBody,
  readResponse,
  type ServiceResponse,
  writeResponse,
} from '.';
import { responses } from './testing/arbitrary-responses';
import { allFaults, withoutSchemas } from './testing/schema-check';

const esme = entityId('00DB1234567890A0');
const requestId = parseRequestId('90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1000');

function responseWith(body: ResponseBody, responseCode = 'I0', schemaVersion = '5.0'): ServiceResponse {
  return {
    schemaVersion,
    requestId,
    responseCode,
    responseDateTime: instant(Date.parse('2021-11-04T00:00:00Z')),
    body,
  };
}

const restored: ResponseBody = {
  kind: 'dccAlertMessage',
  dccAlertCode: 'N29',
  alert: { kind: 'deviceStatusChangeEvent', deviceId: esme, event: 'deviceRestored' },
};

test('an acknowledgement has a Response Message without payload', () => {
  const xml = writeResponse(responseWith({ kind: 'responseMessage', srv: srv('11.2') }, 'I99'));
  expect(xml).to.contain('<sr:ResponseCode>I99</sr:ResponseCode>');
  expect(xml.replace(/\n */g, '')).to.contain(
    '<sr:Body><sr:ResponseMessage><sr:ServiceReference>11.2</sr:ServiceReference>' +
      '<sr:ServiceReferenceVariant>11.2</sr:ServiceReferenceVariant></sr:ResponseMessage></sr:Body>',
  );
  expect(readResponse(xml).body).to.deep.equal({ kind: 'responseMessage', srv: '11.2' });
});

test('a restored Device is told by its element', () => {
  expect(writeResponse(responseWith(restored)).replace(/\n */g, '')).to.contain(
    '<sr:DCCAlertMessage><sr:DCCAlertCode>N29</sr:DCCAlertCode><sr:DCCAlert><sr:DeviceStatusChangeEvent>' +
      '<sr:DeviceID>00-DB-12-34-56-78-90-A0</sr:DeviceID><sr:DeviceStatusChange><sr:DeviceRestored/>' +
      '</sr:DeviceStatusChange></sr:DeviceStatusChangeEvent></sr:DCCAlert></sr:DCCAlertMessage>',
  );
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(responses, (response) => {
      expect(readResponse(writeResponse(response))).to.deep.equal(response);
    }),
    { numRuns: 400 },
  );
});

for (const version of ['5.0', '5.4'] as const) {
  test(`Responses validate against schema ${version}`, { skip: withoutSchemas }, async () => {
    expect(
      await allFaults(version, fc.sample(responses, { numRuns: 240, seed: 105 }).map(writeResponse)),
    ).to.deep.equal([]);
  });
}

function inventoryOf(details: Partial<InventoryDevice>): ServiceResponse {
  const device = { deviceId: esme, deviceType: 'CHF', deviceManufacturer: '', deviceModel: '', ...details } as const;
  const payload = { kind: 'dspInventory', devices: [device] } as const;
  return responseWith({ kind: 'responseMessage', srv: srv('8.2'), payload }, 'I0', '5.4');
}

const since54: ServiceResponse[] = [
  inventoryOf({ cspRegion: '4G North' }),
  inventoryOf({ connectivity: 'Virtual' }),
  responseWith(restored, 'E081406', '5.4'),
  responseWith({ ...restored, dccAlertCode: 'N65' }, 'I0', '5.4'),
  responseWith(restored, 'E65', '5.4'),
];

test('what came with a later version is written in that version only', () => {
  for (const response of since54) {
    expect(readResponse(writeResponse(response))).to.deep.equal(response);
    expect(() => writeResponse({ ...response, schemaVersion: '5.0' }), JSON.stringify(response.body)).to.throw(
      DuisError,
    );
    const relabelled = writeResponse(response).replace('schemaVersion="5.4"', 'schemaVersion="5.0"');
    expect(() => readResponse(relabelled), relabelled).to.throw(DuisError);
  }
  expect(() => writeResponse({ ...responseWith(restored, 'E65'), schemaVersion: '5.1' })).not.to.throw();
});

test('what came with V5.4 validates against its schema', { skip: withoutSchemas }, async () => {
  expect(await allFaults('5.4', since54.map(writeResponse))).to.deep.equal([]);
});

test('a DCC Alert that is not modelled is told by its element, and cannot be written', () => {
  const xml = writeResponse(responseWith(restored)).replace(
    /<sr:DeviceStatusChangeEvent>[\s\S]*<\/sr:DeviceStatusChangeEvent>/,
    '<sr:PPMIDRemoval><sr:PPMIDDeviceID>00-DB-12-34-56-78-90-A4</sr:PPMIDDeviceID></sr:PPMIDRemoval>',
  );
  const response = readResponse(xml);
  expect(response.body).to.deep.include({ alert: { kind: 'other', element: 'PPMIDRemoval' } });
  expect(() => writeResponse(response))
    .to.throw(DuisError)
    .that.deep.includes({ where: 'Response/Body/DCCAlertMessage/DCCAlert', found: 'PPMIDRemoval', blame: 'dcc' });
});

test('a payload or alert that no schema knows is refused', () => {
  const xml = writeResponse(responseWith({ kind: 'responseMessage', srv: srv('11.2') }));
  const scheduled = xml.replace('</sr:ResponseMessage>', '<sr:DSPScheduleID>1</sr:DSPScheduleID></sr:ResponseMessage>');
  expect(() => readResponse(scheduled))
    .to.throw(DuisError)
    .that.deep.includes({ where: 'Response/Body/ResponseMessage', found: 'DSPScheduleID', line: 12 });
  const made = writeResponse(responseWith(restored)).replaceAll('DeviceStatusChangeEvent', 'MadeUp');
  expect(() => readResponse(made)).to.throw(DuisError, 'found MadeUp');
});

test('what the schema does not allow is not written', () => {
  const message = (payload: Extract<ResponseBody, { kind: 'responseMessage' }>['payload']): ResponseBody => ({
    kind: 'responseMessage',
    srv: srv('8.2'),
    ...(payload === undefined ? {} : { payload }),
  });
  const device = { deviceId: esme, deviceType: 'ESME', deviceManufacturer: 'M', deviceModel: 'D' } as const;
  const wrong: ServiceResponse[] = [
    responseWith(message(undefined), 'E6'),
    responseWith(message({ kind: 'dspInventory', devices: [] })),
    responseWith(message({ kind: 'dspInventory', devices: Array.from({ length: 18 }, () => device) })),
    responseWith(message({ kind: 'dspInventory', devices: [{ ...device, exportMpan: '123' }] })),
    responseWith(message({ kind: 'dspUpdateFirmwareWarning', invalidDeviceIds: [] })),
    responseWith({ ...restored, dccAlertCode: 'N32' }),
    responseWith({ kind: 'deviceAlertMessage', alertCode: '8F7', bytes: new Uint8Array() }),
    responseWith({ ...restored, throttledAlertCount: -1 }),
    responseWith({
      ...restored,
      alert: {
        kind: 'deviceStatusChangeEvent',
        deviceId: esme,
        event: 'recoveryCompleteACBCredentials',
        supplierCertificateTypes: [],
        networkOperatorCertificateTypes: [],
      },
    }),
  ];
  for (const response of wrong) {
    expect(() => writeResponse(response), JSON.stringify(response.body)).to.throw(DuisError, 'expected');
  }
});

test('a firmware version mismatch tells both versions apart', () => {
  const alert = {
    kind: 'firmwareVersionMismatch',
    deviceId: esme,
    deviceType: 'ESME',
    firmwareVersionSmi: firmwareVersion('00000001'),
    firmwareVersionDevice: firmwareVersion('00000002'),
  } as const;
  const xml = writeResponse(responseWith({ kind: 'dccAlertMessage', dccAlertCode: 'N1', alert }));
  expect(xml).to.contain('<sr:FirmwareVersionSMI>00000001<').and.to.contain('<sr:FirmwareVersionDevice>00000002<');
  expect(readResponse(xml).body).to.deep.include({ alert });
});
