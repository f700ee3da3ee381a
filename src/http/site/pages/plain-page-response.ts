import { textChannel } from '../../../log/channel-clock.ts';
import { pageByName } from '../../../log/reading/page-by-name.ts';
import { renderPlainPage } from '../../../pages/plain-page.tsx';
import { renderWithdrawnPage } from '../../../pages/withdrawn-page.tsx';
import { inAllLanguages, pagePlace } from '../../../publication/channels.ts';
import type { Locale } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';

/** A plain page by its name: 200, 301 from a former name, 410 once withdrawn; absent where it never was, or is in the other language alone. */
export async function plainPageResponse(context: PublicContext, name: string, locale: Locale): Promise<PublicResponse> {
  const standing = await pageByName(context.db, locale, name);
  // Where it is not, it may appear; and it may appear in the other language.
  const dependsOn = inAllLanguages([pagePlace(name), 'all']);
  switch (standing.kind) {
    case 'absent':
      return elsewhere(context, name, locale, dependsOn);
    case 'moved':
      return { kind: 'moved', location: standing.url, dependsOn: null };
    case 'withdrawn': {
      const site = await loadSite(context, locale);
      const feeds = await feedLinks(context, site, ['all']);
      const body = renderWithdrawnPage({ site, tombstone: standing.tombstone, feeds });
      return pageResponse(body, { site, feeds, dependsOn, status: 410 });
    }
    case 'published': {
      const { release } = standing;
      const site = await loadSite(context, locale);
      const feeds = await feedLinks(context, site, ['all']);
      const body = renderPlainPage({ site, release, feeds });
      return pageResponse(body, { site, feeds, dependsOn: [...dependsOn, textChannel(release.id)] });
    }
    default:
      return standing satisfies never;
  }
}

async function elsewhere(
  { db }: PublicContext,
  name: string,
  locale: Locale,
  dependsOn: readonly string[],
): Promise<PublicResponse> {
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  const standing = await pageByName(db, other, name);
  if (standing.kind !== 'published') return { kind: 'absent', dependsOn };
  const { title, url } = standing.release;
  return { kind: 'absent', elsewhere: { locale: other, title, url }, dependsOn };
}
