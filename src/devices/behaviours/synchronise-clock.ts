import type { SetClock } from '../../gbcs';
import type { DeviceContext } from '../device-context';

const notAdjusted = 0x81c6;
const commissioned = 0x8f69;

/**
 * Sets the clock to the Communications Hub's time if that lies in the interval of the Command; otherwise the clock
 * stays as it is and is unreliable. The first success commissions the Device: what to do once the Response is sent.
 */
export function synchroniseClock({ from, to }: SetClock, { clock, state, raise }: DeviceContext): () => void {
  const time = clock.hubTime();
  if (time < from || time > to) {
    clock.status = 'unreliable';
    return () => raise(notAdjusted);
  }
  clock.setTo(time);
  clock.status = 'reliable';
  const first = !state.commissioned;
  state.commissioned = true;
  return () => {
    if (first) {
      raise(commissioned);
    }
  };
}
