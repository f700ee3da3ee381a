import { describeChannel, listSources, listTags, nameIn } from '../../../directory/channel-directory.ts';
import { listSavedFeeds } from '../../../directory/saved-feeds.ts';
import { feedUrls } from '../../../feeds/build/build-feed.ts';
import { type ChannelCounts, channelsUnder, countChannels } from '../../../log/placements/count-places.ts';
import type { DirectoryChannel, DirectoryFeed, DirectoryFeeds, DirectoryGroup } from '../../../pages/page-models.ts';
import { feedPath } from '../../../publication/addresses.ts';
import { KIND_CHANNELS } from '../../../publication/channels.ts';
import type { SourceContent, TagContent } from '../../../publication/content.ts';
import { REGIONS } from '../../../publication/regions.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { byAlphabet } from '../../../publication/spelling/alphabet.ts';
import type { PublicContext } from '../public-context.ts';
import { countMatching } from './combined-feed-response.ts';

/** Every feed that holds something, named in a language and in the order of its alphabet, in groups; groups without any are left out. */
export async function feedCatalogue(context: PublicContext, locale: Locale): Promise<DirectoryFeeds[]> {
  const { db } = context;
  const counts = await countChannels(db);
  const named = (channel: string, { name, slug }: TagContent | SourceContent) => ({
    channel,
    title: nameIn(name, locale, slug),
  });
  const compare = byAlphabet(locale);
  const inOrder = (names: Named[]) => names.sort((a, b) => compare(a.title ?? '', b.title ?? ''));
  const tags = await listTags(db);
  const tagsOf = (type: TagContent['type']) =>
    inOrder(tags.filter((tag) => tag.type === type).map((tag) => named(`tag/${tag.slug}`, tag)));
  const groups: [DirectoryGroup, Named[]][] = [
    ['all', unnamed(['all'])],
    ['kinds', unnamed(Object.values(KIND_CHANNELS))],
    ['topics', tagsOf('topic')],
    ['programmes', tagsOf('programme')],
    ['persons', tagsOf('person')],
    ['sources', inOrder((await listSources(db)).map((source) => named(`source/${source.slug}`, source)))],
    ['authors', unnamed(channelsUnder(counts, 'author/'))],
    ['regions', unnamed(REGIONS.map(([code]) => `region/${code}`))],
  ];
  const described: DirectoryFeeds[] = [];
  for (const [group, names] of groups) {
    const channels = await describeAll(context, counts, names, locale);
    if (channels.length > 0) described.push({ group, channels });
  }
  const saved = await describeSaved(context, locale);
  if (saved.length > 0) described.splice(1, 0, { group: 'saved', channels: saved });
  return described;
}

/** A channel with what it is called, where that is known already. */
interface Named {
  channel: string;
  title: string | null;
}

function unnamed(channels: readonly string[]): Named[] {
  return channels.map((channel) => ({ channel, title: null }));
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

async function describeAll(
  { db, origin }: PublicContext,
  counts: ChannelCounts,
  names: readonly Named[],
  locale: Locale,
): Promise<DirectoryChannel[]> {
  const all: DirectoryChannel[] = [];
  for (const { channel, title: known } of names) {
    const feeds = LOCALES.flatMap((each): DirectoryFeed[] => {
      const count = counts[each].get(channel);
      if (count === undefined) return [];
      const pageUrl = origin + feedPath(each, channel);
      return [{ locale: each, count, isAll: true, pageUrl, urls: feedUrls(origin, each, channel) }];
    });
    if (feeds.length === 0) continue;
    const title = known ?? (await describeChannel(db, channel, locale))?.title;
    if (title !== undefined) all.push({ channel, title, feeds });
  }
  return all;
}
