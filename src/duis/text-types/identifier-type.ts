import { type DeviceId, dashed, entityId, type FirmwareVersion, firmwareVersion } from '../../terms';
import { type RequestId, requestIdOf, requestIdText } from '../request-id';
import { checked, collapsed, type TextType } from './text-type';

export const deviceId: TextType<DeviceId> = checked({
  expected: 'an EUI-64 as eight pairs of hex digits with dashes',
  read(text) {
    const plain = collapsed(text);
    return /^(?:[0-9A-Fa-f]{2}-){7}[0-9A-Fa-f]{2}$/.test(plain) ? entityId(plain) : undefined;
  },
  write: dashed,
});

/** Device IDs joined by commas, without spaces: one or more, to at most `most`. */
export function deviceIdList(most = Number.POSITIVE_INFINITY): TextType<readonly DeviceId[]> {
  return checked({
    expected: `${most === Number.POSITIVE_INFINITY ? 'one or more' : `1 to ${most}`} dashed EUI-64s joined by commas`,
    read(text) {
      const ids = text.split(',').map((each) => (/[ \t\n\r]/.test(each) ? undefined : deviceId.read(each, 0)));
      const sound = ids.filter((id) => id !== undefined);
      return sound.length === ids.length && sound.length <= most ? sound : undefined;
    },
    write: (ids) => ids.map(dashed).join(','),
  });
}

export const requestId: TextType<RequestId> = checked({
  expected: 'originator, target and counter as EUI-64:EUI-64:number',
  read: (text) => requestIdOf(collapsed(text)),
  write: requestIdText,
});

/** The four octets that this project's Devices report; the schema itself takes any 1 to 8 characters. */
export const firmware: TextType<FirmwareVersion> = checked({
  expected: 'a firmware version of 8 hex digits',
  read: (text) => (/^[0-9A-Fa-f]{8}$/.test(text) ? firmwareVersion(text) : undefined),
  write: (value) => value,
});
