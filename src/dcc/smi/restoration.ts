import type { DeviceId } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import { cplStandingOf } from './cpl-standing';
import type { HubFunctions } from './proxies-of-hub';
import type { RestorationCause, RestorationGround } from './restoration-ground';
import type { SmiTransitions } from './smi-transitions';
import { statusRecipients } from './status-recipients';
import type { TransitionRules } from './transition-rules';

export interface Restoration {
  /**
   * Gives a Suspended Device whose firmware version is Active on the DSP's copy of the CPL the status that it held
   * immediately before its suspension, and with a hub its GPF.
   */
  restoreIfOnList(device: DeviceId, because: RestorationCause): void;
}

interface RestorationParts {
  readonly transitions: SmiTransitions;
  readonly rules: TransitionRules;
  readonly ground: RestorationGround;
  readonly hub: HubFunctions;
}

export function restoration(desk: Desk, { transitions, rules, ground, hub }: RestorationParts): Restoration {
  const restoreIfOnList = (id: DeviceId, because: RestorationCause): void => {
    const entry = desk.inventory.get(id);
    if (entry === undefined || rules.statusBefore(entry) === undefined) {
      return;
    }
    if (!ground.suffices(cplStandingOf(desk, entry) ?? 'not listed', because)) {
      return;
    }
    const told = desk.rulebook.restoration.get('alert');
    transitions.undergo(id, because === 'firmware' ? 'firmware-read' : 'model-back', {
      recipients: statusRecipients(desk, id),
      ...(told === undefined ? {} : { alert: desk.consult(told) }),
    });
    for (const proxy of hub.proxiesOf(entry)) {
      if (byReading(desk, 'restore/GPF-with-its-hub', { 'restored with its hub': true, 'stays Suspended': false })) {
        restoreIfOnList(proxy, because);
      }
    }
  };
  return { restoreIfOnList };
}
