import { alertCase } from '../define';
import { fromZclTime, zclTime } from '../fields/date-time';
import {
  apduTag,
  beginApdu,
  type ClockReading,
  openApdu,
  putTime,
  putU16,
  readTime,
  readU16,
} from '../fields/dlms-fields';
import { OctetReader } from '../octets/octet-reader';
import { encodeGbzAlert, readGbzAlert } from '../payload/gbz';
import type { Codec } from '../use-case';

/** An Alert that is its code and the time. */
export interface GenericAlert extends ClockReading {
  readonly alertCode: number;
}

const dlms: Codec<GenericAlert> = {
  encode: (value, counter) =>
    putTime(putU16(beginApdu(apduTag.notification, counter).u8(0x02).u8(2), value.alertCode), value).done(),
  decode(content, counter) {
    const reader = openApdu(apduTag.notification, content, counter);
    reader.expect(Uint8Array.of(0x02, 2), 'structure of 2');
    const alertCode = readU16(reader, 'Alert Code');
    const reading = readTime(reader, 'time');
    reader.done('end of alert');
    return { alertCode, ...reading };
  },
};

const gbz: Codec<GenericAlert> = {
  encode: ({ alertCode, at }) => encodeGbzAlert({ count: 0, alertCode, time: zclTime(at), body: new Uint8Array(0) }),
  decode(content) {
    const { count, alertCode, time } = readGbzAlert(new OctetReader(content), false);
    if (count !== 0) {
      new OctetReader(content).fail('component count', '00', undefined, 2);
    }
    return { alertCode, at: fromZclTime(time) };
  },
};

const critical = 0x1000;
const nonCritical = 0x1001;

/** Generic Critical Alert of a Device that speaks DLMS (ESME, CHF). */
export const criticalAlertDlms = alertCase(critical, dlms);
/** Generic Critical Alert of a Device that speaks GBZ (GSME, GPF). */
export const criticalAlertGbz = alertCase(critical, gbz);
export const nonCriticalAlertDlms = alertCase(nonCritical, dlms);
export const nonCriticalAlertGbz = alertCase(nonCritical, gbz);
