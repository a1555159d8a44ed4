import { cs10a, cs10b } from '../../gbcs';
import { readLogZigbee } from '../behaviours/read-log-zigbee';
import type { DeviceModel } from './device-model';

/** A Gas Proxy Function: part of a Communications Hub, so it has that one's firmware, and no use case of SR11.2. */
export const gasProxyFunction: DeviceModel = {
  deviceType: 'GPF',
  gbcsVersion: '4.1',
  clockStatus: 0x00,
  alerts: 'gbz',
  slots: ['supplier', 'networkOperator'],
  events: new Map(),
  behaviours: [readLogZigbee(cs10a, 'eventLog'), readLogZigbee(cs10b, 'securityLog')],
};
