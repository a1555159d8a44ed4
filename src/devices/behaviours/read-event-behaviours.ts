import type { EventsRead, UseCase } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import type { EventAction } from '../event-configuration';

const hardwareFault = 0x01;
/** What follows an instruction that failed. */
const notDone = 0xfa;

/** The high octet of a party's events, and the actions that one use case reads, in its order. */
export interface EventSets {
  readonly owner: 'supplier' | 'networkOperator';
  readonly actions: readonly EventAction[];
}

const highOctets = { supplier: 0x81, networkOperator: 0x80 } as const;

/** ECS25r: SR6.2.10 of an ESME. */
export function readEventBehaviours(
  useCase: UseCase<undefined, readonly EventsRead[]>,
  { owner, actions }: EventSets,
): Behaviour {
  return {
    code: useCase.code,
    critical: useCase.critical,
    originators: [owner],
    handle: ({ header, content }, { state }) => {
      useCase.command.decode(content, header.originatorCounter);
      const reads = actions.map((action, index): EventsRead => {
        if (state.broken.has('event configuration')) {
          return { result: index === 0 ? hardwareFault : notDone };
        }
        return { events: state.events.with(action, highOctets[owner]) };
      });
      return { kind: 'respond', content: useCase.response.encode(reads, header.originatorCounter) };
    },
  };
}
