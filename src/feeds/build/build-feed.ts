import type { LogDatabase } from '../../log/log-database.ts';
import { weekBefore } from '../../log/reading/archive-weeks.ts';
import { departedTexts } from '../../log/reading/channel-texts.ts';
import { textsDeparted, textsMatching } from '../../log/reading/query-texts.ts';
import type { ReadTexts } from '../../log/reading/texts-by-key.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { archiveName, feedPath } from '../../publication/addresses.ts';
import { weekOf } from '../../publication/dates/iso-week.ts';
import { type Instant, LOCALES, type Locale, type Release, type Tombstone } from '../../publication/release.ts';
import type { TextFilter } from '../../publication/text-filter.ts';
import { feedId } from '../../publication/text-id.ts';
import { inForm } from '../entry/forms.ts';
import type { FeedDocument, FeedUrls } from '../feed-document.ts';
import type { FeedForm } from '../feed-form.ts';
import { FEED_ENTRIES, subscribedTexts } from './subscribed-texts.ts';

const TOMBSTONES = 30;

export interface FeedRequest {
  origin: string;
  /** UUID of the press centre. */
  installation: string;
  now: Instant;
  locale: Locale;
  /** What stands in its address: a channel (`all`, `tag/osvita`), `query`, or `saved/<slug>`. */
  channel: string;
  /** The channel's name when it began: a feed that is renamed keeps its id (RFC 4287 4.2.6). */
  firstName: string;
  /** What stands behind the `?`: the parameters of a query and the form; canonical. */
  search: string;
  form: FeedForm;
  title: string;
  description: string;
  publisher: string;
  ttlMinutes: number;
  hubUrl: string | null;
}

/** A feed as the log has it now, and when anything in it last changed. */
export interface BuiltFeed {
  feed: FeedDocument;
  /** Latest release or departure of anything shown; null for an empty feed. */
  lastModified: Instant | null;
}

/** What a feed is made of: its texts, newest first, those that have left it, and the way to its archive. */
interface FeedTexts {
  rows: ReleaseRow[];
  withdrawn: Tombstone[];
  archive: FeedDocument['archive'];
}

/**
 * The document one subscribes to: the latest texts of a channel, those that have left it, and the way to its archive. Costs its
 * own length, whatever the archive's; `read` may have texts in memory.
 */
export async function buildFeed(db: LogDatabase, request: FeedRequest, read?: ReadTexts): Promise<BuiltFeed> {
  const { origin, now, locale, channel } = request;
  const week = weekOf(now);
  const rows = await subscribedTexts(db, { locale, channel }, week, read);
  const withdrawn = await departedTexts(db, { locale, channel, limit: TOMBSTONES }, read);
  const previous = await weekBefore(db, { locale, channel }, week.from);
  const before = previous && feedUrls(origin, locale, archiveName(channel, previous.name));
  return assembleFeed(request, { rows, withdrawn, archive: { kind: 'subscription', previous: before } });
}

/** The same for the texts that match a filter, without an archive. Bounded as `matchingTexts` is. */
export async function buildFilteredFeed(db: LogDatabase, request: FeedRequest, filter: TextFilter): Promise<BuiltFeed> {
  const { locale } = request;
  const rows = await textsMatching(db, { locale, filter, limit: FEED_ENTRIES });
  const withdrawn = await textsDeparted(db, { locale, filter, limit: TOMBSTONES });
  return assembleFeed(request, { rows, withdrawn, archive: null });
}

function assembleFeed(request: FeedRequest, { rows, withdrawn, archive }: FeedTexts): BuiltFeed {
  const { origin, locale, channel, search, form } = request;
  const departures = withdrawn.map((text) => text.withdrawnAt);
  const feed: FeedDocument = {
    ...describeFeed(request),
    ...showTexts(rows, departures, weekOf(request.now).from),
    translations: LOCALES.filter((other) => other !== locale).map((other) => ({
      locale: other,
      urls: feedUrls(origin, other, channel, search),
    })),
    withdrawn,
    archive,
  };
  return {
    feed: inForm(feed, form),
    lastModified: latest([...rows.map((row) => row.releasedAt), ...departures]),
  };
}

/** What every document of a feed says of the feed itself. */
export function describeFeed(request: FeedRequest) {
  const { origin, installation, locale, channel, search, firstName, title, description, publisher } = request;
  const { hubUrl, ttlMinutes } = request;
  return {
    // Another form or another query is another feed: two of one id would overwrite each other where a reader has both.
    id: feedId(locale, search === '' ? firstName : `${firstName}?${search}`, installation),
    locale,
    title,
    description,
    publisher,
    pageUrl: origin + feedPath(locale, channel, undefined, search),
    urls: feedUrls(origin, locale, channel, search),
    hubUrl,
    ttlMinutes,
  };
}

/**
 * The entries of a document, and the date it bears for them and for `departures`. Where there are neither, that is `emptySince`: an
 * instant that moves no oftener than weeks begin, so that the bytes stay.
 */
export function showTexts(rows: readonly ReleaseRow[], departures: readonly Instant[], emptySince: Instant) {
  const entries = rows.flatMap((row): Release[] => (row.snapshot === null ? [] : [row.snapshot]));
  return { entries, updatedAt: latest([...entries.map((entry) => entry.updatedAt), ...departures]) ?? emptySince };
}

/** The public addresses of a feed, one a format; `name` is a channel, or a part of its archive. */
export function feedUrls(origin: string, locale: Locale, name: string, search = ''): FeedUrls {
  const urlOf = (format: keyof FeedUrls) => origin + feedPath(locale, name, format, search);
  return { rss: urlOf('rss'), atom: urlOf('atom'), json: urlOf('json') };
}

/** The last of some instants; null of none. */
export function latest(instants: Instant[]): Instant | null {
  return instants.reduce<Instant | null>((last, instant) => (last === null || instant > last ? instant : last), null);
}
