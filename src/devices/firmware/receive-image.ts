import { createHash } from 'node:crypto';
import { cs09 } from '../../gbcs';
import type { DeviceId, FirmwareVersion } from '../../terms';
import type { DeviceContext } from '../device-context';
import type { ImageRules } from '../models/model-traits';
import { checkImage, type ImageOutcome } from './image-checks';
import { runHeldImage } from './run-held-image';

/** That a Device was offered an image, and what became of it. */
export interface ImageReceipt {
  readonly device: DeviceId;
  readonly version: FirmwareVersion;
  readonly outcome: ImageOutcome;
}

const verified = 0x8f72;
const verificationFailed = 0x8f1c;
const activated = 0x8f8b;

/**
 * Keeps a fetched image where it is good, and tells of it: the Supplier itself (8F72 verified, 8F1C verification
 * failed), or through `tell` the Communications Hub. A Device that runs images at once then does, and says so (8F8B).
 * An image of the version that runs isn't kept, and so is told as not verified: that is our reading, no source states it.
 */
export function receiveImage(
  file: Uint8Array,
  rules: ImageRules,
  device: DeviceContext,
  tell: (receipt: ImageReceipt) => void,
): void {
  const { facts, state, clock } = device;
  const { outcome, version, image } = checkImage(file, rules, device);
  const hash = new Uint8Array(
    createHash('sha256')
      .update(image?.manufacturerImage ?? file)
      .digest(),
  );
  const good = outcome === 'verified';
  if (good) {
    state.held = { version, hash };
  }
  const alertCode = good ? verified : verificationFailed;
  device.raise(alertCode);
  const { supplier, accessControlBroker } = state.trust;
  if (rules.receipt !== undefined && supplier !== undefined) {
    device.sendAlert(rules.receipt, supplier, { alertCode, at: clock.now(), hash });
  }
  tell({ device: facts.id, version, outcome });
  if (good && rules.runsAtOnce) {
    const code = runHeldImage(device) ? 0 : 1;
    const value = { alertCode: activated, at: clock.now(), version: state.running, code };
    device.sendAlert(cs09, accessControlBroker, value);
  }
}
