import { describeChannel } from '../../../directory/channel-directory.ts';
import { movedChannel } from '../../../directory/moved-channel.ts';
import { findSavedFeed } from '../../../directory/saved-feeds.ts';
import { type FeedForm, parseForm } from '../../../feeds/feed-form.ts';
import { filterOf } from '../../../feeds/query/feed-query.ts';
import { parseFeedQuery } from '../../../feeds/query/parse-feed-query.ts';
import type { Locale } from '../../../publication/release.ts';
import type { Selection } from '../../../publication/selection.ts';
import type { Outcome } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';
import type { Wanted } from '../respond.ts';
import { type NamedFeed, readFeedName, savedSlug, wantedFeed } from './feed-target.ts';
import { canonicalPath, movedQuery, type QueryRequest, queryFeedOutcome, refusalOf } from './query-feed.ts';

/** A feed in one format, as an address names it; of pages and archives nobody is told when they change. */
export type FeedAddress =
  | { kind: 'named'; named: NamedFeed; form: FeedForm }
  | { kind: 'query'; query: QueryRequest; format: NonNullable<NamedFeed['format']> };

/** Reads a path with what stands behind its `?`; where it is no feed's, says why. */
export function readFeedAddress(path: string): FeedAddress | { kind: 'none'; detail: string } {
  const mark = path.indexOf('?');
  const [name, search] = mark < 0 ? [path, ''] : [path.slice(0, mark), path.slice(mark + 1)];
  const [, language, rest = ''] = /^\/feeds\/([^/]+)\/(.+)$/.exec(name) ?? [];
  const named = readFeedName(language, rest);
  if (named === null) return none('that is not the address of a feed.');
  const { format, locale, week } = named;
  if (week !== null) return none('a week of the archive is not told of. Follow the feed itself.');
  if (format === null)
    return none('that is a page. Follow one of the feeds it names, which end in .rss, .atom or .json.');
  if (named.name === 'query') {
    const parsed = parseFeedQuery(search);
    if (parsed.kind === 'fault') return none(refusalOf(parsed).detail);
    return { kind: 'query', query: { locale, query: parsed.query, form: parsed.form }, format };
  }
  const form = readForm(search);
  return form === null ? none('the one other form there is: summary.') : { kind: 'named', named, form };
}

/** What a GET of the feed is answered with; null where there can be no such feed. */
export function wantedAt(context: PublicContext, address: FeedAddress): Wanted | null {
  switch (address.kind) {
    case 'named':
      return wantedFeed(context, address.named, address.form);
    case 'query': {
      const { query, format } = address;
      const render = (): Promise<Outcome> => queryFeedOutcome(context, query, format);
      return { key: canonicalPath(query, format), share: 'made-up', render };
    }
    default:
      return address satisfies never;
  }
}

/** Whose changes may change the feed, by the names of today; null where nothing by that name is left. */
export async function selectionAt(context: PublicContext, address: FeedAddress): Promise<Selection | null> {
  if (address.kind === 'query') {
    const { locale, query } = address.query;
    return { locales: [locale], filter: filterOf((await movedQuery(context, query)) ?? query) };
  }
  const { locale, name } = address.named;
  const slug = savedSlug(name);
  if (slug === null) return channelSelection(context, locale, name);
  const saved = await findSavedFeed(context.db, slug, locale);
  return saved && { locales: [locale], filter: saved.filter };
}

async function channelSelection({ db }: PublicContext, locale: Locale, name: string): Promise<Selection | null> {
  const channel = (await movedChannel(db, name)) ?? name;
  if ((await describeChannel(db, channel, locale)) === null) return null;
  return { locales: [locale], filter: { anyOf: [[channel]], noneOf: [] } };
}

function readForm(search: string): FeedForm | null {
  const forms = new URLSearchParams(search).getAll('form');
  return forms.length > 1 ? null : parseForm(forms[0] ?? '');
}

function none(detail: string): { kind: 'none'; detail: string } {
  return { kind: 'none', detail };
}
