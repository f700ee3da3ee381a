import type { LogDatabase } from '../../../log/log-database.ts';
import { textsFromOldest } from '../../../log/reading/channel-texts.ts';
import type { PAGES_PLACE, THEMES_PLACE } from '../../../publication/channels.ts';
import type { Locale } from '../../../publication/release.ts';
import type { SitemapPage } from '../../../sitemaps/write-sitemap.ts';

const MOST = 500;

/** The thematic pages, or those about the press centre itself, each with its translations. */
export async function pagesOfPlace(
  db: LogDatabase,
  locale: Locale,
  place: typeof PAGES_PLACE | typeof THEMES_PLACE,
): Promise<SitemapPage[]> {
  const rows = await textsFromOldest(db, { locale, channel: place }, { page: 1, perPage: MOST });
  return rows.flatMap(({ snapshot }): SitemapPage[] => {
    if (snapshot === null) return [];
    const { url, updatedAt, translations } = snapshot;
    const alternates = translations.map(({ locale: other, url: there }) => ({ locale: other, url: there }));
    return [{ url, locale, updatedAt, alternates }];
  });
}
