import { describeChannel } from '../../directory/channel-directory.ts';
import { knownMove } from '../../directory/public-names.ts';
import { findSavedFeed } from '../../directory/saved-feeds.ts';
import { filterOf } from '../../feeds/query/feed-query.ts';
import type { Locale } from '../../publication/release.ts';
import type { Selection } from '../../publication/selection.ts';
import { type FeedAddress, savedSlug } from '../site/feeds/feed-address.ts';
import { renamedQuery } from '../site/feeds/query-feed-response.ts';
import type { PublicContext } from '../site/public-context.ts';

/** Whose changes may change a feed, by the names of today; null where nothing by that name is left. */
export async function selectionOfFeed(context: PublicContext, address: FeedAddress): Promise<Selection | null> {
  const { locale } = address;
  if (address.kind === 'query') {
    const { query } = address;
    return { locales: [locale], filter: filterOf((await renamedQuery(context, query)) ?? query) };
  }
  const slug = savedSlug(address.name);
  if (slug === null) return channelSelection(context, locale, address.name);
  const saved = await findSavedFeed(context.db, slug, locale);
  return saved && { locales: [locale], filter: saved.filter };
}

async function channelSelection({ db }: PublicContext, locale: Locale, name: string): Promise<Selection | null> {
  const channel = (await knownMove(db, name, 'everyone')) ?? name;
  if ((await describeChannel(db, channel, locale)) === null) return null;
  return { locales: [locale], filter: { anyOf: [[channel]], noneOf: [] } };
}
