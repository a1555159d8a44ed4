import { type AttributeRead, gcs13a } from '../../gbcs';
import type { Fault } from './fault';

/** SR4.1.1 of a GSME tells one count more than its Consumption Register has. */
export const reportsWrongRegister: Fault = {
  name: 'reports wrong register',
  standsFor: 'A gas meter adds a pulse to its register between measuring and telling.',
  violates: ['BASE-4.1.1-DEVICE'],
  handle(behaviour, command, device) {
    const action = behaviour.handle(command, device);
    if (behaviour.code !== gcs13a.code || action.kind !== 'respond') {
      return action;
    }
    const { originatorCounter } = command.header;
    const registers = gcs13a.part.decode(action.content, originatorCounter);
    const wrong = { ...registers, delivered: oneMore(registers.delivered) };
    return { ...action, content: gcs13a.part.encode(wrong, originatorCounter) };
  },
};

const oneMore = (read: AttributeRead): AttributeRead => ('value' in read ? { value: read.value + 1 } : read);
