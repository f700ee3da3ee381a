import { describeChannel } from '../../../directory/channel-directory.ts';
import { channelNamed, type FeedQuery } from '../../../feeds/query/feed-query.ts';
import type { SearchFormModel } from '../../../pages/search/search-model.ts';
import { localePrefix } from '../../../publication/addresses.ts';
import { KIND_CHANNELS } from '../../../publication/channels.ts';
import { REGIONS, regionName } from '../../../publication/regions.ts';
import { type Kind, LOCALES, type Locale } from '../../../publication/release.ts';
import type { PublicContext } from '../public-context.ts';
import { SEARCH_LANGUAGES, type SearchRequest, searchPath } from './search-address.ts';

/** The form as it was filled in. */
export async function searchForm(
  { db, origin }: PublicContext,
  locale: Locale,
  request: SearchRequest,
): Promise<SearchFormModel> {
  const { q, query, from, until, language } = request;
  const kinds = Object.entries(KIND_CHANNELS) as [Kind, string][];
  return {
    action: `${origin}${localePrefix(locale)}/search`,
    suggestions: `${localePrefix(locale)}/search/suggestions`,
    alternates: LOCALES.filter((other) => other !== locale).map((other) => ({
      locale: other,
      url: origin + searchPath(other, { ...request, language: language === locale ? other : language }),
    })),
    q,
    from: from ?? '',
    until: until ?? '',
    languages: SEARCH_LANGUAGES.map((value) => ({ value, isChosen: value === language })),
    kinds: kinds.map(([kind, value]) => ({ kind, value, isChosen: query.kind.includes(value) })),
    regions: REGIONS.map(([code]) => ({
      value: code,
      name: regionName(code, locale) ?? code,
      isChosen: query.region.includes(code),
    })),
    chips: await chipsOf({ db, origin }, locale, request),
  };
}

/** Each with the address of the same search without it. */
async function chipsOf(
  { db, origin }: Pick<PublicContext, 'db' | 'origin'>,
  locale: Locale,
  request: SearchRequest,
): Promise<SearchFormModel['chips']> {
  const chips: SearchFormModel['chips'] = [];
  // Filters that the form has no field for.
  for (const name of ['tag', 'not', 'source'] as const) {
    for (const value of request.query[name]) {
      const described = await describeChannel(db, channelNamed(name, value), locale);
      const query: FeedQuery = { ...request.query, [name]: request.query[name].filter((one) => one !== value) };
      const without = origin + searchPath(locale, { ...request, query, page: 1 });
      chips.push({ name, value, title: described?.title ?? value, withoutUrl: without });
    }
  }
  return chips;
}
