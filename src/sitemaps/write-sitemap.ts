import { Readable } from 'node:stream';
import { ErrorLevel, SitemapIndexStream, type SitemapItemLoose, SitemapStream, streamToPromise } from 'sitemap';
import type { Instant, Locale } from '../publication/release.ts';

/** The most addresses a file may have, and the most news (sitemaps.org, “Sitemap index files”; Google, “News sitemaps”). */
export const MAX_ADDRESSES = 50_000;
export const MAX_NEWS = 1_000;

/** The package writes no file without an address; one that was there yesterday is there today, though nothing is in it. */
const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export const SITEMAP_CONTENT_TYPE = 'application/xml; charset=utf-8';

/** A page in one of its languages. */
export interface LanguagePage {
  locale: Locale;
  url: string;
}

/** An address that search engines may list. */
export interface SitemapPage extends LanguagePage {
  /** When what it says last changed; null where no one date tells. */
  updatedAt: Instant | null;
  /** The same in the other languages that it is published in. */
  alternates: readonly LanguagePage[];
}

/** An address of the last two days. */
export interface NewsPage extends SitemapPage {
  title: string;
  publishedAt: Instant;
  /** The press centre's name in the language of the text. */
  publication: string;
}

/** Pages with their translations (sitemaps.org protocol 0.9, with XHTML's links for languages). */
export function writeSitemap(pages: readonly SitemapPage[]): Promise<string> {
  return written(pages.map(itemOf), false);
}

/** News of the last two days, in the extension that search engines read for them (sitemap-news 0.9). */
export function writeNewsSitemap(pages: readonly NewsPage[]): Promise<string> {
  const items = pages.map((page) => ({
    ...itemOf(page),
    news: {
      publication: { name: page.publication, language: page.locale },
      publication_date: page.publishedAt,
      title: page.title,
    },
  }));
  return written(items, true);
}

/** The files of a site, for whoever knows one address. */
export async function writeSitemapIndex(urls: readonly string[]): Promise<string> {
  if (urls.length === 0) return `${PROLOG}<sitemapindex xmlns="${NAMESPACE}"/>`;
  const stream = new SitemapIndexStream({ level: ErrorLevel.THROW });
  const whole = streamToPromise(Readable.from(urls.map((url) => ({ url }))).pipe(stream));
  return (await whole).toString('utf8');
}

function itemOf({ url, locale, updatedAt, alternates }: SitemapPage): SitemapItemLoose {
  const languages = [{ locale, url }, ...alternates];
  return {
    url,
    ...(updatedAt !== null && { lastmod: updatedAt }),
    // As in the page's own head: whoever reads neither language is led to Ukrainian, where there is a choice.
    ...(alternates.length > 0 && {
      links: [
        ...languages.map((each) => ({ lang: each.locale, url: each.url })),
        { lang: 'x-default', url: languages.find((each) => each.locale === 'uk')?.url ?? url },
      ],
    }),
  };
}

async function written(items: readonly SitemapItemLoose[], news: boolean): Promise<string> {
  if (items.length === 0) return `${PROLOG}<urlset xmlns="${NAMESPACE}"/>`;
  const stream = new SitemapStream({
    level: ErrorLevel.THROW,
    xmlns: { news, xhtml: true, image: false, video: false },
  });
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString('utf8');
}
