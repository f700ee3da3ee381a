import { z } from 'zod';
import { describeChannel, nameIn } from '../../directory/channel-directory.ts';
import { listNamedRows } from '../../directory/named-rows.ts';
import { listSavedFeeds } from '../../directory/saved-feeds.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import { channelsUnder, countChannels } from '../../log/placements/count-places.ts';
import { matchingTexts } from '../../log/reading/query-texts.ts';
import { KIND_CHANNELS } from '../../publication/channels.ts';
import { REGIONS } from '../../publication/regions.ts';
import { LOCALES } from '../../publication/release.ts';
import { defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import { EVERYTHING, feedEntry, feedEntrySchema, feedsOf } from './feed-entry.ts';
import { namesSchema } from './names.ts';

const GROUPS = ['all', 'saved', 'kind', 'tag', 'source', 'author', 'region'] as const;
type Group = (typeof GROUPS)[number];
/** How far texts of a saved feed are counted, where all of them are counted at once. */
const MAX_COUNTED = 200;

const FEED = z
  .object({
    channel: z.string().describe('What stands in its addresses: `all`, `calls`, `tag/osvita`, `saved/dlia-shkil`.'),
    group: z.enum(GROUPS),
    title: namesSchema,
    feeds: z.array(feedEntrySchema),
  })
  .meta({ id: 'Feed' });
const FEEDS = z.object({ feeds: z.array(FEED) }).meta({ id: 'Feeds' });
type Feed = z.infer<typeof FEED>;

/** `GET /v1/feeds`. */
export const listFeeds = defineEndpoint({
  method: 'GET',
  path: '/v1/feeds',
  id: 'listFeeds',
  group: 'Directory',
  summary: 'All feeds that hold something',
  description:
    'RSS, Atom and JSON Feed of everything, of each kind, tag, source, author and region, and of the combinations editors have ' +
    `saved (whose texts are counted up to ${MAX_COUNTED}).`,
  access: 'anyone',
  isShared: true,
  query: z.object({}),
  pathParameters: {},
  success: { status: 200, description: 'The feeds.', formats: [{ mediaType: JSON_TYPE, schema: FEEDS }] },
  problems: [],
  answer: async ({ db, origin }) => {
    const feeds = [...(await channelFeeds(db, origin)), ...(await savedFeeds(db, origin))];
    feeds.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
    const body = JSON.stringify({ feeds } satisfies z.infer<typeof FEEDS>);
    return { kind: 'body', status: 200, contentType: JSON_TYPE, body, dependsOn: EVERYTHING };
  },
});

async function channelFeeds(db: LogDatabase, origin: string): Promise<Feed[]> {
  const counts = await countChannels(db);
  const named: [Group, Named[]][] = [
    ['all', unnamed(['all'])],
    ['kind', unnamed(Object.values(KIND_CHANNELS))],
    ['tag', await namedRows(db, 'tags', 'tag')],
    ['source', await namedRows(db, 'sources', 'source')],
    ['author', unnamed(channelsUnder(counts, 'author/'))],
    ['region', unnamed(REGIONS.map(([code]) => `region/${code}`))],
  ];
  const all: Feed[] = [];
  for (const [group, channels] of named) {
    for (const { channel, title } of channels) {
      const feeds = feedsOf(counts, origin, channel);
      if (feeds.length > 0) all.push({ channel, group, title: title ?? (await titlesOf(db, channel)), feeds });
    }
  }
  return all;
}

/** A channel with what it is called, where that is known already. */
interface Named {
  channel: string;
  title: Feed['title'] | null;
}

function unnamed(channels: readonly string[]): Named[] {
  return channels.map((channel) => ({ channel, title: null }));
}

async function namedRows(db: LogDatabase, collection: 'tags' | 'sources', prefix: string): Promise<Named[]> {
  return (await listNamedRows(db, collection)).map(({ slug, names }) => ({
    channel: `${prefix}/${slug}`,
    title: { uk: nameIn(names, 'uk', slug), en: nameIn(names, 'en', slug) },
  }));
}

async function titlesOf(db: LogDatabase, channel: string): Promise<Feed['title']> {
  const [uk, en] = await Promise.all(LOCALES.map((locale) => describeChannel(db, channel, locale)));
  return { uk: uk?.title ?? null, en: en?.title ?? null };
}

async function savedFeeds(db: LogDatabase, origin: string): Promise<Feed[]> {
  const english = new Map((await listSavedFeeds(db, 'en')).map(({ slug, title }) => [slug, title]));
  const all: Feed[] = [];
  for (const { slug, title, filter } of await listSavedFeeds(db, 'uk')) {
    const channel = `saved/${slug}`;
    const feeds: Feed['feeds'] = [];
    for (const locale of LOCALES) {
      const { keys } = await matchingTexts(db, { locale, filter, limit: MAX_COUNTED, maxExamined: MAX_COUNTED });
      if (keys.length > 0) feeds.push(feedEntry(origin, { locale, channel, texts: keys.length }));
    }
    if (feeds.length === 0) continue;
    all.push({ channel, group: 'saved', title: { uk: title, en: english.get(slug) ?? null }, feeds });
  }
  return all;
}
