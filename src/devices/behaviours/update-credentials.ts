import {
  type CredentialsReplaced,
  credentialsAlert,
  encodeDateTime,
  type UpdateCredentials,
  type UpdateCredentialsResponse,
  type UseCase,
} from '../../gbcs';
import { CodecError } from '../../terms';
import type { Behaviour } from '../behaviour';
import { allReplaced, replaceCredentials } from '../credentials/replace-credentials';
import type { DeviceContext } from '../device-context';
import type { TrustSlot } from '../trust-slots';

const done = 0x8f66;
const notDone = 0x8f67;

/** CS02b: puts other certificates in the Device's cells, now or at a time; a later Command of its kind replaces one that waits. */
export function updateCredentials(
  useCase: UseCase<UpdateCredentials, UpdateCredentialsResponse>,
  originator: TrustSlot,
): Behaviour {
  return {
    code: useCase.code,
    critical: useCase.critical,
    originators: [originator],
    handle: ({ header, content }, device) => {
      const request = useCase.command.decode(content, header.originatorCounter);
      if (request.originatorCounter !== header.originatorCounter) {
        const [expected, found] = [`${header.originatorCounter}`, `${request.originatorCounter}`];
        throw new CodecError({ field: 'CS02b originatorCounter', offset: 0, expected, found });
      }
      const { pendingCredentials } = device.state;
      const { execution } = request;
      const respond = (response: UpdateCredentialsResponse) =>
        ({
          kind: 'respond',
          content: useCase.response.encode(response, header.originatorCounter),
          dateTime: encodeDateTime(device.clock.now(), device.facts.model.clockStatus),
        }) as const;
      pendingCredentials.delete(useCase.code);
      if (execution === undefined) {
        return respond({ kind: 'immediate', outcome: replaceCredentials(request, device) });
      }
      if (execution !== 'cancel') {
        pendingCredentials.set(useCase.code, request);
        device.clock.at(execution, () => {
          if (pendingCredentials.get(useCase.code) === request) {
            pendingCredentials.delete(useCase.code);
            report(header.originator, replaceCredentials(request, device), device);
          }
        });
      }
      return respond({ kind: 'accepted' });
    },
  };
}

function report(recipient: DeviceContext['facts']['id'], outcome: CredentialsReplaced, device: DeviceContext): void {
  const alertCode = allReplaced(outcome) ? done : notDone;
  device.sendAlert(credentialsAlert, recipient, { alertCode, execution: device.clock.now(), outcome });
}
