import type { LogDatabase } from '../../log/log-database.ts';
import type { PlacePosition } from '../../log/placements/placements.ts';
import { type SelectedTexts, seenTexts, type TextPage } from '../../log/reading/select-texts.ts';
import { isEmptyQuery, readWordQuery } from '../../search/query/word-query.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { SHELVES } from '../../search/searchable-text.ts';
import type { ApiProblem } from '../problems.ts';
import { badParameter } from '../problems.ts';

export const MIN_SEARCH_CHARS = 2;
export const MAX_SEARCH_CHARS = 100;
const RETRY_AFTER_SECONDS = { busy: 2, beingMade: 5 };

/** What a search is answered with. */
type SearchedItems = ({ kind: 'page' } & TextPage) | { kind: 'problem'; problem: ApiProblem };

/** A page of the texts that an audience sees, in which all of `q` occurs, among those selected; newest first. */
export async function searchItems(
  { db, search }: { db: LogDatabase; search: Pick<SearchIndex, 'read'> },
  { q, limit, ...selected }: SelectedTexts & { q: string; limit: number },
): Promise<SearchedItems> {
  const query = readWordQuery(q);
  if (isEmptyQuery(query))
    return { kind: 'problem', problem: badParameter('q', '“q” has no letters and no digits to search for.') };
  const { selection, audience, from, until, below } = selected;
  const scope = { locales: selection.locales, filter: selection.filter };
  const find = { query, scope, from, until, below, limit: limit + 1 };
  // What is under embargo stands apart, where trusted partners alone look.
  const shelves = audience === 'trusted' ? SHELVES : (['published'] as const);
  const readings = await Promise.all(shelves.map((shelf) => search.read({ kind: 'newest', shelf, find })));
  const positions: PlacePosition[] = [];
  for (const reading of readings) {
    if (reading.kind !== 'found') return { kind: 'problem', problem: reading.kind === 'busy' ? BUSY : BEING_MADE };
    positions.push(...reading.found.texts);
  }
  positions.sort((a, b) => newerFirst(a.at, b.at) || newerFirst(a.text, b.text));
  const page = positions.slice(0, limit);
  const next = positions.length > limit ? (page.at(-1) ?? null) : null;
  const texts = await seenTexts(db, selected, page);
  const { releasedSince } = selected;
  const fresh = releasedSince === undefined ? texts : texts.filter(({ row }) => row.releasedAt >= releasedSince);
  return { kind: 'page', texts: fresh, next };
}

const BEING_MADE: ApiProblem = {
  name: 'busy',
  detail: 'The search index is being made. Ask again in a moment; lists and changes answer meanwhile.',
  retryAfterSeconds: RETRY_AFTER_SECONDS.beingMade,
};

const BUSY: ApiProblem = {
  name: 'busy',
  detail: 'Others are searching just now. Ask again in a moment; lists and changes answer meanwhile.',
  retryAfterSeconds: RETRY_AFTER_SECONDS.busy,
};

function newerFirst(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
