import { cs06 } from '../../../gbcs';
import { bodyOf, type UseCaseDesk } from './use-case-desk';

/** SR11.3. */
export const activateFirmwareDesk: UseCaseDesk = {
  useCase: cs06.name,
  code: cs06.code,
  command: (request, counter) => {
    const { firmwareHash, executionDateTime } = bodyOf(request, 'activateFirmware');
    return cs06.command.encode(
      {
        hash: firmwareHash,
        originatorCounter: counter,
        ...(executionDateTime === undefined ? {} : { execution: executionDateTime }),
      },
      counter,
    );
  },
  executionIn: ({ header, content }) => cs06.command.decode(content, header.originatorCounter).execution,
  firmwareIn: ({ header, content }) => {
    const outcome = cs06.response.decode(content, header.originatorCounter);
    return outcome.kind === 'immediate'
      ? { source: outcome.code === 0 ? 'SR11.3 success' : 'SR11.3 non-success', version: outcome.version }
      : undefined;
  },
  succeeded: ({ header, content }) => {
    const outcome = cs06.response.decode(content, header.originatorCounter);
    return outcome.kind === 'accepted' || outcome.code === 0;
  },
};
