import { describeChannel } from '../../../directory/channel-directory.ts';
import { readSiteIdentity } from '../../../directory/site-settings.ts';
import { buildArchive } from '../../../feeds/build/build-archive.ts';
import { buildFeed, type FeedRequest } from '../../../feeds/build/build-feed.ts';
import { type FeedForm, formSearch } from '../../../feeds/feed-form.ts';
import { holdsTexts } from '../../../log/reading/channel-texts.ts';
import type { Alternate } from '../../../pages/page-models.ts';
import { feedPath } from '../../../publication/addresses.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import { parseWeek } from '../../../publication/dates/iso-week.ts';
import type { Locale } from '../../../publication/release.ts';
import { FEED_TTL_MINUTES } from '../../cache/public-response.ts';
import type { LoadedFeed, PublicContext } from '../public-context.ts';

/** Which feed of a channel is asked for. */
export interface ChannelFeed {
  locale: Locale;
  channel: string;
  form: FeedForm;
}

/** The feed of a channel, built once for its formats, its page and whoever else asks at the time; null where there is no such channel. */
export async function loadChannelFeed(context: PublicContext, asked: ChannelFeed): Promise<LoadedFeed | null> {
  const { locale, channel, form } = asked;
  const build = async () => {
    const value = await buildChannelFeed(context, asked);
    return { value, dependsOn: value?.dependsOn ?? null };
  };
  if (context.feeds === undefined) return (await build()).value;
  return context.feeds.get(`${locale}/${channel}/${form}`, build);
}

/** One week of a feed's archive, in full. Null where the week is not over, is none, or never held a text. */
export async function loadArchivedWeek(
  context: PublicContext,
  { locale, channel }: ChannelFeed,
  week: string,
): Promise<LoadedFeed | null> {
  const isoWeek = parseWeek(week);
  if (isoWeek === null) return null;
  const request = await requestFor(context, { locale, channel, form: 'full' });
  const built = request && (await buildArchive(context.db, request, isoWeek));
  return built && { ...built, dependsOn: inAllLanguages([channel]) };
}

/** Where the other language has the same feed, if that holds something. */
export async function otherLanguages(
  context: PublicContext,
  { locale, channel, form }: ChannelFeed,
): Promise<Alternate[]> {
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  if (!(await holdsTexts(context.db, other, channel))) return [];
  return [{ locale: other, url: context.origin + feedPath(other, channel, undefined, formSearch(form)) }];
}

async function buildChannelFeed(context: PublicContext, asked: ChannelFeed): Promise<LoadedFeed | null> {
  const request = await requestFor(context, asked);
  if (request === null) return null;
  const { feed, lastModified } = await buildFeed(context.db, request, context.texts);
  const others = await otherLanguages(context, asked);
  const translations = feed.translations.filter((one) => others.some((other) => other.locale === one.locale));
  // The other language counts: whether it has this feed is stated in this one.
  return { feed: { ...feed, translations }, lastModified, dependsOn: inAllLanguages([asked.channel]) };
}

/** What a feed of a channel is to be built from; null where there is no such channel. */
async function requestFor(context: PublicContext, { locale, channel, form }: ChannelFeed): Promise<FeedRequest | null> {
  const site = await readSiteIdentity(context.db, locale);
  const described = await describeChannel(context.db, channel, locale);
  if (described === null) return null;
  return {
    origin: context.origin,
    installation: context.installation,
    now: context.now(),
    locale,
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
