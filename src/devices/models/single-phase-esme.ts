import {
  singlePhaseNetworkEvents,
  singlePhaseNetworkEventsOptional,
  supplierEventsMandated,
  supplierEventsOptional,
} from '../events/esme-events';
import { eventDefaults } from '../events/event-lines';
import type { DeviceModel } from './device-model';
import { esme } from './esme';

/** A single phase electricity meter. */
export const singlePhaseEsme: DeviceModel = {
  ...esme,
  gbcsVersion: '4.1',
  events: eventDefaults(
    ...supplierEventsMandated,
    ...supplierEventsOptional,
    ...singlePhaseNetworkEvents,
    ...singlePhaseNetworkEventsOptional,
  ),
};
