import type { UserRecord } from '../../../dcc-port';
import { ecs25r1, ecs25r2, gcs20r, type UseCase } from '../../../gbcs';
import { bodyOf, type UseCaseDesk } from './use-case-desk';

function readEventBehaviours<R>(useCase: UseCase<undefined, R>): UseCaseDesk {
  return {
    useCase: useCase.name,
    code: useCase.code,
    command: (request, counter) => {
      bodyOf(request, 'readDeviceConfigurationEventAndAlertBehaviours');
      return useCase.command.encode(undefined, counter);
    },
  };
}

const isNetworkOperator = ({ role }: UserRecord): boolean => role === 'ED';

/** SR6.2.10 by Device Type and User Role: an ESME has a Supplier's set and a Network Operator's. */
export const readEventBehavioursDesks: readonly UseCaseDesk[] = [
  { ...readEventBehaviours(ecs25r1), takes: (_, user) => !isNetworkOperator(user) },
  { ...readEventBehaviours(ecs25r2), takes: (_, user) => isNetworkOperator(user) },
  readEventBehaviours(gcs20r),
];
