import { faults } from '../devices';
import { killsDeviceFaults } from './testing/kill-suite';

/** Whatever Devices other than an ESME can be made to do wrong, some scenario sees it, and blames the Device and nobody else. */

/** What is looked at in a long row of an ESME's signatures alone. */
const ofSignaturesInRows = ['biased signatures', 'repeated per-message secret'];
/** Faults of Devices that have less to go wrong with than a meter. */
const ofSimpleDevices = ['silent', 'response lost', 'late', 'malformed', 'duplicate', 'wrong MAC', 'wrong counter'];

killsDeviceFaults('another Device that goes wrong', {
  places: {
    GSME: [...faults.keys()].filter((name) => !ofSignaturesInRows.includes(name)),
    PPMID: [...ofSimpleDevices, 'version 00000000', 'firmware version unreadable', 'replays accepted'],
    HCALCS: [...ofSimpleDevices, 'stale version', 'activation fails'],
    CHF: [...ofSimpleDevices, 'firmware version unreadable', 'replays accepted', 'answers a stranger'],
  },
  features: [
    'BASE-devices',
    'BASE-access-control/what-becomes-of-a-command.feature',
    'MP105-suspended-commands/device-types.feature',
  ],
  names: ['GSME|PPMID|HCALCS|CHF'],
});
