import { listSources, listTags, nameIn } from '../../../directory/channel-directory.ts';
import { listThemes } from '../../../directory/themes.ts';
import { countChannels } from '../../../log/placements/count-places.ts';
import { holdsTexts } from '../../../log/reading/channel-texts.ts';
import type { NameGroup } from '../../../pages/names-page.tsx';
import { renderNamesPage } from '../../../pages/names-page.tsx';
import { localePrefix, sourcePath, tagPath } from '../../../publication/addresses.ts';
import { inAllLanguages, THEMES_PLACE } from '../../../publication/channels.ts';
import type { Locale } from '../../../publication/release.ts';
import { byAlphabet } from '../../../publication/spelling/alphabet.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';

/** What texts are about, and where they come from: each has a directory. */
export const DIRECTORIES = ['tags', 'sources'] as const;
export type NameDirectory = (typeof DIRECTORIES)[number];

/** All topics or all sources that public texts of a language bear, with how many, in the order of its alphabet. */
export async function directoryOfNames(
  context: PublicContext,
  locale: Locale,
  directory: NameDirectory,
): Promise<PublicResponse> {
  const site = await loadSite(context, locale);
  const feeds = await feedLinks(context, site, ['all']);
  const groups = await groupsOf(context, locale, directory);
  const urlIn = (other: Locale) => `${context.origin}${localePrefix(other)}/${directory}`;
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  const body = renderNamesPage({
    site,
    directory,
    url: groups.length === 0 ? null : urlIn(locale),
    alternates: (await holdsTexts(context.db, other, 'all')) ? [{ locale: other, url: urlIn(other) }] : [],
    feeds,
    groups,
    themes: directory === 'tags' ? await listThemes(context.db, locale) : [],
  });
  // Every text is in `all`, so any change anywhere moves one of these.
  return pageResponse(body, { site, feeds, dependsOn: inAllLanguages(['all', THEMES_PLACE]) });
}

interface Named {
  group: NameGroup['group'];
  name: string;
  channel: string;
  path: string;
}

async function groupsOf(context: PublicContext, locale: Locale, directory: NameDirectory): Promise<NameGroup[]> {
  const counts = (await countChannels(context.db))[locale];
  const counted = (await namesOf(context, locale, directory)).map((named) => ({
    ...named,
    texts: counts.get(named.channel) ?? 0,
  }));
  const compare = byAlphabet(locale);
  const groups: NameGroup['group'][] = ['topic', 'programme', 'person', 'source'];
  return groups.flatMap((group) => {
    const names = counted
      .filter((named) => named.group === group && named.texts > 0)
      .sort((a, b) => compare(a.name, b.name))
      .map(({ name, path, texts }) => ({ name, url: context.origin + path, texts }));
    return names.length === 0 ? [] : [{ group, names }];
  });
}

async function namesOf({ db }: PublicContext, locale: Locale, directory: NameDirectory): Promise<Named[]> {
  if (directory === 'tags') {
    return (await listTags(db)).map(({ slug, name, type }) => ({
      group: type,
      name: nameIn(name, locale, slug),
      channel: `tag/${slug}`,
      path: tagPath(locale, slug),
    }));
  }
  return (await listSources(db)).map(({ slug, name }) => ({
    group: 'source',
    name: nameIn(name, locale, slug),
    channel: `source/${slug}`,
    path: sourcePath(locale, slug),
  }));
}
