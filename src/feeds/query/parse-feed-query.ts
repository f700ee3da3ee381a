import { type FeedForm, FORM_NAMES, parseForm } from '../feed-form.ts';
import { type FeedQuery, fault, makeQuery, QUERY_PARAMETERS, type QueryFault } from './feed-query.ts';
import { listOf, readSearch } from './read-search.ts';

export type ParsedQuery = { kind: 'query'; query: FeedQuery; form: FeedForm } | QueryFault;

const PARAMETERS = [...QUERY_PARAMETERS, 'form'];

/**
 * Reads what stands behind the `?` of a combined feed. Order, repetition of a value and empty parameters mean nothing.
 *
 * @param options as `readSearch` takes them
 */
export function parseFeedQuery(search: string, options: { spread?: boolean } = {}): ParsedQuery {
  const read = readSearch(search, PARAMETERS, options);
  if (read.kind === 'fault') return read;
  const form = parseForm((read.values.get('form') ?? '').trim());
  if (form === null) return fault('form', `The other forms there are: ${FORM_NAMES}.`);
  const made = makeQuery(queryValues(read.values));
  return made.kind === 'fault' ? made : { ...made, form };
}

/** The values of each parameter that a query has, out of all that were sent. */
export function queryValues(values: ReadonlyMap<string, string>): FeedQuery {
  const of = (name: string) => listOf(values.get(name));
  return { tag: of('tag'), not: of('not'), source: of('source'), kind: of('kind'), region: of('region') };
}
