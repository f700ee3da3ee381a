import type { LogDatabase } from '../log/log-database.ts';
import { departedTexts, latestTexts } from '../log/read-log.ts';
import { feedPath } from '../publication/addresses.ts';
import type { Instant, Locale, Release } from '../publication/release.ts';
import { LOCALES } from '../publication/release.ts';
import { feedId } from '../publication/text-id.ts';
import type { FeedDocument, FeedFormat } from './feed-document.ts';

export const FEED_ENTRIES = 30;
const TOMBSTONES = 30;
/** Date of a feed nothing was ever in: fixed, so that its bytes are. */
const NEVER: Instant = '1970-01-01T00:00:00.000Z';

export interface FeedRequest {
  origin: string;
  /** UUID of the press centre. */
  installation: string;
  locale: Locale;
  /** `all`, `announcements`, `tag/osvita`, … */
  channel: string;
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

/** Reads the latest texts of a channel, and those that have left it, into a feed. Costs its own length, whatever the archive's. */
export async function buildFeed(db: LogDatabase, request: FeedRequest): Promise<BuiltFeed> {
  const { origin, locale, channel, title, description, publisher, ttlMinutes, hubUrl } = request;
  const { rows } = await latestTexts(db, { locale, channel, limit: FEED_ENTRIES });
  const withdrawn = await departedTexts(db, { locale, channel, limit: TOMBSTONES });
  const entries = rows.flatMap((row): Release[] => (row.snapshot === null ? [] : [row.snapshot]));
  const departures = withdrawn.map((text) => text.withdrawnAt);
  const updatedAt = latest([...entries.map((entry) => entry.updatedAt), ...departures]);
  const feed: FeedDocument = {
    id: feedId(locale, channel, request.installation),
    locale,
    title,
    description,
    publisher,
    pageUrl: origin + feedPath(locale, channel),
    urls: feedUrls(origin, locale, channel),
    translations: LOCALES.filter((other) => other !== locale).map((other) => ({
      locale: other,
      urls: feedUrls(origin, other, channel),
    })),
    hubUrl,
    ttlMinutes,
    updatedAt: updatedAt ?? NEVER,
    entries,
    withdrawn,
  };
  return { feed, lastModified: latest([...rows.map((row) => row.releasedAt), ...departures]) };
}

/** The public addresses of a feed, one a format. */
export function feedUrls(origin: string, locale: Locale, channel: string): Record<FeedFormat, string> {
  const urlOf = (format: FeedFormat) => origin + feedPath(locale, channel, format);
  return { rss: urlOf('rss'), atom: urlOf('atom'), json: urlOf('json') };
}

function latest(instants: Instant[]): Instant | null {
  return instants.reduce<Instant | null>((last, instant) => (last === null || instant > last ? instant : last), null);
}
