import { cs10a, cs10b, firmwareReceiptAlertGsme, gcs38 } from '../../gbcs';
import { activateFirmware } from '../behaviours/activate-firmware';
import { updateMeterCredentials } from '../behaviours/credentials-use-cases';
import { readConsumption } from '../behaviours/read-consumption';
import { readEventBehavioursGsme } from '../behaviours/read-event-behaviours-gsme';
import { readFirmwareVersion } from '../behaviours/read-firmware-version';
import { readLogZigbee } from '../behaviours/read-log-zigbee';
import { setClockGsme } from '../behaviours/set-clock-gsme';
import { setEventBehavioursGsme } from '../behaviours/set-event-behaviours-gsme';
import { eventDefaults } from '../events/event-lines';
import { gsmeEvents } from '../events/gsme-events';
import type { DeviceModel } from './device-model';
import { emulatedHardware } from './emulated-hardware';

const halfAnHour = 30 * 60_000;

/** A gas meter: it runs on a battery, so it sleeps and polls its Communications Hub when it wakes; it answers for itself. */
export const gsme: DeviceModel = {
  deviceType: 'GSME',
  gbcsVersion: '4.1',
  clockStatus: 0x00,
  alerts: 'gbz',
  slots: ['supplier', 'supplierPrepayment', 'networkOperator', 'transitionalCos'],
  events: eventDefaults(...gsmeEvents),
  image: { ...emulatedHardware, signed: true, receipt: firmwareReceiptAlertGsme, runsAtOnce: false },
  wakesEvery: halfAnHour,
  behaviours: [
    readFirmwareVersion(gcs38),
    activateFirmware,
    ...updateMeterCredentials,
    setClockGsme,
    setEventBehavioursGsme,
    readEventBehavioursGsme,
    readConsumption,
    readLogZigbee(cs10a, 'eventLog'),
    readLogZigbee(cs10b, 'securityLog'),
  ],
};
