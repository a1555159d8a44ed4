import type { DeviceId } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import { cplStandingOf } from './cpl-standing';
import { statusOf } from './inventory';
import { isProxyOfHub, proxiesOf } from './proxies-of-hub';
import type { SmiTransitions } from './smi-transitions';
import { statusRecipients } from './status-recipients';

export interface Suspension {
  /** Suspends a Device whose firmware version isn't Active on the DSP's copy of the CPL, and with a hub its GPF. */
  suspendIfOffList(device: DeviceId): void;
}

export function suspension(desk: Desk, transitions: SmiTransitions): Suspension {
  const suspendIfOffList = (id: DeviceId): void => {
    const entry = desk.inventory.get(id);
    if (entry === undefined || statusOf(entry) === 'Suspended') {
      return;
    }
    const standing = cplStandingOf(desk, entry);
    if (standing === undefined || standing === 'Active' || (isProxyOfHub(entry) && !together(desk))) {
      return;
    }
    const told = desk.rulebook.row('smi/suspension-alert');
    const alert = told === undefined ? undefined : desk.consult(told);
    transitions.undergo(id, 'suspended', {
      recipients: statusRecipients(desk, id),
      ...(typeof alert === 'string' ? { alert } : {}),
    });
    proxiesOf(desk, entry).forEach(suspendIfOffList);
  };
  return { suspendIfOffList };
}

const together = (desk: Desk): boolean =>
  byReading(desk, 'smi/hub-and-GPF', {
    'a CPL removal suspends CHF and GPF together': true,
    'each by itself': false,
  });
