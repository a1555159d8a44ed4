import { gcs13a } from '../gbcs';
import type { Backchannel, Stimulus, StimulusKind } from '../link';
import { MeterbenchError } from '../terms';
import type { DeviceContext } from './device-context';
import { type ImageReceipt, receiveImage } from './firmware/receive-image';
import type { DeviceModel } from './models/device-model';

const supplyInterrupted = 0x8f57;
const supplyRestored = 0x8f35;

/** Who else is told of what was done. */
interface Listeners {
  readonly onImage: (receipt: ImageReceipt) => void;
  readonly onRestart: () => void;
}

/** What can be done to an emulated Device other than by a message. */
export function emulatedBackchannel(
  device: DeviceContext,
  model: DeviceModel,
  { onImage, onRestart }: Listeners,
): Backchannel {
  const able = (kind: StimulusKind) => {
    switch (kind) {
      case 'offer-image':
      case 'offer-corrupt-image':
        return model.image !== undefined;
      case 'set-register':
        return model.behaviours.some(({ code }) => code === gcs13a.code);
      default:
        return kind !== 'press-button';
    }
  };
  return {
    can: able,
    async apply(stimulus: Stimulus) {
      if ('image' in stimulus && model.image !== undefined) {
        receiveImage(stimulus.image, model.image, device, onImage);
      } else if (stimulus.kind === 'set-clock') {
        device.clock.setTo(stimulus.to);
      } else if (stimulus.kind === 'set-register' && able(stimulus.kind)) {
        device.state.litres = stimulus.litres;
      } else if (stimulus.kind === 'cause-event') {
        device.raise(stimulus.event);
      } else if (stimulus.kind === 'power-cycle') {
        // Nothing but time is lost: trust, counters, images and plans are kept in memory that needs no supply.
        device.raise(supplyInterrupted);
        onRestart();
        device.raise(supplyRestored);
      } else {
        throw new MeterbenchError({
          code: 'MB-BACKCHANNEL',
          blame: 'bench',
          message: `An emulated ${model.deviceType} can't be made to ${stimulus.kind}`,
        });
      }
    },
  };
}
