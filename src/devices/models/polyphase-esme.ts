import {
  polyphaseNetworkEvents,
  polyphaseSupplierEvents,
  supplierEventsMandated,
  supplierEventsOptional,
} from '../events/esme-events';
import { eventDefaults } from '../events/event-lines';
import type { DeviceModel } from './device-model';
import { esme } from './esme';

/** An electricity meter of three phases: it tells its events of each apart. */
export const polyphaseEsme: DeviceModel = {
  ...esme,
  gbcsVersion: '4.1',
  events: eventDefaults(
    ...supplierEventsMandated,
    ...supplierEventsOptional,
    ...polyphaseSupplierEvents,
    ...polyphaseNetworkEvents,
  ),
};
