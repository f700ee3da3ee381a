import { type FeedForm, FORM_NAMES, parseForm } from '../feed-form.ts';
import {
  brief,
  type FeedQuery,
  fault,
  makeQuery,
  QUERY_PARAMETERS,
  type QueryFault,
  type QueryParameter,
} from './feed-query.ts';
import { isPassingParameter } from './passing-parameters.ts';

export type ParsedQuery = { kind: 'query'; query: FeedQuery; form: FeedForm } | QueryFault;

/** Longer than any query within the limits; what is longer is not even read. */
const MAX_LENGTH = 4096;

/**
 * Reads what stands behind the `?` of a combined feed. Values are divided by commas, blanks or `+`; order, repetition of a value
 * and empty parameters mean nothing, nor do those that sharing and caching add. A parameter given twice is a fault: it might mean any of the two, or both.
 *
 * @param spread a form's way to send several values, the parameter again for each, is taken for a list
 */
export function parseFeedQuery(search: string, { spread = false } = {}): ParsedQuery {
  if (search.length > MAX_LENGTH) return fault('', `The query is longer than ${MAX_LENGTH} characters.`);
  const given = new Map<string, string>();
  for (const part of search.split('&')) {
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals))?.trim() ?? null;
    if (name !== null && isPassingParameter(name)) continue;
    const value = equals < 0 ? '' : decode(part.slice(equals + 1));
    if (name === null || value === null) return fault(brief(part), 'Its percent-encoding is broken.');
    if (name === '' && value.trim() === '') continue;
    if (!isParameter(name) && name !== 'form')
      return fault(brief(name), `There is no such parameter: ${QUERY_PARAMETERS.join(', ')}, form.`);
    const before = given.get(name);
    if (before !== undefined && !spread) return fault(name, 'It is given twice: write its values as one list, a,b.');
    given.set(name, before === undefined ? value : `${before},${value}`);
  }
  const form = parseForm((given.get('form') ?? '').trim());
  if (form === null) return fault('form', `The other forms there are: ${FORM_NAMES}.`);
  const valuesOf = (name: QueryParameter) => (given.get(name) ?? '').split(/[\s,]+/).filter((value) => value !== '');
  const made = makeQuery({
    tag: valuesOf('tag'),
    not: valuesOf('not'),
    source: valuesOf('source'),
    kind: valuesOf('kind'),
    region: valuesOf('region'),
  });
  return made.kind === 'fault' ? made : { ...made, form };
}

function isParameter(name: string): name is QueryParameter {
  return QUERY_PARAMETERS.some((known) => known === name);
}

/** As a form encodes it; null where it is malformed. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
