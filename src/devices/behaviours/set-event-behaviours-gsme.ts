import { type EventGroup, type GroupOutcome, gcs20 } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import type { DeviceContext } from '../device-context';
import { writeEventOctet } from './gsme-event-octet';

/** ZCL command answered: the one asked for, or none where an earlier failure kept it from being done. */
const setEventConfiguration = 0x04;
const notTried = 0xff;
const success = 0x00;
const failure = 0x01;
const notFound = 0x8b;
const hardwareFailure = 0xc0;

/** GCS20: SR6.22 of a GSME. Each group is set now or at its time; after one that fails, none is. */
export const setEventBehavioursGsme: Behaviour = {
  code: gcs20.code,
  critical: gcs20.critical,
  originators: ['supplier'],
  handle: ({ header, content }, device) => {
    const outcomes: GroupOutcome[] = [];
    for (const group of gcs20.command.decode(content, header.originatorCounter)) {
      const failed = outcomes.some(({ status }) => status !== success);
      outcomes.push(
        failed
          ? { command: notTried, status: failure }
          : { command: setEventConfiguration, status: configure(group, device) },
      );
    }
    return { kind: 'respond', content: gcs20.response.encode(outcomes, header.originatorCounter) };
  },
};

function configure({ start, events, configuration }: EventGroup, { state, clock }: DeviceContext): number {
  if (state.broken.has('event configuration')) {
    return hardwareFailure;
  }
  if (!events.every((event) => state.events.knows(event))) {
    return notFound;
  }
  const set = () => {
    for (const event of events) {
      writeEventOctet(state.events, event, configuration);
    }
  };
  if (start === 'now' || start <= clock.now()) {
    set();
  } else {
    clock.at(start, set);
  }
  return success;
}
