import type { DeviceId, FirmwareVersion } from '../../terms';
import type { DccAlerts } from '../alerts/dcc-alerts';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import type { FirmwareReport } from './firmware-report';
import { type SmiEntry, statusOf } from './inventory';
import type { Restoration } from './restoration';
import type { SmiStore } from './smi-store';
import type { SmiVersion } from './smi-version';
import type { Suspension } from './suspension';

interface ReportParts {
  readonly smiVersion: SmiVersion;
  readonly store: SmiStore;
  readonly suspension: Suspension;
  readonly restoration: Restoration;
  readonly dccAlerts: DccAlerts;
}

/** Updates the SMI from what Devices tell of their firmware. */
export class FirmwareReports {
  readonly #desk: Desk;
  readonly #parts: ReportParts;

  constructor(desk: Desk, parts: ReportParts) {
    this.#desk = desk;
    this.#parts = parts;
  }

  /** Updates the version, where the rulebook says that such a message does, and so the status. */
  process(device: DeviceId, report: FirmwareReport): void {
    const { smiVersion, restoration } = this.#parts;
    const entry = this.#desk.inventory.get(device);
    if (entry === undefined || !smiVersion.isOne(report.version) || !smiVersion.comesFrom(report.source)) {
      return;
    }
    const { version } = report;
    if (entry.firmware === version) {
      this.#note(statusOf(entry) === 'Suspended' ? 'same-old-version' : undefined);
    } else if (!this.#store(entry, report)) {
      return;
    }
    if (report.source === 'SR11.3 non-success') {
      this.#note('SR11.3-codes');
    }
    if (statusOf(entry) !== 'Suspended' && entry.firmware !== version) {
      this.#suspendWhereRuled(entry, version);
    }
    restoration.restoreIfOnList(device, 'firmware');
  }

  /** Puts a new version into the SMI; false where the rulebook says that a version off the list isn't stored. */
  #store(entry: SmiEntry, { source, version }: FirmwareReport): boolean {
    const desk = this.#desk;
    const { id } = entry;
    this.#tellOfMismatch(entry, version);
    if (desk.productsList.standingOf({ ...entry, firmware: version }) !== 'Active') {
      const row = desk.rulebook.table('smi-version').get('version-not-on-the-CPL');
      if (row !== undefined && desk.consult(row) === false) {
        return false;
      }
    }
    this.#parts.store.setFirmware(id, version);
    desk.ports.journal.append({ kind: 'smi-firmware', device: id, version, source });
    return true;
  }

  #tellOfMismatch({ id, deviceType, firmware }: SmiEntry, version: FirmwareVersion): void {
    const differs = byReading(this.#desk, 'restore/when-FirmwareVersionMismatch-is-raised', {
      never: false,
      'when the version differs from the one in the SMI': true,
    });
    if (differs && firmware !== undefined) {
      this.#parts.dccAlerts.send(id, 'FirmwareVersionMismatch', {
        kind: 'firmwareVersionMismatch',
        deviceId: id,
        deviceType,
        firmwareVersionSmi: firmware,
        firmwareVersionDevice: version,
      });
    }
  }

  #suspendWhereRuled(entry: SmiEntry, version: FirmwareVersion): void {
    const offList = this.#desk.productsList.standingOf({ ...entry, firmware: version }) !== 'Active';
    if (
      offList &&
      byReading(this.#desk, 'restore/Commissioned-reads-a-version-not-on-the-CPL', {
        'stays as it is': false,
        Suspended: true,
      })
    ) {
      this.#parts.suspension.suspendIfOffList(entry.id);
    }
  }

  #note(restoreKey: string | undefined): void {
    const row = restoreKey === undefined ? undefined : this.#desk.rulebook.restoration.get(restoreKey);
    if (row !== undefined) {
      this.#desk.consult(row);
    }
  }
}
