import { sequence, text } from '../elements/element-content';
import { one, optional } from '../elements/particle';
import { base64, hexCode } from '../text-types/octet-type';
import { integer } from '../text-types/text-type';
/** Where the DCC holds back an alert storm: which alert of the series, and how many it stands for. */
export interface Throttling {
  readonly throttledAlertSequenceId?: number;
  readonly throttledAlertCount?: number;
}

/** An Alert that a Device sent, passed on. */
export interface DeviceAlertMessage extends Throttling {
  readonly kind: 'deviceAlertMessage';
  /** Four hex digits, such as `8F72`. */
  readonly alertCode: string;
  readonly bytes: Uint8Array;
}

const unsignedInt = text(integer(0, 0xffff_ffff));

export const throttledAlertSequenceId = optional('ThrottledAlertSequenceId', unsignedInt);
export const throttledAlertCount = optional('ThrottledAlertCount', unsignedInt);

export const deviceAlertMessage = sequence<Omit<DeviceAlertMessage, 'kind'>>({
  alertCode: one('AlertCode', text(hexCode)),
  throttledAlertSequenceId,
  throttledAlertCount,
  bytes: one('GBCSPayload', text(base64())),
});
