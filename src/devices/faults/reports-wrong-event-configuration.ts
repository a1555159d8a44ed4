import { type EventsRead, ecs25r1, ecs25r2, gcs20r, type ReadEventConfigurations } from '../../gbcs';
import type { OriginatorCounter } from '../../terms';
import type { Fault } from './fault';

/** SR6.2.10 leaves the first event out of each set; of a GSME it tells the first event's octet with the WAN alert bit turned. */
export const reportsWrongEventConfiguration: Fault = {
  name: 'reports wrong event configuration',
  standsFor: 'A meter reads its event configuration back with an index that is off by one.',
  violates: ['BASE-6.22-DEVICE', 'MP150-R4'],
  handle(behaviour, command, device) {
    const action = behaviour.handle(command, device);
    if (action.kind !== 'respond') {
      return action;
    }
    const { originatorCounter } = command.header;
    const reader = [ecs25r1, ecs25r2].find(({ code }) => code === behaviour.code);
    if (reader !== undefined) {
      const reads = reader.response.decode(action.content, originatorCounter).map(withoutFirst);
      return { ...action, content: reader.response.encode(reads, originatorCounter) };
    }
    return behaviour.code === gcs20r.code ? { ...action, content: turned(action.content, originatorCounter) } : action;
  },
};

function withoutFirst(read: EventsRead): EventsRead {
  return 'events' in read ? { events: read.events.slice(1) } : read;
}

function turned(content: Uint8Array, counter: OriginatorCounter): Uint8Array {
  const read = gcs20r.response.decode(content, counter);
  const wrong: ReadEventConfigurations =
    read.result === 'failure'
      ? read
      : {
          result: 'success',
          commands: read.commands.map((one) => ({
            ...one,
            events: one.events.map((each, index) =>
              index === 0 ? { ...each, configuration: each.configuration ^ 0x08 } : each,
            ),
          })),
        };
  return gcs20r.response.encode(wrong, counter);
}
