import type { FirmwareVersionRead, UseCase } from '../../gbcs';
import type { Behaviour } from '../behaviour';

/** Answers SR11.2 with the version that is running: ECS52, GCS38 or CS08, whichever the Device Type has. */
export function readFirmwareVersion<Command>(useCase: UseCase<Command, FirmwareVersionRead>): Behaviour {
  return {
    code: useCase.code,
    critical: useCase.critical,
    handle: ({ header, content }, { state }) => {
      useCase.command.decode(content, header.originatorCounter);
      const read: FirmwareVersionRead = state.broken.has('firmware version')
        ? { result: 'failure' }
        : { result: 'success', version: state.running };
      return { kind: 'respond', content: useCase.response.encode(read, header.originatorCounter) };
    },
  };
}
