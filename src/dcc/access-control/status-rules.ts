import type { ServiceRequest } from '../../duis';
import type { Rulebook } from '../../rulebook';
import type { DccRules } from '../dcc-rules';
import { heldUntil } from '../delivery/held-requests';
import type { Desk } from '../desk';
import { byReading } from '../readings';

/** The rules that judge the Device's status: of a Request that the DSP holds, perhaps those of the day it is for. */
export function statusRulesFor(desk: Desk, rules: DccRules, request: ServiceRequest): Rulebook {
  const until = rules.followClock ? heldUntil(desk, request) : undefined;
  const later =
    until !== undefined &&
    byReading(desk, 'edge/future-dated-over-the-release', {
      'rules of the day of acceptance': false,
      'rules of the day of execution': true,
    });
  return later ? rules.at(until) : rules.now;
}
