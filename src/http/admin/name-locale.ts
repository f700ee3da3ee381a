import { LOCALES } from '../../publication/release.ts';
import { QueryRefusedError } from './clamp-query.ts';

/**
 * The query string with the language of the texts it asks for or brings. Without a fallback between languages Payload takes a
 * request that names none to be about none: titles stay empty and what is sent for them is lost. Here such a request is about
 * Ukrainian, the language every text begins in.
 *
 * @throws QueryRefusedError for a language that we do not have
 */
export function nameLocale(search: string): string {
  const query = new URLSearchParams(search);
  const named = query.getAll('locale').filter((locale) => locale !== '');
  const known = [...LOCALES, 'all', '*'];
  const stranger = named.find((locale) => !known.includes(locale));
  if (stranger !== undefined || named.length > 1)
    throw new QueryRefusedError(`locale must be one of ${known.slice(0, -1).join(', ')}.`);
  query.set('locale', named[0] ?? 'uk');
  return query.toString();
}
