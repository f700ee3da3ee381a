import { CALENDAR_CONTENT_TYPE, writeCalendar } from '../../../calendar/write-calendar.ts';
import { readSiteIdentity } from '../../../directory/site-settings.ts';
import { textChannel } from '../../../log/channel-clock.ts';
import { calendarWithin } from '../../../log/reading/calendar.ts';
import { textByNumber } from '../../../log/reading/text-by-number.ts';
import { calendarWords } from '../../../pages/words/calendar-words.ts';
import { calendarFilePath, calendarPath } from '../../../publication/addresses.ts';
import { inAllLanguages, localChannel } from '../../../publication/channels.ts';
import type { CalendarEntry } from '../../../publication/dates/calendar-entry.ts';
import type { Locale, Release } from '../../../publication/release.ts';
import { FEED_CACHE_CONTROL, type PublicResponse } from '../../cache/public-response.ts';
import { fileResponse } from '../file-response.ts';
import type { PublicContext } from '../public-context.ts';

/** So many events and so many deadlines are in the file at most, the earliest. */
const LIMIT = 1_000;
/** What is over stays for a while, for those who look back. */
const PAST_MS = 31 * 86_400_000;

/** `/calendar/{locale}.ics`: from a month ago on. */
export async function calendarFileResponse(context: PublicContext, locale: Locale): Promise<PublicResponse> {
  const from = new Date(Date.parse(context.now()) - PAST_MS).toISOString();
  const entries = await calendarWithin(context.db, locale, { from, limit: LIMIT });
  const file = calendarFilePath(locale).split('/').at(-1) ?? '';
  return fileResponse(await written(context, locale, entries), {
    ...calendarNamed(`visnyk-${file}`),
    cacheControl: FEED_CACHE_CONTROL,
    dependsOn: [localChannel(locale, 'all')],
  });
}

/** `/news/{number}.ics`: the event of one text and the moment until which one may apply; there is none where it has neither. */
export async function itemFileResponse(
  context: PublicContext,
  number: number,
  locale: Locale,
): Promise<PublicResponse> {
  const standing = await textByNumber(context.db, 'news', number, locale);
  const dependsOn = inAllLanguages(['all']);
  if (standing.kind === 'absent') return { kind: 'absent', dependsOn };
  if (standing.kind === 'withdrawn') return withdrawn([...dependsOn, textChannel(standing.tombstone.id)]);
  const { release } = standing;
  const entries = entriesOf(release);
  const mine = [...dependsOn, textChannel(release.id)];
  if (entries.length === 0) return { kind: 'absent', dependsOn: mine };
  const body = await written(context, locale, entries);
  return fileResponse(body, { ...calendarNamed(`${number}.ics`), dependsOn: mine });
}

function entriesOf(release: Release): CalendarEntry[] {
  const { startsAt = null, deadline = null } = release.event ?? {};
  return [
    ...(startsAt === null ? [] : [{ what: 'event' as const, at: startsAt, release }]),
    ...(deadline === null ? [] : [{ what: 'deadline' as const, at: deadline, release }]),
  ];
}

async function written(context: PublicContext, locale: Locale, entries: CalendarEntry[]): Promise<string> {
  const { name } = await readSiteIdentity(context.db, locale);
  const words = calendarWords(locale);
  const url = context.origin + calendarPath(locale);
  return writeCalendar({ locale, name: `${name}: ${words.title}`, url, deadlineLabel: words.what.deadline }, entries);
}

function calendarNamed(file: string) {
  return {
    contentType: CALENDAR_CONTENT_TYPE,
    headers: [['Content-Disposition', `inline; filename="${file}"`]] as const,
  };
}

function withdrawn(dependsOn: readonly string[]): PublicResponse {
  return fileResponse('This text was withdrawn.\n', {
    status: 410,
    contentType: 'text/plain; charset=utf-8',
    dependsOn,
  });
}
