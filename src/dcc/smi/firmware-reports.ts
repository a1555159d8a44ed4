import type { SmiVersionSource } from '../../rulebook';
import type { DeviceId, FirmwareVersion } from '../../terms';
import { sendDccAlert } from '../alerts/dcc-alerts';
import type { Desk } from '../desk';
import { reading } from '../readings';
import { type SmiEntry, statusOf } from './inventory';
import { restoreIfOnList, suspendIfOffList } from './suspension';

/** A firmware version that a Device told of, and in what kind of message. */
export interface FirmwareReport {
  readonly source: SmiVersionSource;
  readonly version: FirmwareVersion;
}

/** The version that CS08 gives where it couldn't read one; no firmware has it. */
const noVersion = '00000000';

/** Updates the SMI from what a Device told, where the rulebook says that such a message does, and so its status. */
export function processFirmwareReport(desk: Desk, device: DeviceId, report: FirmwareReport): void {
  const entry = desk.inventory.get(device);
  if (entry === undefined || !updates(desk, report)) {
    return;
  }
  const { version } = report;
  if (entry.firmware === version) {
    note(desk, statusOf(entry) === 'Suspended' ? 'same-old-version' : undefined);
  } else if (!store(desk, entry, report)) {
    return;
  }
  if (report.source === 'SR11.3 non-success') {
    note(desk, 'SR11.3-codes');
  }
  if (statusOf(entry) !== 'Suspended' && entry.firmware !== version) {
    suspendWhereRuled(desk, entry, version);
  }
  restoreIfOnList(desk, device, 'firmware');
}

function updates(desk: Desk, { source, version }: FirmwareReport): boolean {
  if (version === noVersion && !desk.faulty('stores version 00000000')) {
    const row = desk.rulebook.table('smi-version').get(noVersion);
    if (row === undefined || desk.consult(row) !== true) {
      return false;
    }
  }
  const ruled = desk.consult(desk.rulebook.smiVersionSource(source)) === true;
  return (ruled || desk.faulty('takes every version for news')) && !desk.faulty('forgets the SMI update');
}

/** Puts a new version into the SMI; false where the rulebook says that a version off the list isn't stored. */
function store(desk: Desk, entry: SmiEntry, { source, version }: FirmwareReport): boolean {
  const { id, deviceType, firmware } = entry;
  const differs = reading(desk, 'restore/when-FirmwareVersionMismatch-is-raised') !== 'never';
  if (differs && firmware !== undefined) {
    sendDccAlert(desk, id, 'FirmwareVersionMismatch', {
      kind: 'firmwareVersionMismatch',
      deviceId: id,
      deviceType,
      firmwareVersionSmi: firmware,
      firmwareVersionDevice: version,
    });
  }
  if (desk.productsList.standingOf({ ...entry, firmware: version }) !== 'Active') {
    const row = desk.rulebook.table('smi-version').get('version-not-on-the-CPL');
    if (row !== undefined && desk.consult(row) === false) {
      return false;
    }
  }
  desk.inventory.setFirmware(id, version);
  desk.ports.journal.append({ kind: 'smi-firmware', device: id, version, source });
  return true;
}

function suspendWhereRuled(desk: Desk, entry: SmiEntry, version: FirmwareVersion): void {
  const offList = desk.productsList.standingOf({ ...entry, firmware: version }) !== 'Active';
  if (offList && reading(desk, 'restore/Commissioned-reads-a-version-not-on-the-CPL') === 'Suspended') {
    suspendIfOffList(desk, entry.id);
  }
}

function note(desk: Desk, restoreKey: string | undefined): void {
  const row = restoreKey === undefined ? undefined : desk.rulebook.restoration.get(restoreKey);
  if (row !== undefined) {
    desk.consult(row);
  }
}
