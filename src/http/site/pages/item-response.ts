import { textChannel } from '../../../log/channel-clock.ts';
import { relatedTexts } from '../../../log/reading/related-texts.ts';
import { textByNumber } from '../../../log/reading/text-by-number.ts';
import { textsByKey } from '../../../log/reading/texts-by-key.ts';
import { textsShowing } from '../../../log/reading/texts-showing.ts';
import { renderGuidePage } from '../../../pages/guide-page.tsx';
import { renderItemPage } from '../../../pages/item-page.tsx';
import type { Headline } from '../../../pages/page-models.ts';
import { channelOfKind, inAllLanguages, localChannel } from '../../../publication/channels.ts';
import { nextTurn } from '../../../publication/dates/event-standing.ts';
import type { ContentType, Locale, Release } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';
import { latestHeadlines } from './latest-headlines.ts';
import { textElsewhere, withdrawnPage } from './not-published.ts';

const HEADLINES = 8;
const RELATED = 5;

/** The page of a text: 200 while it is published, 410 with a notice once it is withdrawn, absent where it never was. */
export async function itemResponse(
  context: PublicContext,
  type: ContentType,
  number: number,
  locale: Locale,
): Promise<PublicResponse> {
  const standing = await textByNumber(context.db, type, number, locale);
  // Whatever appears under a number appears in `all` of its language.
  const appearsIn = inAllLanguages(['all']);
  if (standing.kind === 'absent') return textElsewhere(context, type, number, locale, appearsIn);
  const site = await loadSite(context, locale);
  if (standing.kind === 'withdrawn') return withdrawnPage(context, site, standing.tombstone, []);
  const { release, row } = standing;
  const feeds = await feedLinks(context, site, channelsToAnnounce(release));
  const now = context.now();
  const related = await relatedHeadlines(context, release);
  const body =
    type === 'guides'
      ? renderGuidePage({
          site,
          release,
          feeds,
          related,
          news: await newsShowing(context, `guides/${row.itemId}`, locale),
        })
      : renderItemPage({
          site,
          release,
          now,
          feeds,
          related,
          latest: await latestHeadlines(context, locale, HEADLINES),
        });
  // Whatever is related, comes or goes, is in `all`.
  const dependsOn = [textChannel(release.id), localChannel(locale, 'all')];
  return pageResponse(body, { site, feeds, dependsOn, turnsAt: nextTurn([release], now), script: 'share' });
}

/** The text's own tag first, then its kind, then everything: a reader offers the first. */
function channelsToAnnounce({ tags, kind }: Release): string[] {
  return [...tags.slice(0, 1).map((tag) => `tag/${tag.slug}`), channelOfKind(kind), 'all'];
}

/** Texts about the same topics, in the same language. */
async function relatedHeadlines({ db, texts }: PublicContext, { id, locale, tags }: Release): Promise<Headline[]> {
  const channels = tags.map(({ slug }) => `tag/${slug}`);
  const rows = await relatedTexts(db, { locale, channels, except: id, limit: RELATED }, texts);
  return rows.flatMap(({ snapshot }) => snapshot ?? []);
}

async function newsShowing({ db }: PublicContext, thing: string, locale: Locale): Promise<Headline[]> {
  const positions = await textsShowing(db, thing, HEADLINES * 2);
  const rows = await textsByKey(
    db,
    positions.map((position) => position.text),
  );
  const news = rows.filter((row) => row.type === 'news' && row.locale === locale);
  return news.flatMap((row) => row.snapshot ?? []).slice(0, HEADLINES);
}
