import { describeChannel } from '../../../directory/channel-directory.ts';
import { buildArchive } from '../../../feeds/build-archive.ts';
import { buildFeed, type FeedRequest } from '../../../feeds/build-feed.ts';
import type { FeedDocument, FeedFormat } from '../../../feeds/feed-document.ts';
import { type FeedForm, formSearch } from '../../../feeds/feed-form.ts';
import { countTexts, holdsTexts } from '../../../log/reading/channel-texts.ts';
import type { Alternate, Site } from '../../../pages/page-models.ts';
import { feedPath, listPath } from '../../../publication/addresses.ts';
import { localChannel } from '../../../publication/channels.ts';
import { parseWeek } from '../../../publication/dates/iso-week.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { FEED_TTL_MINUTES, type Outcome } from '../../cache/public-response.ts';
import { type ChannelFeedBuild, feedLinks, linksTo, loadSite, type PublicContext } from '../public-context.ts';
import { feedAnswer, feedPageAnswer } from './feed-response.ts';

/** Which feed of a channel is asked for. */
export interface ChannelFeed {
  locale: Locale;
  channel: string;
  form: FeedForm;
}

/** A feed in one format. A channel that exists and holds nothing is an empty feed; one that does not exist is absent. */
export async function feedOutcome(context: PublicContext, wanted: ChannelFeed, format: FeedFormat): Promise<Outcome> {
  const built = await channelFeed(context, wanted);
  return built === null ? { kind: 'absent' } : feedAnswer(built.feed, format, built);
}

/** One week of a feed's archive, in full. A week that is not over, or is none, is absent. */
export async function archiveOutcome(
  context: PublicContext,
  locale: Locale,
  { channel, week }: { channel: string; week: string },
  format: FeedFormat,
): Promise<Outcome> {
  const isoWeek = parseWeek(week);
  if (isoWeek === null) return { kind: 'absent' };
  const request = await requestFor(context, await loadSite(context, locale), channel, 'full');
  const built = request && (await buildArchive(context.db, request, isoWeek));
  if (built === null) return { kind: 'absent' };
  const { feed, lastModified } = built;
  return feedAnswer(feed, format, { lastModified, dependsOn: dependsOn(feed, channel) });
}

/** The page for people of a feed (F21). */
export async function feedPageOutcome(context: PublicContext, wanted: ChannelFeed): Promise<Outcome> {
  const { locale, channel, form } = wanted;
  const site = await loadSite(context, locale);
  const built = await channelFeed(context, wanted);
  if (built === null) return { kind: 'absent' };
  const { feed } = built;
  return feedPageAnswer(
    {
      site,
      feed,
      alternates: await otherLanguages(context, locale, channel, form),
      feeds: form === 'summary' ? linksTo(feed) : await feedLinks(context, site, [channel]),
      listUrl: listUrl(context.origin, locale, channel),
      count: { texts: await countTexts(context.db, locale, channel), isAll: true },
    },
    built.dependsOn,
  );
}

/** The feed of a channel, built once for its formats, its page and whoever else asks at the time; null where there is no such channel. */
function channelFeed(context: PublicContext, wanted: ChannelFeed): Promise<ChannelFeedBuild | null> {
  const { locale, channel, form } = wanted;
  const build = async () => {
    const value = await buildChannelFeed(context, wanted);
    return { value, dependsOn: value?.dependsOn ?? null };
  };
  if (context.feeds === undefined) return build().then(({ value }) => value);
  return context.feeds.get(`${locale}/${channel}/${form}`, build);
}

/**
 * The other language counts: whether it has this feed is told in this one. What is shown of a channel without texts is not kept:
 * no release would tell of its renaming.
 */
function dependsOn(feed: FeedDocument, channel: string): string[] | null {
  return feed.entries.length === 0 ? null : LOCALES.map((locale) => localChannel(locale, channel));
}

/** What a feed of a channel is to be built from; null where there is no such channel. */
async function requestFor(
  context: PublicContext,
  site: Site,
  channel: string,
  form: FeedForm,
): Promise<FeedRequest | null> {
  const described = await describeChannel(context.db, channel, site.locale);
  if (described === null) return null;
  return {
    origin: context.origin,
    installation: context.installation,
    now: context.now(),
    locale: site.locale,
    channel,
    firstName: described.firstName,
    search: formSearch(form),
    form,
    title: channel === 'all' ? site.name : `${site.name}: ${described.title}`,
    description: channel === 'all' ? site.description : described.title,
    publisher: site.name,
    ttlMinutes: FEED_TTL_MINUTES,
    hubUrl: context.hub.url,
  };
}

async function buildChannelFeed(
  context: PublicContext,
  { locale, channel, form }: ChannelFeed,
): Promise<ChannelFeedBuild | null> {
  const request = await requestFor(context, await loadSite(context, locale), channel, form);
  if (request === null) return null;
  const { feed, lastModified } = await buildFeed(context.db, request, context.texts);
  const others = await otherLanguages(context, locale, channel, form);
  const translations = feed.translations.filter((one) => others.some((other) => other.locale === one.locale));
  return { feed: { ...feed, translations }, lastModified, dependsOn: dependsOn(feed, channel) };
}

async function otherLanguages(
  context: PublicContext,
  locale: Locale,
  channel: string,
  form: FeedForm,
): Promise<Alternate[]> {
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  if (!(await holdsTexts(context.db, other, channel))) return [];
  return [{ locale: other, url: context.origin + feedPath(other, channel, undefined, formSearch(form)) }];
}

function listUrl(origin: string, locale: Locale, channel: string): string | null {
  const path = listPath(locale, channel);
  return path && origin + path;
}
