import { cs06 } from '../../gbcs';
import type { Fault } from './fault';
import { answerRead, isActivation } from './version-answers';

/** After an activation, SR11.2 and the Response to SR11.3 go on telling the version before. */
export const staleVersion: Fault = {
  name: 'stale version',
  standsFor: "A Device tells the firmware version from a copy that an activation doesn't renew.",
  violates: [
    'MP129-R1',
    'BASE-11.2-DEVICE',
    'BASE-11.3-AGAIN',
    'BASE-11.3-DEVICE',
    'BASE-ALERT-8F72',
    'BASE-GBCS-REPLAY',
    'BASE-LOG-8F43',
    'SECMP0007-R12',
  ],
  handle(behaviour, command, device) {
    const action = behaviour.handle(command, device);
    const version = device.state.previous;
    if (version === undefined || action.kind !== 'respond') {
      return action;
    }
    const { originatorCounter } = command.header;
    if (isActivation(behaviour)) {
      const outcome = cs06.response.decode(action.content, originatorCounter);
      const stale = outcome.kind === 'immediate' ? { ...outcome, version } : outcome;
      return { ...action, content: cs06.response.encode(stale, originatorCounter) };
    }
    return answerRead(behaviour, command, { result: 'success', version }) ?? action;
  },
};
