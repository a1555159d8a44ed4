import type { ServiceRequest } from '../../duis';
import type { Instant } from '../../terms';
import type { Desk } from '../desk';

/**
 * When the DSP is to act on a Request that it keeps until its time; `undefined` where it acts at once: the Service
 * Reference Variant isn't one that it keeps, or the time has passed.
 */
export function heldUntil(desk: Desk, { srv, body }: ServiceRequest): Instant | undefined {
  const row = desk.rulebook.serviceRequests.get(srv);
  const at = 'executionDateTime' in body ? body.executionDateTime : undefined;
  if (row === undefined || at === undefined || at === 'cancel' || body.kind === 'signedPreCommand') {
    return undefined;
  }
  return desk.consult(row).futureDated.startsWith('DSP') && at > desk.ports.clock.now() ? at : undefined;
}

/** Keeps a Request on the DCC's clock until its time. */
export function hold(desk: Desk, request: ServiceRequest, until: Instant, execute: () => void): void {
  const { clock, journal, timers } = desk.ports;
  journal.append({ kind: 'dcc-held', device: request.requestId.target, srv: request.srv, until });
  timers.after(until - clock.now(), execute);
}
