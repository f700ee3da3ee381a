import { countTexts, textsFromOldest } from '../../../log/reading/channel-texts.ts';
import { inAllLanguages, localChannel } from '../../../publication/channels.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { writeSitemap, writeSitemapIndex } from '../../../sitemaps/write-sitemap.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';
import { sitemapResponse } from './sitemap-response.ts';

/** So many texts are read and written at once; the protocol allows fifty times as many. */
const TEXTS_PER_FILE = 1_000;

/** `/sitemap.xml`: where all others are. */
export async function sitemapIndexResponse({ db, origin }: PublicContext): Promise<PublicResponse> {
  const urls: string[] = [];
  for (const locale of LOCALES) {
    const files = Math.ceil((await countTexts(db, locale, 'all')) / TEXTS_PER_FILE);
    if (files > 0) urls.push(`${origin}${listsSitemapPath(locale)}`);
    for (let file = 1; file <= files; file += 1) urls.push(`${origin}${textsSitemapPath(locale, file)}`);
  }
  return sitemapResponse(await writeSitemapIndex(urls), inAllLanguages(['all']));
}

/** One file of the texts of a language, counted from the oldest, so that what is published changes the last file alone. */
export async function textsSitemapResponse(
  { db }: PublicContext,
  locale: Locale,
  file: number,
): Promise<PublicResponse> {
  const dependsOn = [localChannel(locale, 'all')];
  const rows = await textsFromOldest(db, { locale, channel: 'all' }, { page: file, perPage: TEXTS_PER_FILE });
  const pages = rows.flatMap(({ snapshot }) =>
    snapshot === null
      ? []
      : [{ url: snapshot.url, locale, updatedAt: snapshot.updatedAt, alternates: snapshot.translations }],
  );
  if (pages.length === 0) return { kind: 'absent', dependsOn };
  return sitemapResponse(await writeSitemap(pages), dependsOn);
}

/** `/sitemaps/uk/3.xml` */
export function textsSitemapPath(locale: Locale, file: number): string {
  return `/sitemaps/${locale}/${file}.xml`;
}

/** `/sitemaps/uk/lists.xml` */
export function listsSitemapPath(locale: Locale): string {
  return `/sitemaps/${locale}/lists.xml`;
}
