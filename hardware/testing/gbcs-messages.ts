import { encodeMessage, type Header } from '../../src/gbcs';
import { entityId, messageCode, originatorCounter } from '../../src/terms';

export const deviceId = entityId('00-DB-12-34-56-78-90-A0');
export const otherDeviceId = entityId('00-DB-12-34-56-78-90-B0');
const supplier = entityId('90-B3-D5-1F-30-01-00-00');

/** A message that decodes as GBCS: ECS52 or an Alert, with content that says which one it is and no sound MAC. */
export function gbcsMessage(cra: Header['cra'], counter: number, device = deviceId): Uint8Array {
  const towards = cra === 'command';
  return encodeMessage({
    form: 'message',
    header: {
      cra,
      originatorCounter: originatorCounter(BigInt(counter)),
      originator: towards ? supplier : device,
      recipient: towards ? device : supplier,
      messageCode: messageCode(0x0059),
    },
    content: new Uint8Array(Buffer.from(`${cra} ${counter}`)),
    signature: undefined,
    mac: new Uint8Array(12),
  });
}
