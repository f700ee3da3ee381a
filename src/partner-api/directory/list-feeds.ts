import { z } from 'zod';
import { describeChannel } from '../../directory/channel-directory.ts';
import { listNamedRows } from '../../directory/named-rows.ts';
import { listSavedFeeds } from '../../directory/saved-feeds.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import { channelsUnder } from '../../log/placements/places.ts';
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
  const named: [Group, string[]][] = [
    ['all', ['all']],
    ['kind', Object.values(KIND_CHANNELS)],
    ['tag', (await listNamedRows(db, 'tags')).map(({ slug }) => `tag/${slug}`)],
    ['source', (await listNamedRows(db, 'sources')).map(({ slug }) => `source/${slug}`)],
    ['author', await channelsUnder(db, 'author/')],
    ['region', REGIONS.map(([code]) => `region/${code}`)],
  ];
  const all: Feed[] = [];
  for (const [group, channels] of named) {
    for (const channel of channels) {
      const feeds = await feedsOf(db, origin, channel);
      if (feeds.length === 0) continue;
      const uk = (await describeChannel(db, channel, 'uk'))?.title ?? null;
      const en = (await describeChannel(db, channel, 'en'))?.title ?? null;
      all.push({ channel, group, title: { uk, en }, feeds });
    }
  }
  return all;
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
