import { createHash } from 'node:crypto';
import { encodeOtaImage, type OtaImage } from '../../gbcs';
import { type EntityId, firmwareVersion, type Signer } from '../../terms';

/** An image for an emulated Device that it should take, but for what `changes` change. */
export function testImage(
  version: string,
  signature: { readonly by: EntityId; readonly signer: Signer } | undefined,
  changes: Partial<OtaImage> = {},
): { readonly file: Uint8Array; readonly hash: Uint8Array } {
  const manufacturerImage = new Uint8Array(Buffer.from(`image of ${version}, long enough to be cut short somewhere`));
  const file = encodeOtaImage({
    manufacturerCode: 0xffff,
    imageType: 1,
    fileVersion: firmwareVersion(version),
    headerString: 'test',
    minimumHardwareVersion: 0,
    maximumHardwareVersion: 0xffff,
    manufacturerImage,
    ...(signature === undefined ? {} : { signature: signature.signer.sign(signature.by, manufacturerImage) }),
    ...changes,
  });
  return { file, hash: new Uint8Array(createHash('sha256').update(manufacturerImage).digest()) };
}
