import { authorChannels } from './authors.ts';
import type { ItemContent } from './content.ts';
import { type Kind, type ListedKind, LOCALES, type Locale } from './release.ts';

/** The channel that holds all texts of one kind. */
export const KIND_CHANNELS: Record<ListedKind, string> = {
  news: 'news',
  announcement: 'announcements',
  call: 'calls',
  vacancy: 'vacancies',
  column: 'columns',
  interview: 'interviews',
  digest: 'digests',
  guide: 'guides',
};

/** Where plain pages stand: a place of theirs, which nobody can follow as a channel. */
export const PAGES_PLACE = 'pages';
/** The same of thematic pages. */
export const THEMES_PLACE = 'themes';

/** The channel of a kind; of a plain or thematic page the place it stands in. */
export function channelOfKind(kind: Kind): string {
  switch (kind) {
    case 'page':
      return PAGES_PLACE;
    case 'theme':
      return THEMES_PLACE;
    default:
      return KIND_CHANNELS[kind];
  }
}

/** Where a plain page stands under a name that it has or had in its address. */
export function pagePlace(name: string): string {
  return `page/${name}`;
}

/** What a channel name says: everything, one kind, or one tag, source, author or region. */
export type ChannelName =
  | { kind: 'all' }
  | { kind: 'kind'; of: ListedKind }
  | { kind: 'tag'; slug: string }
  | { kind: 'source'; slug: string }
  | { kind: 'author'; slug: string }
  | { kind: 'region'; code: string };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const REGION = /^UA-\d{2}$/;

/** Reads `all`, `announcements`, `tag/<slug>`, `source/<slug>`, `author/<slug>` or `region/<code>`; null for anything else. */
export function parseChannel(name: string): ChannelName | null {
  if (name === 'all') return { kind: 'all' };
  for (const [kind, channel] of Object.entries(KIND_CHANNELS)) {
    if (channel === name) return { kind: 'kind', of: kind as ListedKind };
  }
  const slash = name.indexOf('/');
  const rest = name.slice(slash + 1);
  switch (name.slice(0, slash)) {
    case 'tag':
      return SLUG.test(rest) ? { kind: 'tag', slug: rest } : null;
    case 'source':
      return SLUG.test(rest) ? { kind: 'source', slug: rest } : null;
    case 'author':
      return SLUG.test(rest) ? { kind: 'author', slug: rest } : null;
    case 'region':
      return REGION.test(rest) ? { kind: 'region', code: rest } : null;
    default:
      return null;
  }
}

/** Whether a tag or a source can have this slug. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** Every channel an item can be followed under; of a plain or thematic page the places that it is found by. Internal tags are no channels. */
export function channelsOf(
  item: Pick<ItemContent, 'kind' | 'tags' | 'sources' | 'authors' | 'regions' | 'slug'>,
): string[] {
  if (item.kind === 'theme') return [THEMES_PLACE];
  if (item.kind === 'page') return [PAGES_PLACE, ...(item.slug === null ? [] : [pagePlace(item.slug)])].sort();
  return [
    'all',
    KIND_CHANNELS[item.kind],
    ...item.tags.filter((tag) => !tag.isInternal).map((tag) => `tag/${tag.slug}`),
    ...item.sources.map((source) => `source/${source.slug}`),
    ...authorChannels(item.authors),
    ...item.regions.map((code) => `region/${code}`),
  ].sort();
}

/** A channel in one language: what a cached response depends on and where placements are kept. */
export function localChannel(locale: Locale, channel: string): string {
  return `${locale}/${channel}`;
}

/** Channels in every language: what an answer depends on that tells of a channel whether anything is in it. */
export function inAllLanguages(channels: readonly string[]): string[] {
  return LOCALES.flatMap((locale) => channels.map((channel) => localChannel(locale, channel)));
}
