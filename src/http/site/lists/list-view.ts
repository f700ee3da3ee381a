import {
  brief,
  type FeedQuery,
  fault,
  filterOf,
  makeQuery,
  QUERY_PARAMETERS,
  type QueryFault,
  writeQuery,
} from '../../../feeds/query/feed-query.ts';
import { queryValues } from '../../../feeds/query/parse-feed-query.ts';
import { readSearch } from '../../../feeds/query/read-search.ts';
import type { PlacePosition } from '../../../log/placements/placements.ts';
import { type KyivDay, parseDay } from '../../../publication/dates/kyiv-days.ts';
import type { TextFilter } from '../../../publication/text-filter.ts';
import type { ListPlace } from './list-place.ts';

/** What stands behind the `?` of a list: what is left of it, and which page. */
export interface ListView {
  query: FeedQuery;
  /** First and last day of publication, in Kyiv. */
  from: KyivDay | null;
  until: KyivDay | null;
  /** From 1. */
  page: number;
  /** Where a page begins that was linked before pages had numbers; null for all others. */
  below: PlacePosition | null;
}

/** What a list may be narrowed by, and its pages, in their canonical order. */
const PARAMETERS = [...QUERY_PARAMETERS, 'from', 'until', 'page', 'before'] as const;
const PAGE = /^[1-9]\d{0,5}$/;
const POSITION = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Reads what stands behind the `?` of a list; a fault where it cannot be meant, or its path has settled it. What is no parameter of the list
 * means nothing: whoever links to it hangs on its address what they like.
 */
export function parseListView(search: string, place: ListPlace): { kind: 'view'; view: ListView } | QueryFault {
  const read = readSearch(search, parametersOf(place), { ignoresUnknown: true });
  // A position was never anything but found or not.
  if (read.kind === 'fault') return read.parameter === 'before' ? { ...read, isUnknown: true } : read;
  const made = makeQuery(queryValues(read.values));
  if (made.kind === 'fault') return made;
  const sent = (name: (typeof PARAMETERS)[number]) => (read.values.get(name) ?? '').trim();
  const [from, until] = [sent('from'), sent('until')].map((text) => (text === '' ? null : parseDay(text)));
  if (from === null && sent('from') !== '') return dayFault('from', sent('from'));
  if (until === null && sent('until') !== '') return dayFault('until', sent('until'));
  if (from && until && from > until) return fault('until', 'It is before “from”.');
  const page = sent('page') || '1';
  if (!PAGE.test(page)) return fault('page', `Pages are numbered from 1, and “${brief(page)}” is no number of one.`);
  const before = sent('before');
  const below = before === '' ? null : parsePosition(before);
  if (below === null && before !== '')
    return { ...fault('before', 'It is not a position of this list.'), isUnknown: true };
  const view = { query: made.query, from: from ?? null, until: until ?? null, page: Number(page), below };
  if (below !== null && (isNarrowed(view) || view.page > 1))
    return fault('before', 'It stands alone: ask for “page” instead.');
  return { kind: 'view', view };
}

/** What a list may be asked by. The front page has pages alone. */
export function parametersOf({ layout, settles }: ListPlace): readonly string[] {
  if (layout === 'front') return ['page', 'before'];
  return PARAMETERS.filter(
    (name) => name !== settles && !(settles === 'dates' && (name === 'from' || name === 'until')),
  );
}

/** The one way to write a view behind the `?`; empty for the first page of everything. */
export function writeListView({ query, from, until, page, below }: ListView): string {
  return [
    writeQuery(query, 'full'),
    from === null ? '' : `from=${from}`,
    until === null ? '' : `until=${until}`,
    page === 1 ? '' : `page=${page}`,
    below === null ? '' : `before=${below.at}_${below.text.replace('urn:uuid:', '')}`,
  ]
    .filter((part) => part !== '')
    .join('&');
}

/** Whether anything is left out of the list. */
export function isNarrowed({ query, from, until }: ListView): boolean {
  return from !== null || until !== null || QUERY_PARAMETERS.some((name) => query[name].length > 0);
}

/** The texts of a list that a view leaves, in names of channels. */
export function filterOfList({ channel }: ListPlace, { query }: ListView): TextFilter {
  const { anyOf, noneOf } = filterOf(query);
  const sets = [[channel], ...anyOf].filter((set) => set.join() !== 'all');
  return { anyOf: sets.length === 0 ? [['all']] : sets, noneOf };
}

function dayFault(parameter: string, text: string): QueryFault {
  return fault(parameter, `“${brief(text)}” is no day: write it as 2026-11-29.`);
}

/** `2026-11-20T09:00:00.000Z_<uuid>`: null where it is malformed. */
function parsePosition(before: string): PlacePosition | null {
  const [, at, uuid] = POSITION.exec(before) ?? [];
  if (at === undefined || uuid === undefined || Number.isNaN(Date.parse(at))) return null;
  return { at, text: `urn:uuid:${uuid}` };
}
