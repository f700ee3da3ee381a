import { describeChannel, listSources, listTags } from '../../../directory/channel-directory.ts';
import { listSavedFeeds } from '../../../directory/saved-feeds.ts';
import { feedUrls } from '../../../feeds/build/build-feed.ts';
import { channelsUnder } from '../../../log/placements/places.ts';
import { countTexts } from '../../../log/reading/channel-texts.ts';
import type { DirectoryChannel, DirectoryFeed, DirectoryGroup } from '../../../pages/page-models.ts';
import { feedPath } from '../../../publication/addresses.ts';
import { KIND_CHANNELS } from '../../../publication/channels.ts';
import { REGIONS } from '../../../publication/regions.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import type { PublicContext } from '../public-context.ts';
import { countMatching } from './combined-feed-response.ts';

/** Some feeds, under what they follow. */
export interface CatalogueGroup {
  group: DirectoryGroup;
  channels: DirectoryChannel[];
}

/** Every feed that holds something, named in a language, in its groups; groups without any are left out. */
export async function feedCatalogue(context: PublicContext, locale: Locale): Promise<CatalogueGroup[]> {
  const groups: [DirectoryGroup, string[]][] = [
    ['all', ['all']],
    ['kinds', Object.values(KIND_CHANNELS)],
    ['tags', (await listTags(context.db)).map((tag) => `tag/${tag.slug}`)],
    ['sources', (await listSources(context.db)).map((source) => `source/${source.slug}`)],
    ['authors', await channelsUnder(context.db, 'author/')],
    ['regions', REGIONS.map(([code]) => `region/${code}`)],
  ];
  const described: CatalogueGroup[] = [];
  for (const [group, names] of groups) {
    const channels = await describeAll(context, names, locale);
    if (channels.length > 0) described.push({ group, channels });
  }
  const saved = await describeSaved(context, locale);
  if (saved.length > 0) described.splice(1, 0, { group: 'saved', channels: saved });
  return described;
}

/** How far texts of a saved feed are counted here, where all of them are counted at once. */
const MAX_COUNTED = 200;

async function describeSaved(context: PublicContext, locale: Locale): Promise<DirectoryChannel[]> {
  const all: DirectoryChannel[] = [];
  for (const { slug, title, filter } of await listSavedFeeds(context.db, locale)) {
    const feeds: DirectoryFeed[] = [];
    const channel = `saved/${slug}`;
    for (const each of LOCALES) {
      const { texts, isAll } = await countMatching(context, each, filter, MAX_COUNTED);
      if (texts === 0) continue;
      const pageUrl = context.origin + feedPath(each, channel);
      feeds.push({ locale: each, count: texts, isAll, pageUrl, urls: feedUrls(context.origin, each, channel) });
    }
    if (feeds.length > 0) all.push({ channel, title, feeds });
  }
  return all;
}

async function describeAll(context: PublicContext, channels: string[], locale: Locale): Promise<DirectoryChannel[]> {
  const all: DirectoryChannel[] = [];
  for (const channel of channels) {
    const feeds: DirectoryFeed[] = [];
    for (const each of LOCALES) {
      const count = await countTexts(context.db, each, channel);
      if (count === 0) continue;
      const pageUrl = context.origin + feedPath(each, channel);
      feeds.push({ locale: each, count, isAll: true, pageUrl, urls: feedUrls(context.origin, each, channel) });
    }
    const described = feeds.length === 0 ? null : await describeChannel(context.db, channel, locale);
    if (described !== null) all.push({ channel, title: described.title, feeds });
  }
  return all;
}
