import { cs06 } from '../../gbcs';
import { MeterbenchError } from '../../terms';
import type { UseCaseDesk } from './use-case-desk';

/** SR11.3. */
export const activateFirmwareDesk: UseCaseDesk = {
  useCase: cs06.name,
  code: cs06.code,
  command: ({ body }, counter) => {
    if (body.kind !== 'activateFirmware') {
      throw new MeterbenchError({
        code: 'MB-DCC-BODY',
        blame: 'suite',
        message: `SR11.3 with the body of ${body.kind}`,
      });
    }
    return cs06.command.encode(
      {
        hash: body.firmwareHash,
        originatorCounter: counter,
        ...(body.executionDateTime === undefined ? {} : { execution: body.executionDateTime }),
      },
      counter,
    );
  },
  firmwareIn: ({ header, content }) => {
    const outcome = cs06.response.decode(content, header.originatorCounter);
    return outcome.kind === 'immediate'
      ? { source: outcome.code === 0 ? 'SR11.3 success' : 'SR11.3 non-success', version: outcome.version }
      : undefined;
  },
};
