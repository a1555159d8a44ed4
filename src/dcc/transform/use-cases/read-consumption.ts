import { gcs13a } from '../../../gbcs';
import { bodyOf, type UseCaseDesk } from './use-case-desk';

/** SR4.1.1 of a GSME: what it answers is encrypted for the user, so that the DCC reads nothing in it. */
export const readConsumptionDesk: UseCaseDesk = {
  useCase: gcs13a.name,
  code: gcs13a.code,
  command: (request, counter) => {
    bodyOf(request, 'readInstantaneousImportRegisters');
    return gcs13a.command.encode(undefined, counter);
  },
};
