import { ccs08 } from '../../gbcs';
import type { DeviceLink } from '../../link';
import type { DeviceId, DeviceType } from '../../terms';
import type { EmulatedDevice } from '../emulated-device';
import type { ImageOutcome } from '../firmware/image-checks';
import type { ImageReceipt } from '../firmware/receive-image';
import { linkKeyHash } from './link-key-hash';

/** Device Types for which the Communications Hub tells of images (CCS08). */
const reportedTypes: readonly DeviceType[] = ['PPMID', 'HCALCS'];
const transferred = 0x8f8a;
const notTransferred = 0x8f89;

/** CCS08: 0 success, 1 image discarded, 2 hardware version mismatch, 3 transfer failure. */
const transferCodes: Record<ImageOutcome, number> = {
  verified: 0,
  oversize: 1,
  corrupt: 1,
  'wrong manufacturer': 1,
  'wrong signature': 1,
  replayed: 1,
  'wrong hardware': 2,
  interrupted: 3,
};

/**
 * One Communications Hub: its CHF, and the Devices on its HAN. To wire a bench: make the CHF and the other Devices as `EmulatedDevice`s,
 * make the hub around the CHF, and `join` each Device that the scenario begins with on the HAN (its GPF included,
 * which then runs the hub's firmware). Give a Device `way(id, link)` as its link instead of `link` itself where a scenario
 * is to show that a Device outside the CHF Device Log can't be reached.
 */
export class CommunicationsHub {
  readonly chf: EmulatedDevice;

  constructor(chf: EmulatedDevice) {
    this.chf = chf;
  }

  /** Puts a Device on the HAN, as if it had joined long ago: no Alert is sent. */
  join(device: EmulatedDevice): void {
    const { id, model } = device.facts;
    this.chf.state.deviceLog.set(id, linkKeyHash(id));
    if (model.deviceType === 'GPF') {
      device.state.runsFirmwareOf(this.chf.state);
    }
    if (reportedTypes.includes(model.deviceType)) {
      device.onImage((receipt) => this.#report(receipt));
    }
  }

  /** The Device's end of a link that passes messages only while the Device is in the CHF Device Log. */
  way(id: DeviceId, link: DeviceLink): DeviceLink {
    const open = () => this.chf.state.deviceLog.has(id);
    return {
      name: link.name,
      close: () => link.close(),
      async send(message) {
        if (open()) {
          await link.send(message);
        }
      },
      onMessage: (listener) =>
        link.onMessage((message) => {
          if (open()) {
            listener(message);
          }
        }),
    };
  }

  #report({ device, version, outcome }: ImageReceipt): void {
    const { context, clock, state } = this.chf;
    const code = transferCodes[outcome];
    const alertCode = code === 0 ? transferred : notTransferred;
    const value = { alertCode, at: clock.now(), device, version, code };
    context.sendAlert(ccs08, state.trust.accessControlBroker, value);
  }
}
