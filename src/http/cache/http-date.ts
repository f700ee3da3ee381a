const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = `(?<month>${MONTHS.join('|')})`;
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)';

/** The three ways to write a date (RFC 9110 5.6.7): the one that is sent, and two that must still be read. */
const FORMS = [
  new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`),
  new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`),
];

/** An HTTP-date in milliseconds since 1970; null for anything else, though `Date.parse` might take it for a date. */
export function parseHttpDate(text: string): number | null {
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts !== undefined) return instantOf(parts);
  }
  return null;
}

function instantOf({ day, month = '', year = '', hour, minute, second }: Record<string, string | undefined>) {
  const date = Date.UTC(fullYear(year), MONTHS.indexOf(month), Number(day));
  // The 31st of a shorter month would be a day of the next one.
  if (new Date(date).getUTCDate() !== Number(day)) return null;
  // A leap second is the last of its minute.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return date + ((Number(hour) * 60 + Number(minute)) * 60 + Math.min(Number(second), 59)) * 1000;
}

/** Of two digits: the nearest year that lies no more than fifty years ahead. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  const now = new Date().getUTCFullYear();
  const near = Math.floor(now / 100) * 100 + Number(year);
  return near > now + 50 ? near - 100 : near;
}
