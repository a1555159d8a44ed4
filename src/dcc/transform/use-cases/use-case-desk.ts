import type { UserRecord } from '../../../dcc-port';
import type { RequestBody, ServiceRequest } from '../../../duis';
import type { Message } from '../../../gbcs';
import { type Instant, MeterbenchError, type OriginatorCounter } from '../../../terms';
import type { FirmwareReport } from '../../smi/firmware-report';

/** How the DCC makes one use case's Command of a Service Request, and what it reads from the Response. */
export interface UseCaseDesk {
  /** As the rulebook names it: `ECS52`. */
  readonly useCase: string;
  readonly code: number;
  /** Whether it is the one that the Request means, where its Service Reference Variant has several; absent: yes. */
  takes?(request: ServiceRequest, user: UserRecord): boolean;
  /** Content of the Command; `counter` is the one in its header. */
  command(request: ServiceRequest, counter: OriginatorCounter): Uint8Array;
  /** When the Device is to act on a Command that it keeps until its time; absent where it keeps none. */
  executionIn?(command: Pick<Message, 'header' | 'content'>): Instant | 'cancel' | undefined;
  /** Whether the Device did what it was asked to; absent where the DCC makes nothing of it. */
  succeeded?(response: Message): boolean;
  /** What the Response tells of the firmware that runs; absent where it tells nothing. */
  firmwareIn?(response: Message): FirmwareReport | undefined;
}

/**
 * The Body of a Request as the kind that its use case takes.
 * @throws MeterbenchError where it is another: the Service Reference Variant and the Body don't go together
 */
export function bodyOf<K extends RequestBody['kind']>(
  { body, srv }: ServiceRequest,
  ...kinds: readonly K[]
): Extract<RequestBody, { kind: K }> {
  const isOne = (other: RequestBody): other is Extract<RequestBody, { kind: K }> =>
    kinds.some((kind) => kind === other.kind);
  if (isOne(body)) {
    return body;
  }
  throw new MeterbenchError({
    code: 'MB-DCC-BODY',
    blame: 'suite',
    message: `SR${srv} with the body of ${body.kind}`,
    next: `Give it a body of ${kinds.join(' or ')}`,
  });
}
