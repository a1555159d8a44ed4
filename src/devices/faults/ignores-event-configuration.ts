import { ecs25a, ecs25a1, ecs25a2, ecs25a3, ecs25b, ecs25b3, gcs20 } from '../../gbcs';
import type { Fault } from './fault';

const setters = [ecs25a, ecs25a1, ecs25a2, ecs25a3, ecs25b, ecs25b3];

/** SR6.22 is answered with success, and nothing is changed. */
export const ignoresEventConfiguration: Fault = {
  name: 'ignores event configuration',
  standsFor: 'A meter acknowledges a new event configuration and never writes it to the memory that it works from.',
  violates: ['BASE-6.22-DEVICE', 'BASE-6.22-SWITCH', 'MP150-R4'],
  handle(behaviour, command, device) {
    const { originatorCounter } = command.header;
    const setter = setters.find(({ code }) => code === behaviour.code);
    if (setter !== undefined) {
      return { kind: 'respond', content: setter.response.encode({ result: 0 }, originatorCounter) };
    }
    if (behaviour.code === gcs20.code) {
      const groups = gcs20.command.decode(command.content, originatorCounter);
      const outcomes = groups.map(() => ({ command: 0x04, status: 0 }));
      return { kind: 'respond', content: gcs20.response.encode(outcomes, originatorCounter) };
    }
    return behaviour.handle(command, device);
  },
};
