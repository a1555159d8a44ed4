import type { ServiceRequest } from '../duis';
import { type Header, protect } from '../gbcs';
import { MeterbenchError, messageCode } from '../terms';
import type { UserRecord } from './dcc';
import type { Desk } from './desk';
import type { SmiEntry } from './inventory';
import { useCaseDeskOf } from './use-cases';

export interface Transformed {
  readonly header: Header;
  readonly content: Uint8Array;
}

/** Makes of a Service Request the GBCS Command for the Device: direct, or through the access control broker. */
export function transform(desk: Desk, request: ServiceRequest, user: UserRecord, device: SmiEntry): Transformed {
  const useCase = desk.rulebook.useCase(request.srv, device.deviceType);
  const caseDesk = useCase === undefined ? undefined : useCaseDeskOf(desk.consult(useCase).useCase);
  if (caseDesk === undefined) {
    throw new MeterbenchError({
      code: 'MB-DCC-NO-USE-CASE',
      blame: 'suite',
      message: `The emulated DCC can't make a Command of SR${request.srv} for a ${device.deviceType}`,
    });
  }
  const { target, counter } = request.requestId;
  const code = messageCode(caseDesk.code);
  const direct = desk.consult(desk.rulebook.route(device.deviceType, user.role)) === 'direct';
  const originatorCounter = direct ? counter : desk.ports.counters.next(desk.acb, target);
  const header: Header = direct
    ? { cra: 'command', originatorCounter, originator: user.id, recipient: target, messageCode: code }
    : {
        cra: 'command',
        originatorCounter,
        originator: desk.acb,
        recipient: target,
        messageCode: code,
        supplementaryRemoteParty: user.id,
        supplementaryRemotePartyCounter: counter,
      };
  return { header, content: caseDesk.command(request, originatorCounter) };
}

/** The Command ready for the Device, under the access control broker's MAC. */
export function macCommand(desk: Desk, { header, content }: Transformed): Uint8Array {
  return protect(header, content, 'mac', desk.ports.signer, desk.acb);
}
