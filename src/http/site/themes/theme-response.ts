import { textChannel } from '../../../log/channel-clock.ts';
import { textByNumber } from '../../../log/reading/text-by-number.ts';
import { renderThemePage } from '../../../pages/themes/theme-page.tsx';
import { inAllLanguages, THEMES_PLACE } from '../../../publication/channels.ts';
import { nextTurn } from '../../../publication/dates/event-standing.ts';
import type { Locale } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { pageResponse } from '../page-response.ts';
import { textElsewhere, withdrawnPage } from '../pages/not-published.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';
import { loadTheme } from './theme-contents.ts';

/** Every text that the page lists is in `all`, and the page itself in the place of its like. */
const DEPENDS_ON = inAllLanguages([THEMES_PLACE, 'all']);

/** A page of a thematic page's list, with its words on the first: 410 once withdrawn, absent where it never was. */
export async function themeResponse(
  context: PublicContext,
  locale: Locale,
  { number, page }: { number: number; page: number },
): Promise<PublicResponse> {
  const standing = await textByNumber(context.db, 'themes', number, locale);
  if (standing.kind === 'absent') return textElsewhere(context, 'themes', number, locale, DEPENDS_ON);
  const site = await loadSite(context, locale);
  if (standing.kind === 'withdrawn') return withdrawnPage(context, site, standing.tombstone, DEPENDS_ON);
  const { release } = standing;
  const now = context.now();
  const { feeds: own, ...contents } = await loadTheme(context, site, release, page);
  if (page > 1 && (contents.list === null || contents.list.entries.length === 0))
    return {
      kind: 'refused',
      status: 404,
      detail: `There is no page ${page} of this list.`,
      hint: 'page',
      dependsOn: DEPENDS_ON,
    };
  const feeds = [...own, ...(await feedLinks(context, site, ['all']))];
  const body = renderThemePage({ site, now, release, feeds, page, ...contents });
  const shown = [...contents.pinned, ...(contents.list?.entries ?? [])];
  const dependsOn = [...DEPENDS_ON, textChannel(release.id)];
  return pageResponse(body, { site, feeds, dependsOn, turnsAt: nextTurn(shown, now) });
}
