import { ecs52, type FirmwareVersionRead, type UseCase } from '../../gbcs';
import type { UseCaseDesk } from './use-case-desk';

function readFirmwareVersion(useCase: UseCase<undefined, FirmwareVersionRead>): UseCaseDesk {
  return {
    useCase: useCase.name,
    code: useCase.code,
    command: (_, counter) => useCase.command.encode(undefined, counter),
    firmwareIn: ({ header, content }) => {
      const read = useCase.response.decode(content, header.originatorCounter);
      return read.result === 'success' ? { source: 'SR11.2 success', version: read.version } : undefined;
    },
  };
}

/** SR11.2 by Device Type. */
export const readFirmwareVersionDesks = [readFirmwareVersion(ecs52)];
