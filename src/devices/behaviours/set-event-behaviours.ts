import type { InstructionResult, SetEventBehaviours, UseCase } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import type { EventAction } from '../event-configuration';
import type { TrustSlot } from '../trust-slots';

const ok = 0x00;
const hardwareFault = 0x01;

/**
 * ECS25: SR6.22 of an ESME. Of the events in the change mask, those in the new value get the action and the others
 * lose it; events outside the mask stay. A mask that names an event the Device hasn't changes nothing.
 */
export function setEventBehaviours(
  useCase: UseCase<SetEventBehaviours, InstructionResult>,
  action: EventAction,
  owner: TrustSlot,
): Behaviour {
  return {
    code: useCase.code,
    critical: useCase.critical,
    originators: [owner],
    handle: ({ header, content }, { state }) => {
      const { change, enable } = useCase.command.decode(content, header.originatorCounter);
      const able = !state.broken.has('event configuration') && change.every((event) => state.events.knows(event));
      if (able) {
        for (const event of change) {
          state.events.set(event, action, enable.includes(event));
        }
      }
      const result = able ? ok : hardwareFault;
      return { kind: 'respond', content: useCase.response.encode({ result }, header.originatorCounter) };
    },
  };
}
