import type { ServiceRequest } from '../../../duis';
import { ecs70, gcs28, type SetClock } from '../../../gbcs';
import { instant } from '../../../terms';
import { bodyOf, type UseCaseDesk } from './use-case-desk';

/** The Device's clock has to be within the tolerance after the time given. */
function interval(request: ServiceRequest): SetClock {
  const { currentDateTime, tolerancePeriod } = bodyOf(request, 'synchroniseClock', 'commissionDeviceSynchroniseClock');
  return { from: currentDateTime, to: instant(currentDateTime + tolerancePeriod * 1000) };
}

const esme: UseCaseDesk = {
  useCase: ecs70.name,
  code: ecs70.code,
  command: (request, counter) => ecs70.command.encode(interval(request), counter),
  succeeded: ({ header, content }) =>
    ecs70.response.decode(content, header.originatorCounter).results.every((result) => result === 0),
};

const gsme: UseCaseDesk = {
  useCase: gcs28.name,
  code: gcs28.code,
  command: (request, counter) => gcs28.command.encode(interval(request), counter),
  succeeded: ({ header, content }) => gcs28.response.decode(content, header.originatorCounter).status === 0,
};

/** SR6.11 and SR8.1.1 by Device Type. */
export const setClockDesks = [esme, gsme];
