/** How a format writes its dates. */
export type DateForm = 'rfc822' | 'rfc3339';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const RFC_822 = new RegExp(
  `^(?:(?<weekday>${WEEKDAYS.join('|')}), )?(?<day>\\d{1,2}) (?<monthName>${MONTHS.join('|')}) (?<year>\\d{4}) ` +
    '(?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d))? (?<zone>GMT|[+-]\\d{4})$',
);
const RFC_3339 =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?<fraction>\.\d+)?(?<zone>Z|[+-]\d\d:\d\d)$/;

/**
 * The moment a date in a feed names, in milliseconds since 1970; null where readers would not agree on it (F06). RFC 822 with a
 * four-digit year, English names, and `GMT` or a numeric zone without a colon, as RSS 2.0 has it; or RFC 3339. Days that do not
 * exist and weekdays that are not that day's are refused.
 */
export function readDate(value: string, form: DateForm): number | null {
  const parts = (form === 'rfc822' ? RFC_822 : RFC_3339).exec(value)?.groups;
  if (parts === undefined) return null;
  const { year, month, monthName, day, hour, minute, second = '0', fraction = '0', zone = '', weekday } = parts;
  const monthIndex = monthName === undefined ? Number(month) - 1 : MONTHS.indexOf(monthName);
  const fields = [Number(year), monthIndex, Number(day), Number(hour), Number(minute), Number(second)] as const;
  const local = new Date(Date.UTC(...fields));
  const isReal =
    local.getUTCMonth() === fields[1] &&
    local.getUTCDate() === fields[2] &&
    fields[3] < 24 &&
    fields[4] < 60 &&
    fields[5] < 60;
  if (!isReal || (weekday !== undefined && weekday !== WEEKDAYS[local.getUTCDay()])) return null;
  return local.getTime() + Number(fraction) * 1000 - zoneMs(zone);
}

/** Distance from UTC: `GMT`, `Z`, `+0200` or `+02:00`. */
function zoneMs(zone: string): number {
  const [, sign = '', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
