import { alertCase } from '../define';
import { fromZclTime, zclTime } from '../fields/date-time';
import {
  apduTag,
  beginApdu,
  type ClockReading,
  openApdu,
  putOctets,
  putTime,
  putU16,
  readOctets,
  readTime,
  readU16,
} from '../fields/dlms-fields';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import { encodeGbzAlert, readGbzAlert } from '../payload/gbz';

/** That an image came to the Device, and whether it is sound: 8F72 it is, 8F1C it isn't. */
export interface FirmwareReceipt extends ClockReading {
  readonly alertCode: number;
  /** SHA-256 that the Device calculated over the manufacturer image, 32 octets. */
  readonly hash: Uint8Array;
}

/** Firmware Distribution Receipt Alert of an ESME. */
export const firmwareReceiptAlert = alertCase<FirmwareReceipt>(0x00ce, {
  encode(value, counter) {
    const writer = putTime(putU16(beginApdu(apduTag.notification, counter).u8(0x02).u8(3), value.alertCode), value);
    return putOctets(writer, value.hash).done();
  },
  decode(content, counter) {
    const reader = openApdu(apduTag.notification, content, counter);
    reader.expect(Uint8Array.of(0x02, 3), 'structure of 3');
    const alertCode = readU16(reader, 'Alert Code');
    const reading = readTime(reader, 'time');
    const hash = readOctets(reader, 'manufacturer image hash', 32);
    reader.done('end of alert');
    return { alertCode, ...reading, hash };
  },
});

const octetStringTag = 0x09;

/** Firmware Distribution Receipt Alert of a GSME. */
export const firmwareReceiptAlertGsme = alertCase<FirmwareReceipt>(0x00cf, {
  encode: ({ alertCode, at, hash }) =>
    encodeGbzAlert({
      count: 1,
      alertCode,
      time: zclTime(at),
      body: new OctetWriter(34).u8(octetStringTag).block(hash).done(),
    }),
  decode(content) {
    const { alertCode, time, body } = readGbzAlert(new OctetReader(content), false);
    const reader = new OctetReader(content, content.length - (body instanceof Uint8Array ? body.length : 0));
    reader.expect(Uint8Array.of(octetStringTag, 32), 'manufacturer image hash');
    const hash = reader.take(32, 'manufacturer image hash');
    reader.done('end of alert');
    return { alertCode, at: fromZclTime(time), hash };
  },
});
