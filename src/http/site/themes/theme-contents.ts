import { findSavedFeed } from '../../../directory/saved-feeds.ts';
import { feedUrls } from '../../../feeds/build/build-feed.ts';
import { numberedPage } from '../../../log/reading/numbered-page.ts';
import { textsByKey } from '../../../log/reading/texts-by-key.ts';
import { shelve } from '../../../pages/guides/shelved-guide.ts';
import type { FeedLink, Site } from '../../../pages/page-models.ts';
import type { ThemeContents, ThemeList } from '../../../pages/themes/theme-model.ts';
import { feedPath } from '../../../publication/addresses.ts';
import type { Release } from '../../../publication/release.ts';
import { linksTo, type PublicContext } from '../public-context.ts';

const ENTRIES = 20;

/** What a thematic page shows beside its own words, as the log has it now, and the feeds it announces. */
export interface LoadedTheme extends ThemeContents {
  feeds: FeedLink[];
}

/** @param page of its list, from 1; beyond the end the list has no entries */
export async function loadTheme(
  context: PublicContext,
  site: Site,
  release: Release,
  page: number,
): Promise<LoadedTheme> {
  const { theme, guides } = release;
  const shown = await releasesOf(context, [...guides, ...(theme?.pinned ?? [])]);
  const among = (wanted: readonly { id: string }[]) => wanted.flatMap(({ id }) => shown.get(id) ?? []);
  const listed = theme?.feed == null ? null : await listOf(context, site, release, { slug: theme.feed, page });
  return {
    guides: among(guides).map((guide) => shelve(guide)),
    pinned: among(theme?.pinned ?? []),
    list: listed?.list ?? null,
    feeds: listed?.feeds ?? [],
  };
}

async function releasesOf({ db }: PublicContext, wanted: readonly { id: string }[]): Promise<Map<string, Release>> {
  const rows = await textsByKey(
    db,
    wanted.map(({ id }) => id),
  );
  return new Map(rows.flatMap(({ key, snapshot }) => (snapshot === null ? [] : [[key, snapshot] as const])));
}

/** The texts of the saved feed, page by page; null where that feed is gone. */
async function listOf(
  { db, origin, texts }: PublicContext,
  { name }: Site,
  { locale, url }: Release,
  { slug, page }: { slug: string; page: number },
): Promise<{ list: ThemeList; feeds: FeedLink[] } | null> {
  const saved = await findSavedFeed(db, slug, locale);
  if (saved === null) return null;
  const { filter, title } = saved;
  const { rows, total, isAll } = await numberedPage(db, { locale, filter, page, perPage: ENTRIES }, texts);
  const entries = rows.flatMap(({ snapshot }) => snapshot ?? []);
  const channel = `saved/${slug}`;
  const list: ThemeList = {
    entries,
    count: { texts: total, isAll },
    feedPageUrl: origin + feedPath(locale, channel),
    pager: {
      kind: 'numbers',
      page,
      pages: Math.max(1, Math.ceil(total / ENTRIES)),
      urlOf: (other) => (other === 1 ? url : `${url}?page=${other}`),
    },
  };
  const feeds = linksTo({ title: `${name}: ${title}`, urls: feedUrls(origin, locale, channel), entries });
  return { list, feeds };
}
