import { findMove, type Move } from '../../../directory/public-names.ts';
import { type FeedQuery, filterOf, makeQuery, writeQuery } from '../../../feeds/query/feed-query.ts';
import type { LogDatabase } from '../../../log/log-database.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import { channelsNamed } from '../../../publication/text-filter.ts';
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
    const moves = await movesOf(context.db, query);
    const renamed = withPresentNames(query, moves);
    // Whatever becomes known of these changes the answer.
    const gone = [...moves.values()].map(({ channel }) => channel);
    const dependsOn = inAllLanguages([...channelsNamed(filterOf(query)), ...gone]);
    if (renamed !== null)
      return { kind: 'moved', location: context.origin + feedAddressPath({ ...address, query: renamed }), dependsOn };
    const { parameter, value } = described;
    return { kind: 'refused', status: 404, detail: `Parameter “${parameter}”: there is no “${value}”.`, dependsOn };
  }
  const { title, description } = described;
  const search = writeQuery(query, form);
  const combined = { locale, name: 'query', search, form, filter: filterOf(query), title, description };
  return combinedFeedResponse(context, combined, format);
}

/** The query with the present names of tags and sources that were renamed or merged (F20); null where it names none. */
export async function renamedQuery({ db }: PublicContext, query: FeedQuery): Promise<FeedQuery | null> {
  return withPresentNames(query, await movesOf(db, query));
}

/** Where tags and sources of the query have gone, by the channels it names. */
async function movesOf(db: LogDatabase, query: FeedQuery): Promise<Map<string, Move>> {
  const moves = new Map<string, Move>();
  for (const channel of channelsNamed(filterOf(query))) {
    const move = await findMove(db, channel, 'everyone');
    if (move !== null) moves.set(channel, move);
  }
  return moves;
}

function withPresentNames(query: FeedQuery, moves: ReadonlyMap<string, Move>): FeedQuery | null {
  const present = (of: 'tag' | 'source', slugs: readonly string[]) =>
    slugs.map((slug) => {
      const move = moves.get(`${of}/${slug}`);
      return move?.isKnown === true ? move.channel.slice(of.length + 1) : slug;
    });
  const [tag, not, source] = [present('tag', query.tag), present('tag', query.not), present('source', query.source)];
  const made = makeQuery({ ...query, tag, not, source });
  return made.kind === 'query' && writeQuery(made.query, 'full') !== writeQuery(query, 'full') ? made.query : null;
}
