import { faults } from '../devices';
import { killsDeviceFaults } from './testing/kill-suite';

/** Whatever an ESME can be made to do wrong, some scenario sees it, and blames the Device and nobody else. */

/** Faults of what a gas meter has, and an ESME hasn't. */
const ofGas = ['divisor unreadable', 'reports wrong register'];

killsDeviceFaults('an ESME that goes wrong', {
  places: { ESME: [...faults.keys()].filter((name) => !ofGas.includes(name)) },
  features: [
    'BASE-devices',
    'BASE-access-control/what-becomes-of-a-command.feature',
    'MP105-suspended-commands/device-invariance.feature',
    'MP105-suspended-commands/the-whole-story.feature',
    'MP105-suspended-commands/activation-again.feature',
    'MP150-table-28c',
    'MP129-signatures',
  ],
  targeted: ['biased signatures', 'repeated per-message secret'],
  names: ['^(?!.*(?:GSME|PPMID|HCALCS|CHF|GPF))'],
});
