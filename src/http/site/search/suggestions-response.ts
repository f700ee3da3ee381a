import { textsByKey } from '../../../log/reading/texts-by-key.ts';
import { localChannel } from '../../../publication/channels.ts';
import type { Locale } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { MAX_QUERY_CHARS } from './search-address.ts';
import type { SearchContext } from './search-context.ts';

/** A browser asks at every word; what it has is true for so long. */
const CACHE_CONTROL = 'public, max-age=30, s-maxage=30';

/** What the field suggests while somebody types: `{"queries": ["громада"], "texts": [{"title", "url"}]}`, some of each at most. */
export async function suggestionsResponse(
  { db, search, texts }: SearchContext,
  locale: Locale,
  typed: string,
): Promise<PublicResponse> {
  if (typed.length > MAX_QUERY_CHARS)
    return { kind: 'refused', status: 400, detail: `“q” has at most ${MAX_QUERY_CHARS} characters.` };
  const reading = await search.read({ kind: 'suggest', typed, locale });
  if (reading.kind !== 'found')
    return { kind: 'refused', status: 503, detail: 'There are no suggestions just now.', retryAfterSeconds: 2 };
  const rows = await (texts ?? ((keys) => textsByKey(db, keys)))(reading.found.keys);
  const found = rows.flatMap(({ snapshot }) =>
    snapshot === null ? [] : [{ title: snapshot.title, url: snapshot.url }],
  );
  return {
    kind: 'rendered',
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ queries: reading.found.queries, texts: found }),
    lastModified: null,
    cacheControl: CACHE_CONTROL,
    headers: [['X-Robots-Tag', 'noindex']],
    dependsOn: [localChannel(locale, 'all')],
  };
}
