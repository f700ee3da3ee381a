import { readSiteIdentity } from '../../../directory/site-settings.ts';
import { describeFeed } from '../../../feeds/build/build-feed.ts';
import { FEED_CONTENT_TYPES, FEED_FORMATS, type FeedDocument } from '../../../feeds/feed-document.ts';
import { renderFeed } from '../../../feeds/render-feed.ts';
import { renderGuidePage } from '../../../pages/guide-page.tsx';
import { renderItemPage } from '../../../pages/item-page.tsx';
import { renderPlainPage } from '../../../pages/plain-page.tsx';
import { renderThemePage } from '../../../pages/themes/theme-page.tsx';
import { presentNinjs } from '../../../presenters/ninjs/present-ninjs.ts';
import { presentPartnerItem } from '../../../presenters/partner-item.ts';
import { type ContentType, isListed, type Locale } from '../../../publication/release.ts';
import { FEED_TTL_MINUTES } from '../../cache/public-response.ts';
import type { SentPage } from '../../send-page.ts';
import { loadSite, type PublicContext } from '../public-context.ts';
import { loadTheme } from '../themes/theme-contents.ts';
import type { PreviewedText } from './load-preview.ts';

/** What a draft is shown as, beside its page. */
export const PREVIEW_FORMATS = [...FEED_FORMATS, 'ninjs'] as const;
export type PreviewFormat = (typeof PREVIEW_FORMATS)[number];

const TITLES: Record<PreviewFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed', ninjs: 'ninjs' };

/** What programs get of a text of a type: thematic and plain pages stand in no feed, and partners get none. */
export function formatsOf(type: ContentType): readonly PreviewFormat[] {
  return isListed(type) ? PREVIEW_FORMATS : [];
}

/** @param address of the preview, absolute */
export async function previewPage(
  context: PublicContext,
  { release, changedAt }: PreviewedText,
  { address, until }: { address: string; until: string },
): Promise<SentPage> {
  const site = await loadSite(context, release.locale);
  const formats = formatsOf(release.type).map((format) => ({ title: TITLES[format], url: `${address}/${format}` }));
  const preview = { until, changedAt, formats };
  const shared = { site, release, feeds: [], preview };
  switch (release.type) {
    case 'guides':
      return { site, html: renderGuidePage({ ...shared, news: [], related: [] }) };
    case 'themes': {
      const { feeds, ...contents } = await loadTheme(context, site, release, 1);
      const html = renderThemePage({ ...shared, ...contents, feeds, page: 1, now: context.now() });
      return { site, html };
    }
    case 'pages':
      return { site, html: renderPlainPage(shared) };
    case 'news':
      return { site, html: renderItemPage({ ...shared, now: context.now(), latest: [], related: [] }) };
    default:
      return release.type satisfies never;
  }
}

/** The same draft for programs: a feed that holds it alone, or ninjs. */
export async function previewDocument(
  context: PublicContext,
  text: PreviewedText,
  { address, format }: { address: string; format: PreviewFormat },
): Promise<{ type: string; body: string }> {
  if (format === 'ninjs') return { type: 'application/json; charset=utf-8', body: ninjs(text, context.now()) };
  const feed = await feedOf(context, text, address);
  return { type: FEED_CONTENT_TYPES[format], body: renderFeed(feed, format) };
}

async function feedOf(context: PublicContext, { release }: PreviewedText, address: string): Promise<FeedDocument> {
  const { locale } = release;
  const site = await readSiteIdentity(context.db, locale);
  const described = describeFeed({
    ...feedRequest(context, locale),
    title: site.name,
    description: site.description,
    publisher: site.name,
  });
  const urls = { rss: `${address}/rss`, atom: `${address}/atom`, json: `${address}/json` };
  const entry = { entries: [release], updatedAt: release.updatedAt };
  return { ...described, ...entry, urls, pageUrl: address, translations: [], withdrawn: [], archive: null };
}

function feedRequest({ origin, installation, now }: PublicContext, locale: Locale) {
  const channel = { channel: 'all', firstName: 'all', search: '', form: 'full' } as const;
  return { origin, installation, now: now(), locale, ...channel, ttlMinutes: FEED_TTL_MINUTES, hubUrl: null };
}

function ninjs({ release, channels, embargoUntil }: PreviewedText, now: string): string {
  const seen = { release, channels, pastChannels: [] };
  const view =
    embargoUntil === null
      ? ({ kind: 'published', ...seen } as const)
      : ({ kind: 'embargoed', until: embargoUntil, ...seen } as const);
  // No version of the log yet: it is not in it.
  const item = presentPartnerItem({ seq: 0, releasedAt: now }, view);
  return JSON.stringify(presentNinjs(item, channels), null, 2);
}
