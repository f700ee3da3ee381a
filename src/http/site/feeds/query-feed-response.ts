import { knownMove } from '../../../directory/public-names.ts';
import { type FeedQuery, filterOf, makeQuery, writeQuery } from '../../../feeds/query/feed-query.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';
import { combinedFeedResponse } from './combined-feed-response.ts';
import { describeQuery } from './describe-query.ts';
import { feedAddressPath, type QueryFeed } from './feed-address.ts';

/** The feed of a query, or its page. What it names must exist. */
export async function queryFeedResponse(context: PublicContext, address: QueryFeed): Promise<PublicResponse> {
  const { locale, query, form, format } = address;
  const described = await describeQuery(context.db, query, locale);
  if (described.kind === 'unknown') {
    const renamed = await renamedQuery(context, query);
    if (renamed !== null)
      return { kind: 'moved', location: context.origin + feedAddressPath({ ...address, query: renamed }) };
    const { parameter, value } = described;
    return { kind: 'refused', status: 404, detail: `Parameter “${parameter}”: there is no “${value}”.` };
  }
  const { title, description } = described;
  const search = writeQuery(query, form);
  const combined = { locale, name: 'query', search, form, filter: filterOf(query), title, description };
  return combinedFeedResponse(context, combined, format);
}

/** The query with the present names of tags and sources that were renamed or merged (F20); null where it names none. */
export async function renamedQuery({ db }: PublicContext, query: FeedQuery): Promise<FeedQuery | null> {
  const present = async (of: 'tag' | 'source', slugs: readonly string[]) => {
    const channels = await Promise.all(slugs.map((slug) => knownMove(db, `${of}/${slug}`, 'everyone')));
    return slugs.map((slug, index) => channels[index]?.slice(of.length + 1) ?? slug);
  };
  const [tag, not, source] = [
    await present('tag', query.tag),
    await present('tag', query.not),
    await present('source', query.source),
  ];
  const made = makeQuery({ ...query, tag, not, source });
  return made.kind === 'query' && writeQuery(made.query, 'full') !== writeQuery(query, 'full') ? made.query : null;
}
