import { singlePhaseNetworkEvents, supplierEventsMandated } from '../events/esme-events';
import { eventDefaults } from '../events/event-lines';
import type { DeviceModel } from './device-model';
import { esme } from './esme';

/**
 * A single phase electricity meter of the series before: a date changes nothing in it, and the optional events aren't its. It
 * alerts one of them all the same, as meters did before the GBCS named it.
 */
export const gbcs3Esme: DeviceModel = {
  ...esme,
  gbcsVersion: '3.2',
  ownAlerts: [0x81a5],
  events: eventDefaults(...supplierEventsMandated, ...singlePhaseNetworkEvents),
};
