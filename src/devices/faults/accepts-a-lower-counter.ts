import type { EntityId, OriginatorCounter } from '../../terms';
import type { DeviceContext } from '../device-context';
import type { Fault } from './fault';

const taken = new WeakMap<DeviceContext, Set<string>>();
const key = (originator: EntityId, counter: OriginatorCounter): string => `${originator} ${counter}`;

/** A counter below the last one is taken where it has not been seen before; what comes a second time is refused. */
export const acceptsALowerCounter: Fault = {
  name: 'accepts a lower counter',
  standsFor: 'A Device keeps a list of the Commands that it has had, and takes any that is not on it.',
  violates: ['BASE-GBCS-REPLAY'],
  skips: (check, { header }, device) =>
    check === 'replay' && taken.get(device)?.has(key(header.originator, header.originatorCounter)) !== true,
  handle(behaviour, command, device) {
    const { originator, originatorCounter } = command.header;
    taken.set(device, (taken.get(device) ?? new Set()).add(key(originator, originatorCounter)));
    return behaviour.handle(command, device);
  },
};
