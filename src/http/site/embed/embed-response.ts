import { describeChannel } from '../../../directory/channel-directory.ts';
import { textChannel } from '../../../log/channel-clock.ts';
import { latestTexts } from '../../../log/reading/channel-texts.ts';
import { textByNumber } from '../../../log/reading/text-by-number.ts';
import { type EmbedData, embedData, withdrawnData } from '../../../pages/embed/embed-data.ts';
import { EMBED_FRAME_STYLE } from '../../../pages/embed/embed-style.ts';
import { renderEmbedFrame, renderEmbedHtml } from '../../../pages/embed/embed-view.tsx';
import type { Site } from '../../../pages/page-models.ts';
import { listPath } from '../../../publication/addresses.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import type { Release } from '../../../publication/release.ts';
import type { PublicResponse, RenderedResponse } from '../../cache/public-response.ts';
import { FEED_CORS } from '../feeds/feed-cors.ts';
import { redirectIfRenamed } from '../feeds/redirect-if-renamed.ts';
import { loadSite, type PublicContext } from '../public-context.ts';
import { type EmbedAddress, embedAddressPath } from './embed-address.ts';

/** Whoever keeps it asks again soon: what is withdrawn leaves partners' pages within a minute, an element asking every half of one. */
const CACHE_CONTROL = 'public, max-age=15, s-maxage=15';

/** Frames of others may hold it, and it runs the one element that keeps it up to date. */
const FRAME_POLICY = `default-src 'none'; style-src '${EMBED_FRAME_STYLE.hash}'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *`;

interface Found {
  site: Site;
  data: EmbedData;
  dependsOn: readonly string[];
  status?: 410;
}

/** What stands on a partner's page, in one of its three forms; absent where there is no such channel, or never was such a text. */
export async function embedResponse(context: PublicContext, address: EmbedAddress): Promise<PublicResponse> {
  const { shows } = address;
  if (shows.kind === 'text') return present(address, await findText(context, address, shows));
  const { channel } = shows;
  const found = await findChannel(context, address, channel);
  const pathOf = (name: string) => embedAddressPath({ ...address, name });
  return found === null ? redirectIfRenamed(context, { channel, pathOf }, { kind: 'absent' }) : present(address, found);
}

/** The newest texts of a channel, as a partner's page shows them; null where there is no such channel. */
export async function findChannel(
  context: PublicContext,
  { locale, look, count }: Pick<EmbedAddress, 'locale' | 'look' | 'count'>,
  channel: string,
): Promise<Found | null> {
  const described = await describeChannel(context.db, channel, locale);
  if (described === null) return null;
  const site = await loadSite(context, locale);
  const { rows } = await latestTexts(context.db, { locale, channel, limit: count }, context.texts);
  const title = channel === 'all' ? site.name : described.title;
  const url = context.origin + (listPath(locale, channel) ?? '');
  const texts = rows.flatMap((row): Release[] => (row.snapshot === null ? [] : [row.snapshot]));
  return { site, data: embedData(site, { title, url, texts, look }), dependsOn: inAllLanguages([channel]) };
}

async function findText(
  context: PublicContext,
  { locale, look }: EmbedAddress,
  { type, number }: { type: Release['type']; number: number },
): Promise<Found | null> {
  const standing = await textByNumber(context.db, type, number, locale);
  if (standing.kind === 'absent') return null;
  const site = await loadSite(context, locale);
  if (standing.kind === 'withdrawn') {
    const dependsOn = [textChannel(standing.tombstone.id), ...inAllLanguages(['all'])];
    return { site, data: withdrawnData(site), dependsOn, status: 410 };
  }
  const { release } = standing;
  const data = embedData(site, { title: site.name, url: site.frontUrl, texts: [release], look });
  return { site, data, dependsOn: [textChannel(release.id), ...inAllLanguages(['all'])] };
}

function present(address: EmbedAddress, found: Found | null): PublicResponse {
  if (found === null) return { kind: 'absent', dependsOn: inAllLanguages(['all']) };
  const { site, data, dependsOn, status = 200 } = found;
  const shared = { kind: 'rendered', status, lastModified: null, cacheControl: CACHE_CONTROL, dependsOn } as const;
  const open: RenderedResponse['headers'] = [...Object.entries(FEED_CORS), ['X-Content-Type-Options', 'nosniff']];
  switch (address.format) {
    case 'json':
      return {
        ...shared,
        contentType: 'application/json; charset=utf-8',
        body: `${JSON.stringify(data)}\n`,
        headers: [...open, ['Cross-Origin-Resource-Policy', 'cross-origin']],
      };
    case 'html':
      return {
        ...shared,
        contentType: 'text/html; charset=utf-8',
        body: renderEmbedHtml(data),
        headers: [
          ...open,
          ['Content-Security-Policy', "default-src 'none'; img-src 'self'"],
          ['X-Robots-Tag', 'noindex'],
        ],
      };
    case null:
      return {
        ...shared,
        contentType: 'text/html; charset=utf-8',
        body: renderEmbedFrame(site, data, { feed: address.name, look: address.look, count: address.count }),
        headers: [['Content-Security-Policy', FRAME_POLICY]],
      };
    default:
      return address.format satisfies never;
  }
}
