import { ccs01, ccs02, cs14 } from '../../gbcs';
import { fromHex } from '../../terms';
import type { Behaviour } from '../behaviour';
import type { DeviceContext } from '../device-context';
import { linkKeyHash } from '../hub/link-key-hash';

const ok = 0x00;
const hardwareFault = 0x01;
/** What follows a step that failed. */
const notDone = 0xfa;
const deviceLogChanged = 0x8f12;

/** CCS01: SR8.11, adds a Device to the CHF Device Log. */
export const addDevice: Behaviour = {
  code: ccs01.code,
  critical: ccs01.critical,
  originators: ['accessControlBroker'],
  handle: ({ header, content }, device) => {
    const { device: added, installCode } = ccs01.command.decode(content, header.originatorCounter);
    const { state } = device;
    const able = !state.broken.has('device log');
    if (able) {
      state.deviceLog.set(added, linkKeyHash(added, installCode));
    }
    const results = able ? [ok, ok, ok] : [hardwareFault, notDone, notDone];
    return {
      kind: 'respond',
      content: ccs01.response.encode({ results }, header.originatorCounter),
      ...(able ? { afterwards: () => tellOfChange(device) } : {}),
    };
  },
};

/** CCS02: SR8.11, removes a Device from the CHF Device Log; one that isn't in it can't be removed. */
export const removeDevice: Behaviour = {
  code: ccs02.code,
  critical: ccs02.critical,
  originators: ['accessControlBroker'],
  handle: ({ header, content }, device) => {
    const { device: removed } = ccs02.command.decode(content, header.originatorCounter);
    const able = !device.state.broken.has('device log') && device.state.deviceLog.delete(removed);
    return {
      kind: 'respond',
      content: ccs02.response.encode({ results: [able ? ok : hardwareFault] }, header.originatorCounter),
      ...(able ? { afterwards: () => tellOfChange(device) } : {}),
    };
  },
};

/** CS14: what the CHF Device Log holds after a change. The hub's HAN is known by the CHF's own EUI-64. */
function tellOfChange(device: DeviceContext): void {
  const { facts, state, clock } = device;
  const reading = { at: clock.now() };
  device.sendAlert(cs14, state.trust.accessControlBroker, {
    alertCode: deviceLogChanged,
    ...reading,
    changed: reading,
    network: fromHex(facts.id) ?? new Uint8Array(8),
    devices: [...state.deviceLog].map(([logged, keyHash]) => ({ device: logged, keyHash })),
  });
}
