import type { LogDatabase } from '../log/log-database.ts';
import { departedTexts, latestTexts } from '../log/reading/channel-texts.ts';
import type { Locale } from '../publication/release.ts';
import { LOCALES } from '../publication/release.ts';

/**
 * How an author is called in a language: as the latest text signed by them there says, or failing that one in another language.
 * Where all their texts are withdrawn, nothing is left but the address. Null for somebody who never signed a text.
 */
export async function nameAuthor(db: LogDatabase, slug: string, locale: Locale): Promise<string | null> {
  const channel = `author/${slug}`;
  const locales = [locale, ...LOCALES.filter((other) => other !== locale)];
  for (const each of locales) {
    const { rows } = await latestTexts(db, { locale: each, channel, limit: 1 });
    const release = rows[0]?.snapshot;
    const name = release?.authors[release.authorChannels.indexOf(channel)];
    if (name !== undefined) return name;
  }
  for (const each of locales) {
    const departed = await departedTexts(db, { locale: each, channel, limit: 1 });
    if (departed.length > 0) return spell(slug);
  }
  return null;
}

/** `oksana-lysenko` as a name. */
function spell(slug: string): string {
  return slug.replace(/-/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
