const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2021-11-04` → `4 November 2021`; anything else as it stands. */
export function plainDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** `2021-11-04T09:05:06.789Z` → `4 November 2021, 09:05:06 UTC`; anything else as it stands. */
export function plainTime(moment: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(moment) ?? [];
  return day === undefined ? moment : `${plainDate(day)}, ${time} UTC`;
}

/** `2021-11-04T09:05:06.789Z` → `2021-11-04 09:05:06.789`, for columns of bench times. */
export function columnTime(moment: string): string {
  return moment.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}(?:\.\d+)?)Z$/, '$1 $2');
}

/** Milliseconds → `12 ms`, `1.25 s`, `3 min 20 s`. */
export function plainDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds) || milliseconds < 0) {
    return 'unknown';
  }
  if (milliseconds < 1000) {
    return `${milliseconds < 10 ? Math.round(milliseconds * 10) / 10 : Math.round(milliseconds)} ms`;
  }
  if (milliseconds < 59_995) {
    return `${(milliseconds / 1000).toFixed(2)} s`;
  }
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The time between two ISO 8601 moments in milliseconds, or `undefined` where either can't be read. */
export function elapsed(from: string, until: string | undefined): number | undefined {
  const span = until === undefined ? Number.NaN : Date.parse(until) - Date.parse(from);
  return Number.isFinite(span) && span >= 0 ? span : undefined;
}

/** When a requirement holds: `on and after 4 November 2021`. `until` is the first day on which it no longer does. */
export function plainValidity({ from, until }: { readonly from?: string; readonly until?: string }): string {
  if (from !== undefined && until !== undefined) {
    return `from ${plainDate(from)}, before ${plainDate(until)}`;
  }
  if (from !== undefined) {
    return `on and after ${plainDate(from)}`;
  }
  return until === undefined ? 'on every date' : `before ${plainDate(until)}`;
}
