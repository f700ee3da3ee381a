import { textChannel } from '../../../log/channel-clock.ts';
import { textByNumber } from '../../../log/reading/text-by-number.ts';
import type { Site } from '../../../pages/page-models.ts';
import { renderWithdrawnPage } from '../../../pages/withdrawn-page.tsx';
import { localChannel } from '../../../publication/channels.ts';
import type { ContentType, Locale, Tombstone } from '../../../publication/release.ts';
import type { PublicResponse, RenderedResponse } from '../../cache/public-response.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, type PublicContext } from '../public-context.ts';

/**
 * Nothing is there; a reader is told where a text is in the other language alone.
 *
 * @param appearsIn where whatever appears under the number appears
 */
export async function textElsewhere(
  { db }: PublicContext,
  type: ContentType,
  number: number,
  locale: Locale,
  appearsIn: readonly string[],
): Promise<PublicResponse> {
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  const standing = await textByNumber(db, type, number, other);
  if (standing.kind !== 'published') return { kind: 'absent', dependsOn: appearsIn };
  const { id, title, url } = standing.release;
  return { kind: 'absent', elsewhere: { locale: other, title, url }, dependsOn: [...appearsIn, textChannel(id)] };
}

/** The notice in place of a text that was withdrawn. */
export async function withdrawnPage(
  context: PublicContext,
  site: Site,
  tombstone: Tombstone,
  appearsIn: readonly string[],
): Promise<RenderedResponse> {
  const feeds = await feedLinks(context, site, ['all']);
  const body = renderWithdrawnPage({ site, tombstone, feeds });
  const dependsOn = [...appearsIn, textChannel(tombstone.id), localChannel(site.locale, 'all')];
  return pageResponse(body, { site, feeds, dependsOn, status: 410 });
}
