/**
 * Ways in which the emulated DCC can be made to go wrong, by name, so that a scenario is shown to be able to fail. Each
 * is asked for at the one place in the code where it matters.
 */
export const dccFaults = {
  'ignores E5': 'lets every Request through to a Device, whatever its SMI Status',
  'refuses with E5': 'takes every Device for one whose SMI Status lets nothing through',
  'delivers although refused': 'answers with the refusal, and sends the Command all the same',
  'forgets the SMI update': 'leaves the firmware version in the SMI as it is',
  'takes every version for news': 'updates the SMI from messages that no row says update it',
  'stores version 00000000': 'takes the version that stands for none into the SMI',
  'forgets to restore': 'leaves a Suspended Device as it is',
  'restores to Commissioned always': 'restores to Commissioned, whatever was held before suspension',
  'restores without the CPL': 'restores a Suspended Device whatever the list says',
  'resurrects a Device': 'restores a Device whose status changed while it was Suspended',
  'suspends nobody': 'takes no notice of what leaves the CPL',
  'forgets the alert': 'sends no DCC Alert',
  'forgets the Response': 'keeps what the Device answered to itself',
  'retries with the same counter': 'sends a Command again byte for byte',
} as const;

export type DccFault = keyof typeof dccFaults;

export function isDccFault(name: string): name is DccFault {
  return Object.hasOwn(dccFaults, name);
}
