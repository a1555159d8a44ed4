import { cs06 } from '../../gbcs';
import type { Fault } from './fault';
import { isActivation } from './version-answers';

/** SR11.3 runs whatever image is held, whichever hash it names. */
export const activatesWrongImage: Fault = {
  name: 'activates a wrong image',
  standsFor: 'A meter runs whatever image it fetched last without comparing its hash with the one that SR11.3 names.',
  violates: ['BASE-11.3-DEVICE'],
  handle(behaviour, command, device) {
    const { held } = device.state;
    if (!isActivation(behaviour) || held === undefined) {
      return behaviour.handle(command, device);
    }
    const { originatorCounter } = command.header;
    const request = cs06.command.decode(command.content, originatorCounter);
    const content = cs06.command.encode({ ...request, hash: held.hash }, originatorCounter);
    return behaviour.handle({ ...command, content }, device);
  },
};
