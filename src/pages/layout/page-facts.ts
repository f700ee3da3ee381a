import { oEmbedPath } from '../../publication/addresses.ts';
import { isListed, type Picture, type Release } from '../../publication/release.ts';
import type { Alternate, FeedLink, PreviewBar, Site } from '../page-models.ts';
import type { PageScript } from '../script/page-scripts.ts';
import type { SheetName } from '../style/stylesheet.ts';
import { kindList } from './kind-list.ts';
import { type LinkCard, textCard } from './site-card.ts';

/** What the frame and the head need to know of a page. */
export interface PageFacts {
  site: Site;
  /** Plain text, without the site's name; null on a front page, which bears the site's name alone. */
  title: string | null;
  /** Plain text; empty where there is none. */
  description: string;
  /** Canonical address; null for notices, which have none and are not to be indexed. */
  url: string | null;
  alternates: Alternate[];
  feeds: FeedLink[];
  /** Licence of what the page says, as an editor wrote it. */
  licence: string | null;
  picture: Picture | null;
  /** Where programs learn how to show the text on pages of others (oEmbed 1.0, 4). */
  oEmbedUrl?: string;
  /** What stands for it in previews of links where there is none; absent: that of the site. */
  card?: LinkCard;
  article: { publishedAt: string; updatedAt: string } | null;
  /** The section of the masthead that the page belongs to. */
  sectionUrl?: string | undefined;
  /** The stylesheet that it carries; absent: the whole one. */
  sheet?: SheetName;
  /** It has a field to search by, beside which the one of the masthead would be one too many. */
  hasOwnSearch?: boolean;
  /** The script whose enhancements the page offers. */
  script?: PageScript;
  /** Things that the page is or says, each as JSON-LD that is safe inside a script element. */
  structuredData: readonly string[];
  /** What stands above a page that shows a draft; such a page is not to be indexed. */
  preview?: PreviewBar;
}

/** Facts of a page that is no single text: a list, the page of a feed, the documentation. */
export function overviewFacts(
  site: Site,
  facts: Pick<PageFacts, 'title' | 'description' | 'url' | 'alternates' | 'feeds'> & Partial<PageFacts>,
): PageFacts {
  return { site, licence: site.licence, picture: null, article: null, structuredData: [], ...facts };
}

/** Facts of a page that stands in for another: it has no address, translation or description of its own. */
export function noticeFacts(site: Site, title: string, feeds: FeedLink[]): PageFacts {
  return overviewFacts(site, { title, description: '', url: null, alternates: [], feeds, licence: null });
}

/** Facts of the page of a text. */
export function textFacts(
  site: Site,
  release: Release,
  facts: Pick<PageFacts, 'feeds' | 'licence' | 'picture' | 'structuredData' | 'preview' | 'script'>,
): PageFacts {
  const { title, summary, url, translations, publishedAt, updatedAt } = release;
  const article = { publishedAt, updatedAt };
  const { kind, type } = release;
  const sectionUrl = kind === 'page' ? undefined : kindList(site, kind).url;
  const own = { title, description: summary, url, alternates: translations, article, sectionUrl };
  const shared = {
    card: textCard(site, release),
    ...(isListed(type) ? { oEmbedUrl: site.origin + oEmbedPath(url) } : {}),
  };
  return { site, sheet: 'text', ...shared, ...own, ...facts };
}
