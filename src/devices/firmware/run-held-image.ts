import type { DeviceContext } from '../device-context';

const executingVersionChanged = 0x8f43;

/** Runs the held image, if there is one and it will run; the Security Log then has 8F43. */
export function runHeldImage({ state, raise }: DeviceContext): boolean {
  if (state.held === undefined || state.activationFails) {
    return false;
  }
  state.running = state.held.version;
  state.held = undefined;
  raise(executingVersionChanged);
  return true;
}
