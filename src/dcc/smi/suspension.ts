import type { DeviceId } from '../../terms';
import type { Desk } from '../desk';
import { cplStandingOf } from './cpl-standing';
import { statusOf } from './inventory';
import type { HubFunctions } from './proxies-of-hub';
import type { SmiTransitions } from './smi-transitions';
import { statusRecipients } from './status-recipients';

export interface Suspension {
  /** Suspends a Device whose firmware version isn't Active on the DSP's copy of the CPL, and with a hub its GPF. */
  suspendIfOffList(device: DeviceId): void;
}

export function suspension(desk: Desk, transitions: SmiTransitions, hub: HubFunctions): Suspension {
  const suspendIfOffList = (id: DeviceId): void => {
    const entry = desk.inventory.get(id);
    if (entry === undefined || statusOf(entry) === 'Suspended') {
      return;
    }
    const standing = cplStandingOf(desk, entry);
    if (standing === undefined || standing === 'Active' || !hub.isSuspended(entry)) {
      return;
    }
    const told = desk.rulebook.row('smi/suspension-alert');
    const alert = told === undefined ? undefined : desk.consult(told);
    transitions.undergo(id, 'suspended', {
      recipients: statusRecipients(desk, id),
      ...(typeof alert === 'string' ? { alert } : {}),
    });
    hub.proxiesOf(entry).forEach(suspendIfOffList);
  };
  return { suspendIfOffList };
}
