import { createHash } from 'node:crypto';
import { decodeOtaImage, firmwareReceiptAlert, type OtaImage } from '../gbcs';
import type { Backchannel, Stimulus } from '../link';
import { CodecError, MeterbenchError } from '../terms';
import type { DeviceContext } from './behaviour';

/** What can be done to an emulated Device other than by a message. */
export function emulatedBackchannel(device: DeviceContext): Backchannel {
  return {
    can: (kind) => kind === 'offer-image',
    async apply(stimulus: Stimulus) {
      if (stimulus.kind !== 'offer-image') {
        throw new MeterbenchError({
          code: 'MB-BACKCHANNEL',
          blame: 'bench',
          message: `An emulated ${device.facts.model.deviceType} can't be made to ${stimulus.kind}`,
        });
      }
      receiveImage(stimulus.image, device);
    },
  };
}

/** Keeps a fetched image where it is good, and tells the Supplier: 8F72 verified, or 8F1C verification failed. */
function receiveImage(file: Uint8Array, device: DeviceContext): void {
  const image = decoded(file);
  const hash = new Uint8Array(
    createHash('sha256')
      .update(image?.manufacturerImage ?? file)
      .digest(),
  );
  const good = image !== undefined && signed(image, device);
  if (good) {
    device.state.held = { version: image.fileVersion, hash };
  }
  const alertCode = good ? 0x8f72 : 0x8f1c;
  const at = device.ports.clock.now();
  device.state.securityLog.push({ at, code: alertCode.toString(16).toUpperCase() });
  const { supplier } = device.facts.trust;
  if (supplier !== undefined) {
    device.sendAlert({
      code: firmwareReceiptAlert.code,
      recipient: supplier,
      critical: firmwareReceiptAlert.critical,
      content: (counter) => firmwareReceiptAlert.codec.encode({ alertCode, at, hash }, counter),
    });
  }
}

function decoded(file: Uint8Array): OtaImage | undefined {
  try {
    return decodeOtaImage(file, true);
  } catch (error) {
    if (error instanceof CodecError) {
      return undefined;
    }
    throw error;
  }
}

/** Whether the Supplier whose certificate the Device holds has signed the manufacturer image. */
function signed({ manufacturerImage, signature }: OtaImage, { facts, ports }: DeviceContext): boolean {
  const { supplier } = facts.trust;
  return (
    supplier !== undefined &&
    signature !== undefined &&
    ports.signer.verify(supplier, manufacturerImage, signature) === true
  );
}
