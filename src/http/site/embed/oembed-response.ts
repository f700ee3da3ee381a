import { CARD_SIZE } from '../../../cards/card-face.ts';
import { textChannel } from '../../../log/channel-clock.ts';
import { textByNumber } from '../../../log/reading/text-by-number.ts';
import { textCard } from '../../../pages/layout/site-card.ts';
import type { Site } from '../../../pages/page-models.ts';
import { embedPath, itemPath } from '../../../publication/addresses.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import { LISTED_TYPES, type Locale, type Release } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { FEED_CORS } from '../feeds/feed-cors.ts';
import { loadSite, type PublicContext } from '../public-context.ts';

const CACHE_SECONDS = 30;
const WIDTH = 600;
const HEIGHT = 260;
const LEAST_WIDTH = 200;

/** A text that an address is of. */
export interface OEmbedText {
  locale: Locale;
  type: (typeof LISTED_TYPES)[number];
  number: number;
}

const TEXT_PATH = /^(\/en)?\/([a-z]+)\/([1-9]\d{0,8})$/;

/** The text of an address of ours; null for every other. */
export function textOfAddress(origin: string, address: string): OEmbedText | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const [, english, name, number] = TEXT_PATH.exec(url.pathname) ?? [];
  const type = LISTED_TYPES.find((known) => known === name);
  if (url.origin !== new URL(origin).origin || type === undefined) return null;
  return { locale: english === undefined ? 'uk' : 'en', type, number: Number(number) };
}

/**
 * How a text is shown on a page of others (oEmbed 1.0, 2.3.4.4, type `rich`): a frame with title, summary and picture. Absent for what is not
 * public: a consumer drops what answers 404.
 * @param most what the consumer has room for, in pixels; null where it does not say
 */
export async function oEmbedResponse(
  context: PublicContext,
  text: OEmbedText,
  most: { width: number | null; height: number | null },
): Promise<PublicResponse> {
  const { locale, type, number } = text;
  const standing = await textByNumber(context.db, type, number, locale);
  if (standing.kind !== 'published') return { kind: 'absent', dependsOn: inAllLanguages(['all']) };
  const site = await loadSite(context, locale);
  const { release } = standing;
  return {
    kind: 'rendered',
    status: 200,
    contentType: 'application/json; charset=utf-8',
    body: `${JSON.stringify(shownAs(site, release, most))}\n`,
    lastModified: null,
    cacheControl: `public, max-age=${CACHE_SECONDS}, s-maxage=${CACHE_SECONDS}`,
    headers: [...Object.entries(FEED_CORS), ['X-Content-Type-Options', 'nosniff']],
    dependsOn: [textChannel(release.id), ...inAllLanguages(['all'])],
  };
}

function shownAs(site: Site, release: Release, most: { width: number | null; height: number | null }) {
  const { locale, title, url, authors, type, number } = release;
  const width = Math.max(LEAST_WIDTH, Math.min(most.width ?? WIDTH, WIDTH));
  const height = Math.min(most.height ?? HEIGHT, HEIGHT);
  const name = itemPath('uk', type, number).slice(1);
  const src = site.origin + embedPath(locale, name, null, { look: 'pictures', count: 1 });
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(authors.length > 0 && { author_name: authors.join(', '), author_url: url }),
    provider_name: site.name,
    provider_url: site.frontUrl,
    cache_age: CACHE_SECONDS,
    thumbnail_url: textCard(site, release).url,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html: `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    width,
    height,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
