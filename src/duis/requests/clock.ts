import type { Instant } from '../../terms';
import { sequence, text } from '../elements/element-content';
import { one } from '../elements/particle';
import { dateTime } from '../text-types/moment-type';
import { integer } from '../text-types/text-type';

interface ClockSetting {
  readonly currentDateTime: Instant;
  /** Whole seconds, from 0 to 86,400. */
  readonly tolerancePeriod: number;
}

export interface SynchroniseClock extends ClockSetting {
  readonly kind: 'synchroniseClock';
}

export interface CommissionDeviceSynchroniseClock extends ClockSetting {
  readonly kind: 'commissionDeviceSynchroniseClock';
}

/** Of SR6.11 and SR8.1.1 alike. */
export const clockSetting = sequence<ClockSetting>({
  currentDateTime: one('CurrentDateTime', text(dateTime)),
  tolerancePeriod: one('TolerancePeriod', text(integer(0, 86_400))),
});
