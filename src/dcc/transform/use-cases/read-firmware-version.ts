import { cs08, ecs52, type FirmwareVersionRead, gcs38, type UseCase } from '../../../gbcs';
import { bodyOf, type UseCaseDesk } from './use-case-desk';

function readFirmwareVersion(useCase: UseCase<undefined, FirmwareVersionRead>): UseCaseDesk {
  return {
    useCase: useCase.name,
    code: useCase.code,
    command: (request, counter) => {
      bodyOf(request, 'readFirmwareVersion');
      return useCase.command.encode(undefined, counter);
    },
    firmwareIn: ({ header, content }) => {
      const read = useCase.response.decode(content, header.originatorCounter);
      const { version } = read;
      return version === undefined
        ? undefined
        : { source: read.result === 'success' ? 'SR11.2 success' : 'SR11.2 failure', version };
    },
  };
}

/** SR11.2 by Device Type: ESME and CHF, GSME, PPMID and HCALCS. */
export const readFirmwareVersionDesks = [ecs52, gcs38, cs08].map(readFirmwareVersion);
