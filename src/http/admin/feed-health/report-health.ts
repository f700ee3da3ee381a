import { setImmediate as nextTurn } from 'node:timers/promises';
import { describeChannel, listSources, listTags } from '../../../directory/channel-directory.ts';
import { FEED_FORMATS } from '../../../feeds/feed-document.ts';
import { countChannels } from '../../../log/placements/count-places.ts';
import { feedPath } from '../../../publication/addresses.ts';
import { KIND_CHANNELS } from '../../../publication/channels.ts';
import { REGIONS } from '../../../publication/regions.ts';
import { type Instant, LOCALES, type Locale } from '../../../publication/release.ts';
import type { FeedAudience } from '../../audience/feed-audience.ts';
import type { PublicContext } from '../../site/public-context.ts';
import type { FormatChecker } from './check-format.ts';
import type { FeedHealth, FeedHealthReport, FormatHealth } from './report.ts';
import { countsOf, trafficOf } from './traffic.ts';

const FEEDS_PER_PAGE = 50;

export interface HealthSources {
  context: PublicContext;
  audience: FeedAudience;
  checker: FormatChecker;
  isCountedHere: boolean;
}

/** The health of every feed that holds something, one page of them, in the order of the directory. */
export async function reportHealth(sources: HealthSources, page: number, now: Instant): Promise<FeedHealthReport> {
  const { context, audience, isCountedHere } = sources;
  const all = await listFeeds(context);
  const feeds: FeedHealth[] = [];
  for (const listed of all.slice((page - 1) * FEEDS_PER_PAGE, page * FEEDS_PER_PAGE)) {
    const health = await healthOf(sources, listed, now);
    if (health !== null) feeds.push(health);
  }
  return {
    checkedAt: now,
    page,
    pages: Math.max(1, Math.ceil(all.length / FEEDS_PER_PAGE)),
    totalFeeds: all.length,
    days: { today: audience.today.date, yesterday: audience.yesterday?.date ?? null },
    isCountedHere,
    feeds,
  };
}

interface ListedFeed {
  locale: Locale;
  channel: string;
  texts: number;
}

async function listFeeds({ db }: PublicContext): Promise<ListedFeed[]> {
  const channels = [
    'all',
    ...Object.values(KIND_CHANNELS),
    ...(await listTags(db)).map(({ slug }) => `tag/${slug}`),
    ...(await listSources(db)).map(({ slug }) => `source/${slug}`),
    ...REGIONS.map(([code]) => `region/${code}`),
  ];
  const counts = await countChannels(db);
  return channels.flatMap((channel) =>
    LOCALES.flatMap((locale) => {
      const texts = counts[locale].get(channel);
      return texts === undefined ? [] : [{ locale, channel, texts }];
    }),
  );
}

async function healthOf(sources: HealthSources, listed: ListedFeed, now: Instant): Promise<FeedHealth | null> {
  const { context, audience, checker } = sources;
  const { locale, channel, texts } = listed;
  const described = await describeChannel(context.db, channel, locale);
  if (described === null) return null;
  const { today, yesterday } = audience;
  const formats: FormatHealth[] = [];
  let lastChange: Instant | null = null;
  for (const format of FEED_FORMATS) {
    await nextTurn();
    const checked = await checker.check(locale, channel, format, now);
    if (checked === null) continue;
    const { lastChange: changed, ...facts } = checked;
    const path = feedPath(locale, channel, format);
    lastChange = changed ?? lastChange;
    formats.push({
      format,
      url: context.origin + path,
      ...facts,
      today: countsOf(today, path),
      yesterday: countsOf(yesterday, path),
    });
  }
  const paths = FEED_FORMATS.map((format) => feedPath(locale, channel, format));
  return {
    locale,
    channel,
    title: described.title,
    pageUrl: context.origin + feedPath(locale, channel),
    texts,
    lastChange,
    formats,
    today: trafficOf(today, paths),
    yesterday: trafficOf(yesterday, paths),
  };
}
