import {
  ecs25a,
  ecs25a1,
  ecs25a2,
  ecs25a3,
  ecs25b,
  ecs25b3,
  ecs25r1,
  ecs25r2,
  ecs35a,
  ecs35b,
  ecs35e,
  ecs35f,
  ecs35g,
  ecs52,
  firmwareReceiptAlert,
} from '../../gbcs';
import { activateFirmware } from '../behaviours/activate-firmware';
import { updateMeterCredentials } from '../behaviours/credentials-use-cases';
import { readEventBehaviours } from '../behaviours/read-event-behaviours';
import { readFirmwareVersion } from '../behaviours/read-firmware-version';
import { logDetails, readLog } from '../behaviours/read-log';
import { setClockEsme } from '../behaviours/set-clock-esme';
import { setEventBehaviours } from '../behaviours/set-event-behaviours';
import type { DeviceModel } from './device-model';
import { emulatedHardware } from './emulated-hardware';

/** What the electricity meters have in common: all but their GBCS version and their events. */
export const esme: Omit<DeviceModel, 'gbcsVersion' | 'events'> = {
  deviceType: 'ESME',
  clockStatus: 0xff,
  alerts: 'dlms',
  slots: ['supplier', 'supplierPrepayment', 'networkOperator', 'transitionalCos'],
  image: { ...emulatedHardware, signed: true, receipt: firmwareReceiptAlert, runsAtOnce: false },
  behaviours: [
    readFirmwareVersion(ecs52),
    activateFirmware,
    ...updateMeterCredentials,
    setClockEsme,
    setEventBehaviours(ecs25a, 'wan', 'supplier'),
    setEventBehaviours(ecs25a1, 'han', 'supplier'),
    setEventBehaviours(ecs25a2, 'alarm', 'supplier'),
    setEventBehaviours(ecs25a3, 'log', 'supplier'),
    setEventBehaviours(ecs25b, 'wan', 'networkOperator'),
    setEventBehaviours(ecs25b3, 'log', 'networkOperator'),
    readEventBehaviours(ecs25r1, { owner: 'supplier', actions: ['wan', 'han', 'alarm', 'log'] }),
    readEventBehaviours(ecs25r2, { owner: 'networkOperator', actions: ['wan', 'log'] }),
    readLog(ecs35a, 'eventLog', logDetails.octets),
    readLog(ecs35b, 'securityLog', logDetails.none),
    readLog(ecs35e, 'powerEventLog', logDetails.number),
    readLog(ecs35f, 'alcsEventLog', logDetails.loadSwitch),
    readLog(ecs35g, 'alcsEventLog', logDetails.loadSwitch),
  ],
};
