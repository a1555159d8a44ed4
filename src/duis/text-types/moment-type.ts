import { type Instant, type IsoDate, instant, isoDate } from '../../terms';
import { checked, collapsed, type TextType } from './text-type';

const dateTimeShape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Moments. One without a zone is taken as UTC, which is what DUIS means by it; digits beyond the millisecond are dropped.
 * Written in UTC, to the second, or to the millisecond where there is one.
 */
export const dateTime: TextType<Instant> = checked({
  expected: 'a date and time such as 2021-11-04T00:00:00Z',
  read(text) {
    const [, wall, fraction = '', zone = 'Z'] = dateTimeShape.exec(collapsed(text)) ?? [];
    if (wall === undefined || !isReal(wall) || !zoneHolds(zone)) {
      return undefined;
    }
    return instant(Date.parse(`${wall}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`));
  },
  write(moment) {
    const date = new Date(moment);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
  },
});

/** XML Schema knows zones up to fourteen hours from UTC. */
function zoneHolds(zone: string): boolean {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone === 'Z' || (minutes <= 14 * 60 && Number(zone.slice(4, 6)) < 60);
}

export const date: TextType<IsoDate> = {
  expected: 'a date such as 2021-11-04',
  read(text) {
    const [, day, zone = 'Z'] = /^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(collapsed(text)) ?? [];
    return day !== undefined && isDay(day) && zoneHolds(zone) ? isoDate(day) : undefined;
  },
  write: (day) => (isDay(day) ? day : undefined),
};

function isDay(text: string): boolean {
  return isReal(`${text}T00:00:00`);
}

/** Whether the calendar and the clock have it, in the years that four digits can tell: there is no year 0. */
function isReal(wall: string): boolean {
  const moment = new Date(`${wall}Z`);
  return !Number.isNaN(moment.getTime()) && !wall.startsWith('0000') && moment.toISOString().startsWith(wall);
}
