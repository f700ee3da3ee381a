import { brief, fault, type QueryFault } from './feed-query.ts';
import { isPassingParameter } from './passing-parameters.ts';

/** Longer than any query within the limits; what is longer is not even read. */
const MAX_LENGTH = 4096;

/** The parameters of an address by name, as they were sent. */
export interface ReadSearch {
  kind: 'read';
  values: ReadonlyMap<string, string>;
}

/**
 * Reads what stands behind the `?` of an address that takes these parameters. What sharing and caching add means nothing. A parameter given
 * twice is a fault: it might mean any of the two, or both.
 *
 * @param options `spread`: a form's way to send several values, the parameter again for each, is taken for a list; `ignoresUnknown`:
 *   parameters that are not known are passed over
 */
export function readSearch(
  search: string,
  known: readonly string[],
  { spread = false, ignoresUnknown = false }: { spread?: boolean; ignoresUnknown?: boolean } = {},
): ReadSearch | QueryFault {
  if (search.length > MAX_LENGTH) return fault('', `The query is longer than ${MAX_LENGTH} characters.`);
  const values = new Map<string, string>();
  for (const part of search.split('&')) {
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals))?.trim() ?? null;
    if (name !== null && isPassingParameter(name)) continue;
    const value = equals < 0 ? '' : decode(part.slice(equals + 1));
    if (ignoresUnknown && (name === null || !known.includes(name))) continue;
    if (name === null || value === null) return fault(brief(part), 'Its percent-encoding is broken.');
    if (name === '' && value.trim() === '') continue;
    if (!known.includes(name)) return fault(brief(name), `There is no such parameter: ${known.join(', ')}.`);
    const before = values.get(name);
    if (before !== undefined && !spread) return fault(name, 'It is given twice: write its values as one list, a,b.');
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return { kind: 'read', values };
}

/** As much of a search as is of these parameters, as it was sent. */
export function partOf(search: string, known: readonly string[]): string {
  return search
    .split('&')
    .filter((part) => known.includes(decode(part.split('=')[0] ?? '')?.trim() ?? ''))
    .join('&');
}

/** The values of a list: divided by commas, blanks or `+`. */
export function listOf(value: string | undefined): string[] {
  return (value ?? '').split(/[\s,]+/).filter((one) => one !== '');
}

/** As a form encodes it; null where it is malformed. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
