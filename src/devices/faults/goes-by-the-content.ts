import { ecs25a, ecs25r1, gcs20, gcs20r } from '../../gbcs';
import { CodecError } from '../../terms';
import { setEventBehaviours } from '../behaviours/set-event-behaviours';
import { setEventBehavioursGsme } from '../behaviours/set-event-behaviours-gsme';
import type { Fault } from './fault';

/** Setters by the Message Code of the Command that reads what they set. */
const setters = new Map([
  [ecs25r1.code, { useCase: ecs25a, setter: setEventBehaviours(ecs25a, 'wan', 'supplier') }],
  [gcs20r.code, { useCase: gcs20, setter: setEventBehavioursGsme }],
]);

/** What says that it reads the events' configuration sets it where its content does, and isn't answered. */
export const goesByTheContent: Fault = {
  name: 'goes by the content',
  standsFor: 'A Device hands the content of a Command to its meter as it is, whichever use case its header names.',
  violates: ['BASE-GBCS-FORM'],
  handle(behaviour, command, device) {
    const { useCase, setter } = setters.get(behaviour.code) ?? {};
    if (useCase === undefined || setter === undefined) {
      return behaviour.handle(command, device);
    }
    try {
      useCase.command.decode(command.content, command.header.originatorCounter);
    } catch (error) {
      if (error instanceof CodecError) {
        return behaviour.handle(command, device);
      }
      throw error;
    }
    return { kind: 'ignore', afterwards: () => void setter.handle(command, device) };
  },
};
