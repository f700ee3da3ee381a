import type { LogDatabase } from '../../../log/log-database.ts';
import { textsFromOldest } from '../../../log/reading/channel-texts.ts';
import { PAGES_PLACE } from '../../../publication/channels.ts';
import type { Locale } from '../../../publication/release.ts';
import type { SitemapPage } from '../../../sitemaps/write-sitemap.ts';

const MOST = 500;

/** The pages about the press centre itself, each with its translations. */
export async function plainPages(db: LogDatabase, locale: Locale): Promise<SitemapPage[]> {
  const rows = await textsFromOldest(db, { locale, channel: PAGES_PLACE }, { page: 1, perPage: MOST });
  return rows.flatMap(({ snapshot }): SitemapPage[] => {
    if (snapshot === null) return [];
    const { url, updatedAt, translations } = snapshot;
    const alternates = translations.map(({ locale: other, url: there }) => ({ locale: other, url: there }));
    return [{ url, locale, updatedAt, alternates }];
  });
}
