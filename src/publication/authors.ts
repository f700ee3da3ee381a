import { oneLine } from './body/plain-text.ts';
import type { Localised } from './content.ts';
import type { Locale } from './release.ts';
import { toSlug } from './spelling/slug.ts';
import { transliterate } from './spelling/transliterate.ts';

/** An author as a text signs them. */
export interface SignedAuthor {
  name: string;
  /** Where all texts of theirs can be followed: `author/oksana-lysenko`; null for a name that gives no slug. */
  channel: string | null;
}

/**
 * The channels of an item's authors, the same in all its languages: made from the Ukrainian names, or from the English ones where
 * there are no others.
 */
export function authorChannels(authors: Localised<string[]>): string[] {
  const channels = mainNames(authors).flatMap((name) => channelOf(name) ?? []);
  return [...new Set(channels)];
}

/** Authors as a text in one language signs them; without its own spelling an English text takes the official transliteration. */
export function signAuthors(authors: Localised<string[]>, locale: Locale): SignedAuthor[] {
  const own = namesIn(authors, locale);
  const main = mainNames(authors);
  if (own.length === 0 && locale !== 'uk')
    return main.map((name) => ({ name: transliterate(name), channel: channelOf(name) }));
  const known = authorChannels(authors);
  return own.map((name, index) => {
    // Two lists of one length name the same people in the same order; otherwise only a spelling that agrees tells who is who.
    const channel = channelOf(own.length === main.length ? (main[index] ?? name) : name);
    return { name, channel: channel !== null && known.includes(channel) ? channel : null };
  });
}

function mainNames(authors: Localised<string[]>): string[] {
  const uk = namesIn(authors, 'uk');
  return uk.length > 0 ? uk : namesIn(authors, 'en');
}

function namesIn(authors: Localised<string[]>, locale: Locale): string[] {
  return (authors[locale] ?? []).map(oneLine).filter((name) => name !== '');
}

function channelOf(name: string): string | null {
  const slug = toSlug(name);
  return slug === '' ? null : `author/${slug}`;
}
