import { gcs20r, type ReadEventConfigurations } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import { readEventOctet } from './gsme-event-octet';

const hardwareFailure = 0xc0;
const supplierEvents = 0x81;

/** GCS20r: SR6.2.10 of a GSME. */
export const readEventBehavioursGsme: Behaviour = {
  code: gcs20r.code,
  critical: gcs20r.critical,
  originators: ['supplier'],
  handle: ({ header, content }, { state }) => {
    gcs20r.command.decode(content, header.originatorCounter);
    const events = state.events
      .events(supplierEvents)
      .map((event) => ({ event, configuration: readEventOctet(state.events, event) }));
    const read: ReadEventConfigurations = state.broken.has('event configuration')
      ? { result: 'failure', status: hardwareFailure }
      : { result: 'success', commands: [{ commandIndex: 0, totalCommands: 1, events }] };
    return { kind: 'respond', content: gcs20r.response.encode(read, header.originatorCounter) };
  },
};
