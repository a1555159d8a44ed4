import type { SmiVersionSource } from '../rulebook';
import type { DeviceId, FirmwareVersion } from '../terms';
import type { Desk } from './desk';
import { restoreIfOnList } from './suspension';

/** A firmware version that a Device told of, and in what kind of message. */
export interface FirmwareReport {
  readonly source: SmiVersionSource;
  readonly version: FirmwareVersion;
}

/** The version that CS08 gives where it couldn't read one; no firmware has it. */
const noVersion = '00000000';

/** Updates the SMI from what a Device told, where the rulebook says that such a message does, and so its status. */
export function processFirmwareReport(desk: Desk, device: DeviceId, report: FirmwareReport): void {
  if (report.version === noVersion || desk.consult(desk.rulebook.smiVersionSource(report.source)) !== true) {
    return;
  }
  desk.inventory.setFirmware(device, report.version);
  desk.ports.journal.append({ kind: 'smi-firmware', device, version: report.version, source: report.source });
  restoreIfOnList(desk, device);
}
