import type { UserRecord } from '../../dcc-port';
import type { FirmwareWarning } from '../../duis';
import type { VersionGate } from '../../rulebook';
import type { DeviceId, DeviceType, FirmwareVersion } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import { type SmiEntry, statusOf } from '../smi/inventory';
import type { NonDeviceParts } from './non-device-request';

/** What is wanted of the Devices of one firmware update. */
export interface UpdateWanted {
  readonly version: FirmwareVersion;
  /** Device Types that the Request can update. */
  readonly deviceTypes: readonly DeviceType[];
}

export type WarningList = keyof FirmwareWarning;

/** Why the update won't go to a Device: the list it is named in; `undefined` where it will. */
export function warningFor(
  { desk, distribution }: NonDeviceParts,
  user: UserRecord,
  id: DeviceId,
  { version, deviceTypes }: UpdateWanted,
): WarningList | undefined {
  const entry = desk.inventory.get(id);
  if (entry === undefined || !desk.users.isResponsible(user.id, id)) {
    return 'invalidDeviceIds';
  }
  if (!isTaken(desk, entry)) {
    return 'notCommissionedDeviceIds';
  }
  const product = { ...entry, firmware: version };
  if (!deviceTypes.includes(entry.deviceType) || desk.productsList.statusOf(product) !== 'Active') {
    return 'notApplicableFirmwareDeviceIds';
  }
  const oneAtATime = byReading(desk, 'firmware/one-at-a-time', {
    'one update of a Device at a time': true,
    'several at a time': false,
  });
  if (oneAtATime && distribution.underWay(id) !== undefined) {
    return 'otherRequestInProgressIds';
  }
  const { gbcs } = gateOf(desk, entry);
  return gbcs !== undefined && !atLeast(entry.gbcsVersion, gbcs) ? 'invalidGbcsVersionIds' : undefined;
}

/** A Suspended Device isn't Commissioned, in the Code's words; whether an update goes to it all the same is not stated. */
function isTaken(desk: Desk, entry: SmiEntry): boolean {
  const status = statusOf(entry);
  return (
    status === 'Commissioned' ||
    (status === 'Suspended' &&
      byReading(desk, 'edge/11.1-names-a-Suspended-Device', {
        'delivered to': true,
        'listed as not commissioned': false,
      }))
  );
}

/** Whether the hub in front of a Device passes images on to its Device Type; of a meter's, every hub does. */
export function hubPassesOn(desk: Desk, entry: SmiEntry): boolean {
  const row = desk.rulebook.table('firmware').get(`${entry.deviceType}-over-the-air`);
  if (row === undefined) {
    return true;
  }
  const hub = entry.hub === undefined ? undefined : desk.inventory.get(entry.hub);
  const { chts } = gateOf(desk, entry);
  return (
    desk.consult(row) !== 'not possible' &&
    hub !== undefined &&
    (chts === undefined || atLeast(hub.smetsChtsVersion, chts))
  );
}

/** The versions that an update of this Device Type waits for; none for a meter. */
function gateOf(desk: Desk, { deviceType }: SmiEntry): VersionGate {
  const gated = desk.rulebook.table('firmware').get(`${deviceType}-over-the-air`) !== undefined;
  const gate = gated ? desk.rulebook.table('gate').get('SECMP0007-hub') : undefined;
  return gate === undefined ? {} : desk.consult(gate);
}

/** `4.1` is at least `3.2`; a version that isn't known is at least nothing. */
function atLeast(version: string, least: string): boolean {
  const parts = (text: string) => (/^\d+(?:\.\d+)*/.exec(text.trim())?.[0] ?? '').split('.').map(Number);
  const [have, want] = [parts(version), parts(least)];
  if (version.trim() === '') {
    return false;
  }
  const differs = want.findIndex((part, index) => (have[index] ?? 0) !== part);
  return differs === -1 || (have[differs] ?? 0) > (want[differs] ?? 0);
}
