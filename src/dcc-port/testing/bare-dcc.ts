import { readRequest, type ServiceRequest, writeResponse } from '../../duis';
import type { DeviceId, Ports } from '../../terms';
import type { DccCapability } from '../capabilities';
import type { DccFactory } from '../dcc-factory';
import type { DeviceRecord } from '../device-record';
import type { DccUserInterface } from '../user-interface';
import { withinCapabilities } from '../within-capabilities';

const facts = {
  name: 'The bare DCC',
  capabilities: new Set<DccCapability>(['enrol-devices', 'arrange-products-list']),
};

/**
 * Another DCC than the emulated one: it can be told of Devices and reads them by SR8.2, and it refuses whatever else is
 * asked. It knows its users, keeps no history, and tells no time limit.
 */
export const bareDcc: DccFactory = {
  ...facts,
  faults: [],
  make: ({ ports }) => {
    const devices = new Map<DeviceId, DeviceRecord>();
    return withinCapabilities(facts, {
      userInterface: userInterface(devices, ports),
      acts: {
        enrol: (device) => {
          devices.set(device.id, device);
        },
        listProduct: () => {},
        delistProduct: () => {},
      },
      observations: {},
    });
  },
};

const userInterface = (devices: ReadonlyMap<DeviceId, DeviceRecord>, { clock }: Ports): DccUserInterface => ({
  submit: async (_sender, _service, xml) => {
    const request = readRequest(xml);
    const found = deviceRead(request, devices);
    return writeResponse({
      schemaVersion: '5.0',
      requestId: request.requestId,
      responseCode: found === undefined ? 'E19' : 'I0',
      responseDateTime: clock.now(),
      body: {
        kind: 'responseMessage',
        srv: request.srv,
        ...(found === undefined ? {} : { payload: { kind: 'dspInventory', devices: [described(found)] } }),
      },
    });
  },
  onDelivery: () => () => {},
});

const deviceRead = ({ body }: ServiceRequest, devices: ReadonlyMap<DeviceId, DeviceRecord>) =>
  body.kind === 'readInventory' && body.find.by === 'deviceId' ? devices.get(body.find.deviceId) : undefined;

const described = ({ id, deviceType, manufacturer, deviceModel, status }: DeviceRecord) => ({
  deviceId: id,
  deviceType,
  deviceManufacturer: manufacturer,
  deviceModel,
  deviceStatus: status,
});
