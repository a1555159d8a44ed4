import { firmwareReceiptAlert, firmwareReceiptAlertGsme } from '../../gbcs';
import { oneBitOff } from './altered-bytes';
import type { Fault } from './fault';

/** What the Device tells of an image that came has a hash that isn't the image's. */
export const receiptWithWrongHash: Fault = {
  name: 'image receipt says wrong hash',
  standsFor: 'A meter hashes the file as it came over the HAN and not the manufacturer image in it.',
  violates: ['BASE-ALERT-8F1C', 'BASE-ALERT-8F72'],
  alert(alert) {
    const receipt = [firmwareReceiptAlert, firmwareReceiptAlertGsme].find(({ code }) => code === alert.code);
    if (receipt === undefined) {
      return alert;
    }
    return {
      ...alert,
      content(counter) {
        const value = receipt.codec.decode(alert.content(counter), counter);
        return receipt.codec.encode({ ...value, hash: oneBitOff(value.hash, 0) }, counter);
      },
    };
  },
};
