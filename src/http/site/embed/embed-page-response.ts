import { renderEmbedPage } from '../../../pages/embed/embed-page.tsx';
import { embedPagePath } from '../../../publication/addresses.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { feedCatalogue } from '../feeds/feed-catalogue.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';
import type { EmbedChoice } from './embed-address.ts';
import { findChannel } from './embed-response.ts';

/** The page on which partners choose a list for their own; 404 where they ask for a feed that there is not. */
export async function embedPageResponse(
  context: PublicContext,
  locale: Locale,
  chosen: EmbedChoice & { feed: string },
): Promise<PublicResponse> {
  const found = await findChannel(context, { locale, ...chosen }, chosen.feed);
  if (found === null)
    return { kind: 'refused', status: 404, detail: 'Parameter “feed”: there is no such feed.', hint: 'filter' };
  const site = await loadSite(context, locale);
  const feeds = await feedLinks(context, site, ['all']);
  const groups = (await feedCatalogue(context, locale))
    // A combination has no texts of its own that a list could be made of.
    .filter(({ group }) => group !== 'saved')
    .map(({ group, channels }) => ({
      group,
      channels: channels.filter((one) => one.feeds.some((feed) => feed.locale === locale)),
    }))
    .filter(({ channels }) => channels.length > 0);
  const urlIn = (other: Locale) => context.origin + embedPagePath(other);
  const body = renderEmbedPage({
    site,
    url: urlIn(locale),
    alternates: LOCALES.filter((other) => other !== locale).map((other) => ({ locale: other, url: urlIn(other) })),
    feeds,
    groups,
    chosen,
    data: found.data,
  });
  // Every text is in `all`, so any change anywhere moves one of these.
  return pageResponse(body, { site, feeds, dependsOn: inAllLanguages(['all']) });
}
