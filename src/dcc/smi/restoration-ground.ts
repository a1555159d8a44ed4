import type { Desk } from '../desk';
import type { Standing } from './products-list';

/** What a Device was found by to be restored: its firmware became known, or the CPL changed. */
export type RestorationCause = 'firmware' | 'CPL';

/** Whether how its firmware stands on the list lets a Suspended Device be restored. */
export interface RestorationGround {
  suffices(standing: Standing, because: RestorationCause): boolean;
}

/** What keeps a Device Suspended, by how its firmware stands on the list: rows of the table `restore`. */
const restoreRows: Readonly<Record<Exclude<Standing, 'Active'>, string>> = {
  Cancelled: 'entry-Cancelled',
  Expired: 'entry-Expired',
  Withdrawn: 'entry-Withdrawn',
  'held back': 'not-in-the-DSP-copy',
  'listed for another model': 'on-the-CPL-for-another-model',
  'not listed': 'not-on-the-CPL',
};

const activeRows: Readonly<Record<RestorationCause, string>> = {
  firmware: 'firmware-read',
  CPL: 'model-back-on-the-CPL',
};

export const restorationGround = (desk: Desk): RestorationGround => ({
  suffices(standing, because) {
    const row = desk.rulebook.restoration.get(standing === 'Active' ? activeRows[because] : restoreRows[standing]);
    return row !== undefined && desk.consult(row) !== 'still Suspended';
  },
});
