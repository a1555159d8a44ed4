import type { ServiceRequest } from '../../duis';
import type { Message } from '../../gbcs';
import type { OriginatorCounter } from '../../terms';
import type { FirmwareReport } from '../response-processing';

/** How the DCC makes one use case's Command of a Service Request, and what it reads from the Response. */
export interface UseCaseDesk {
  /** As the rulebook names it: `ECS52`. */
  readonly useCase: string;
  readonly code: number;
  /** Content of the Command; `counter` is the one in its header. */
  command(request: ServiceRequest, counter: OriginatorCounter): Uint8Array;
  /** What the Response tells of the firmware that runs; absent where it tells nothing. */
  firmwareIn?(response: Message): FirmwareReport | undefined;
}
