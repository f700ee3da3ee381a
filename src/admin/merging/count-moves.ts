import type { Mergeable } from '../../releasing/merged-rows.ts';

/** What a merge brings along. */
export interface Moves {
  /** The row that texts go to, as lists call it. */
  into: string;
  items: number;
  /** The first titles of them. */
  titles: string[];
  feeds: number;
  webhooks: number;
}

/** Fields by which saved feeds and webhooks name tags and sources. */
const NAMED_BY = { tags: ['tags', 'notTags', 'allTags'], sources: ['sources'] } as const;
const SHOWN_TITLES = 5;

type Found = { totalDocs: number; docs: { listTitle?: string | null }[] };

/** What has a tag or a source, drafts among it, and what follows it. Throws where the server does not tell. */
export async function countMoves(collection: Mergeable, id: number | string, into: unknown): Promise<Moves> {
  const has = `draft=true&depth=0&limit=${SHOWN_TITLES}&select[listTitle]=true&where[${collection}][in]=${id}`;
  const names = (fields: readonly string[]) =>
    fields.map((field, at) => `where[or][${at}][${field}][in]=${id}`).join('&');
  const inFeeds = NAMED_BY[collection].filter((field) => field !== 'allTags');
  const [target, news, guides, feeds, webhooks] = await Promise.all([
    ask<{ listTitle?: string | null }>(`${collection}/${String(into)}?depth=0`),
    ask<Found>(`news?${has}`),
    ask<Found>(`guides?${has}`),
    ask<Found>(`saved-feeds?depth=0&limit=1&${names(inFeeds)}`),
    ask<Found>(`subscriptions?depth=0&limit=1&${names(NAMED_BY[collection])}`),
  ]);
  return {
    into: target.listTitle ?? '',
    items: news.totalDocs + guides.totalDocs,
    titles: [...news.docs, ...guides.docs].flatMap(({ listTitle }) => listTitle ?? []).slice(0, SHOWN_TITLES),
    feeds: feeds.totalDocs,
    webhooks: webhooks.totalDocs,
  };
}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`/api/${path}`, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`/api/${path} answered ${response.status}`);
  return response.json() as Promise<T>;
}
