import { gcs28, type SetClockGsme } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import type { ClockStatus } from '../device-clock';
import { synchroniseClock } from './synchronise-clock';

const statuses: Record<ClockStatus, SetClockGsme['status']> = { reliable: 0, invalid: 1, unreliable: 2 };

/** GCS28: SR6.11 and SR8.1.1 of a GSME. */
export const setClockGsme: Behaviour = {
  code: gcs28.code,
  critical: gcs28.critical,
  handle: ({ header, content }, device) => {
    const command = gcs28.command.decode(content, header.originatorCounter);
    const afterwards = synchroniseClock(command, device);
    const { clock, state } = device;
    const status = state.broken.has('clock') ? 1 : statuses[clock.status];
    return {
      kind: 'respond',
      content: gcs28.response.encode({ time: clock.now(), status }, header.originatorCounter),
      afterwards,
    };
  },
};
