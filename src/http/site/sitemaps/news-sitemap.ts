import { readSiteIdentity } from '../../../directory/site-settings.ts';
import { textsWithin } from '../../../log/reading/archive-weeks.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import { LOCALES } from '../../../publication/release.ts';
import { MAX_NEWS, type NewsPage, writeNewsSitemap } from '../../../sitemaps/write-sitemap.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';
import { sitemapResponse } from './sitemap-response.ts';

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1_000;

/** News of the last two days in all languages, newest first. A guide is no news. */
export async function newsSitemapResponse(context: PublicContext): Promise<PublicResponse> {
  const from = new Date(Date.parse(context.now()) - TWO_DAYS_MS).toISOString();
  const pages: NewsPage[] = [];
  for (const locale of LOCALES) {
    const { name } = await readSiteIdentity(context.db, locale);
    const rows = await textsWithin(context.db, { locale, channel: 'all' }, { from, limit: MAX_NEWS });
    for (const { snapshot } of rows) {
      if (snapshot === null || snapshot.type !== 'news') continue;
      const { url, title, publishedAt, updatedAt, translations } = snapshot;
      pages.push({ url, locale, title, publishedAt, updatedAt, alternates: translations, publication: name });
    }
  }
  const newest = pages.sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt)).slice(0, MAX_NEWS);
  const oldest = newest.at(-1)?.publishedAt;
  // Texts grow old though nothing changes.
  const turnsAt = oldest === undefined ? null : new Date(Date.parse(oldest) + TWO_DAYS_MS).toISOString();
  return sitemapResponse(await writeNewsSitemap(newest), inAllLanguages(['all']), turnsAt);
}
