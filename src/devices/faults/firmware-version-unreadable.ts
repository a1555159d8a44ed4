import { ecs52, type FirmwareVersionRead, type UseCase } from '../../gbcs';
import type { Fault } from './fault';

const reads: readonly UseCase<undefined, FirmwareVersionRead>[] = [ecs52];

/** The Device can't tell which firmware it runs: SR11.2 is answered with a failure. */
export const firmwareVersionUnreadable: Fault = {
  name: 'firmware version unreadable',
  handle(behaviour, command, device) {
    const read = reads.find(({ code }) => code === behaviour.code);
    return read === undefined
      ? behaviour.handle(command, device)
      : { kind: 'respond', content: read.response.encode({ result: 'failure' }, command.header.originatorCounter) };
  },
};
