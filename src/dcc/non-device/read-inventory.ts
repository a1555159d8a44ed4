import { RefusedWithoutCode } from '../../dcc-port';
import type { InventoryDevice, ReadInventory } from '../../duis';
import { dayOf } from '../../terms';
import type { Desk } from '../desk';
import { respond } from '../responses/respond';
import { isType2, type SmiEntry, statusOf } from '../smi/inventory';
import type { NonDeviceRequest } from './non-device-request';

/** As many as the schema takes. */
const most = 17;

/** SR8.2 Read Inventory, by any of its four keys. */
export const readInventory: NonDeviceRequest<'readInventory'> = {
  kind: 'readInventory',
  answer: ({ desk, view }, request, { find }) => {
    for (const key of ['8.2-Devices', '8.2-fields', 'Type-2']) {
      const row = desk.rulebook.table('smi').get(key);
      if (row !== undefined) {
        desk.consult(row);
      }
    }
    const found = entriesFound(desk, find).slice(0, most);
    if (found.length === 0) {
      throw new RefusedWithoutCode(`SR${request.srv} that finds no Device`, 'code/E080201');
    }
    const devices = found.map((entry) => view.shows(describe(desk, entry)));
    return respond(desk, request, 'I0', {
      kind: 'responseMessage',
      srv: request.srv,
      payload: { kind: 'dspInventory', devices },
    });
  },
};

/** By MPxN the meter comes with what belongs to it; by place every Device that the SMI knows to be there. */
function entriesFound(desk: Desk, find: ReadInventory['find']): readonly SmiEntry[] {
  const { inventory } = desk;
  switch (find.by) {
    case 'deviceId':
      return [inventory.get(find.deviceId)].flatMap((entry) => entry ?? []);
    case 'mpxn':
      return inventory.withMpxn(find.mpxn).flatMap((meter) => {
        const hub = meter.hub === undefined ? undefined : inventory.get(meter.hub);
        return [meter, ...(hub === undefined ? [] : [hub]), ...inventory.attachedTo(meter.id)];
      });
    case 'uprn':
      return [...inventory.entries()].filter(({ uprn }) => uprn === find.uprn);
    case 'property':
      return [...inventory.entries()].filter(
        ({ property }) => property?.postCode === find.postCode && property.addressIdentifier === find.addressIdentifier,
      );
  }
}

function describe(desk: Desk, entry: SmiEntry): InventoryDevice {
  const { id, deviceType, manufacturer, deviceModel, smetsChtsVersion, gbcsVersion, mpxns, esmeVariant } = entry;
  const commissioned = entry.history.find(({ status }) => status === 'Commissioned');
  return {
    deviceId: id,
    deviceType,
    deviceManufacturer: manufacturer,
    deviceModel,
    ...(smetsChtsVersion === '' ? {} : { smetsChtsVersion }),
    ...(isType2(entry) ? {} : { deviceStatus: statusOf(entry), ...firmwareOf(desk, entry) }),
    ...(commissioned === undefined || isType2(entry) ? {} : { dateCommissioned: dayOf(commissioned.since) }),
    ...(mpxns ?? {}),
    ...(esmeVariant === undefined ? {} : { esmeVariant }),
    ...(entry.uprn === undefined ? {} : { uprn: entry.uprn }),
    ...(entry.property === undefined ? {} : { propertyFilter: entry.property }),
    ...(gbcsVersion === '' ? {} : { deviceGbcsVersion: gbcsVersion }),
  };
}

function firmwareOf(desk: Desk, entry: SmiEntry) {
  const { firmware } = entry;
  if (firmware === undefined) {
    return {};
  }
  const cplStatus = desk.productsList.statusOf({ ...entry, firmware });
  return {
    deviceFirmwareVersion: firmware,
    ...(cplStatus === undefined ? {} : { deviceFirmwareVersionStatus: cplStatus, cplStatus }),
  };
}
