import { ecs70, type SetClockEsme } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import { dlmsClockStatus } from '../device-clock';
import { synchroniseClock } from './synchronise-clock';

const ok = 0x00;
const hardwareFault = 0x01;
/** What follows a step that failed. */
const notDone = 0xfa;

/** ECS70: SR6.11 and SR8.1.1 of an ESME. */
export const setClockEsme: Behaviour = {
  code: ecs70.code,
  critical: ecs70.critical,
  handle: ({ header, content }, device) => {
    const command = ecs70.command.decode(content, header.originatorCounter);
    const afterwards = synchroniseClock(command, device);
    const { clock, state } = device;
    const answer: SetClockEsme = state.broken.has('clock')
      ? { results: [ok, ok, ok, hardwareFault, notDone] }
      : { results: [ok, ok, ok, ok, ok], time: { at: clock.now() }, status: dlmsClockStatus[clock.status] };
    return { kind: 'respond', content: ecs70.response.encode(answer, header.originatorCounter), afterwards };
  },
};
