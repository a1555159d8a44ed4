import type { UserRecord } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import { type Header, protect } from '../../gbcs';
import { type MessageCode, MeterbenchError, messageCode, type OriginatorCounter } from '../../terms';
import type { Desk } from '../desk';
import type { SmiEntry } from '../smi/inventory';
import { type UseCaseDesk, useCaseDeskOf } from './use-cases';

export interface Transformed {
  readonly header: Header;
  readonly content: Uint8Array;
}

/**
 * Makes of a Service Request the GBCS Command for the Device: direct, or through the access control broker.
 * @param again a retry: the Command gets an Originator Counter of its own instead of the Request's
 * @throws MeterbenchError where the emulated DCC has no use case for it
 */
export function transform(
  desk: Desk,
  request: ServiceRequest,
  user: UserRecord,
  device: SmiEntry,
  again = false,
): Transformed {
  const caseDesk = useCaseDeskFor(desk, request, user, device);
  const { target, counter } = request.requestId;
  const code = messageCode(caseDesk.code);
  // A critical Command is the user's own message whatever the route: it is the user's signature that it carries.
  const critical = desk.rulebook.serviceRequests.get(request.srv)?.value.critical === true;
  if (critical || desk.consult(desk.rulebook.route(device.deviceType, user.role)) === 'direct') {
    const own = again ? desk.ports.counters.next(user.id, target) : counter;
    return made(caseDesk, request, commandHeader(user.id, request, own, code));
  }
  const relayed = desk.ports.counters.next(desk.acb, target);
  return made(caseDesk, request, {
    ...commandHeader(desk.acb, request, relayed, code),
    supplementaryRemoteParty: user.id,
    supplementaryRemotePartyCounter: counter,
  });
}

function commandHeader(
  originator: Header['originator'],
  { requestId }: ServiceRequest,
  originatorCounter: OriginatorCounter,
  code: MessageCode,
): Header {
  return { cra: 'command', originatorCounter, originator, recipient: requestId.target, messageCode: code };
}

const made = (caseDesk: UseCaseDesk, request: ServiceRequest, header: Header): Transformed => ({
  header,
  content: caseDesk.command(request, header.originatorCounter),
});

/** Has what can't be made of a Request told at once, and not when the time of a held one has come. */
export function tryTransform(desk: Desk, request: ServiceRequest, user: UserRecord, device: SmiEntry): void {
  useCaseDeskFor(desk, request, user, device).command(request, request.requestId.counter);
}

/** Of the use cases that the row names, the one that the Request means. */
function useCaseDeskFor(desk: Desk, request: ServiceRequest, user: UserRecord, device: SmiEntry): UseCaseDesk {
  const row = desk.rulebook.useCase(request.srv, device.deviceType);
  const named = row === undefined ? [] : [row.value, ...row.value.others];
  const meant = named
    .flatMap(({ useCase }) => useCaseDeskOf(useCase) ?? [])
    .find((each) => each.takes?.(request, user) !== false);
  if (row !== undefined) {
    desk.consult(row);
  }
  if (meant === undefined) {
    throw new MeterbenchError({
      code: 'MB-DCC-NO-USE-CASE',
      blame: 'suite',
      message: `The emulated DCC can't make a Command of SR${request.srv} for a ${device.deviceType}`,
      next:
        named.length === 0
          ? 'The rulebook names no use case for it'
          : `The rulebook names ${named.map(({ useCase }) => useCase).join(', ')}; none with a codec takes this Request`,
    });
  }
  return meant;
}

/** The Command ready for the Device, under the access control broker's MAC. */
export function macCommand(desk: Desk, { header, content }: Transformed): Uint8Array {
  return protect(header, content, 'mac', desk.ports.signer, desk.acb);
}
