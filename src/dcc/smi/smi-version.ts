import type { SmiVersionSource } from '../../rulebook';
import type { FirmwareVersion } from '../../terms';
import type { Desk } from '../desk';

/** Which of what Devices tell of their firmware updates the SMI. */
export interface SmiVersion {
  /** Whether it is a version at all. */
  isOne(version: FirmwareVersion): boolean;
  /** Whether a message of this kind updates the SMI. */
  comesFrom(source: SmiVersionSource): boolean;
}

/** The version that CS08 gives where it couldn't read one; no firmware has it. */
const noVersion = '00000000';

export const smiVersion = (desk: Desk): SmiVersion => ({
  isOne(version) {
    const row = version === noVersion ? desk.rulebook.table('smi-version').get(noVersion) : undefined;
    return version !== noVersion || (row !== undefined && desk.consult(row) === true);
  },
  comesFrom: (source) => desk.consult(desk.rulebook.smiVersionSource(source)) === true,
});
