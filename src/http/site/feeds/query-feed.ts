import { movedChannel } from '../../../directory/moved-channel.ts';
import type { FeedFormat } from '../../../feeds/feed-document.ts';
import { type FeedForm, formSearch } from '../../../feeds/feed-form.ts';
import {
  type FeedQuery,
  filterOf,
  makeQuery,
  onlyChannel,
  type QueryFault,
  writeQuery,
} from '../../../feeds/query/feed-query.ts';
import { feedPath } from '../../../publication/addresses.ts';
import type { Locale } from '../../../publication/release.ts';
import type { Outcome, Refused } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';
import { combinedFeedOutcome } from './combined-feed.ts';
import { describeQuery } from './describe-query.ts';

/** A combination of channels, written canonically. */
export interface QueryRequest {
  locale: Locale;
  query: FeedQuery;
  form: FeedForm;
}

/** The feed of a query, or its page where `format` is null. What it names must exist. */
export async function queryFeedOutcome(
  context: PublicContext,
  { locale, query, form }: QueryRequest,
  format: FeedFormat | null,
): Promise<Outcome> {
  const described = await describeQuery(context.db, query, locale);
  if (described.kind === 'unknown') {
    const moved = await movedQuery(context, query);
    if (moved !== null)
      return { kind: 'moved', location: context.origin + canonicalPath({ locale, query: moved, form }, format) };
    const { parameter, value } = described;
    return { kind: 'refused', status: 404, detail: `Parameter “${parameter}”: there is no “${value}”.` };
  }
  const { title, description } = described;
  const search = writeQuery(query, form);
  const combined = { locale, name: 'query', search, form, filter: filterOf(query), title, description };
  return combinedFeedOutcome(context, combined, format);
}

/** The query with the present names of tags and sources that were renamed or merged (F20); null where it names none. */
export async function movedQuery({ db }: PublicContext, query: FeedQuery): Promise<FeedQuery | null> {
  const present = async (of: 'tag' | 'source', slugs: readonly string[]) => {
    const channels = await Promise.all(slugs.map((slug) => movedChannel(db, `${of}/${slug}`)));
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

/** The address of a query, or of the channel that says the same. */
export function canonicalPath({ locale, query, form }: QueryRequest, format: FeedFormat | null): string {
  const channel = onlyChannel(query);
  if (channel !== null) return feedPath(locale, channel, format ?? undefined, formSearch(form));
  return feedPath(locale, 'query', format ?? undefined, writeQuery(query, form));
}

/** What the sender of a query that cannot be answered is told. */
export function refusalOf({ parameter, reason, isUnknown }: QueryFault): Refused {
  const detail = parameter === '' ? reason : `Parameter “${parameter}”: ${reason}`;
  return { kind: 'refused', status: isUnknown ? 404 : 400, detail };
}
