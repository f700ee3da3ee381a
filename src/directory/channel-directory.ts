import type { LogDatabase } from '../log/log-database.ts';
import type { Audience } from '../log/reading/view.ts';
import { parseChannel } from '../publication/channels.ts';
import type { SourceContent, TagContent } from '../publication/content.ts';
import { KIND_TITLES } from '../publication/kind-titles.ts';
import { regionName } from '../publication/regions.ts';
import type { Locale } from '../publication/release.ts';
import { byAlphabet } from '../publication/spelling/alphabet.ts';
import { readSource, readTag } from '../releasing/load-related.ts';
import { findMergeable, followMerge, type Mergeable } from '../releasing/merged-rows.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { ids, type StoredRow } from '../stored-rows/row-fields.ts';
import { nameAuthor } from './author-names.ts';
import { isNameKnown } from './public-names.ts';

/** What a channel is called, and for a source where it comes from. */
export interface ChannelDescription {
  title: string;
  source: { site: string | null; licence: string | null } | null;
  /** The channel's name when it began: what its feed's id is made from. */
  firstName: string;
}

/**
 * The channel's name in a language; null where there is no such channel for an audience: an unknown tag, an internal or a merged one, one
 * that no text it may see has borne yet, a misspelt kind.
 */
export async function describeChannel(
  db: LogDatabase,
  channel: string,
  locale: Locale,
  audience: Audience = 'everyone',
): Promise<ChannelDescription | null> {
  const name = parseChannel(channel);
  if (name === null) return null;
  const plain = { source: null, firstName: channel };
  switch (name.kind) {
    case 'all':
      return { title: locale === 'uk' ? 'Усі публікації' : 'All publications', ...plain };
    case 'kind':
      return { title: KIND_TITLES[name.of][locale], ...plain };
    case 'region': {
      const title = regionName(name.code, locale);
      return title === null ? null : { title, ...plain };
    }
    case 'author': {
      const title = await nameAuthor(db, name.slug, locale);
      return title === null ? null : { title, ...plain };
    }
    case 'tag': {
      const tag = await findTag(db, name.slug, audience);
      return tag && { ...plain, title: nameIn(tag.name, locale, tag.slug), firstName: `tag/${tag.firstSlug}` };
    }
    case 'source': {
      const source = await findSource(db, name.slug, audience);
      if (source === null) return null;
      const { site, licence } = source;
      const title = nameIn(source.name, locale, source.slug);
      return { title, source: { site, licence }, firstName: `source/${source.firstSlug}` };
    }
  }
}

/** All public tags that were not merged into others, in the order of their names. */
export async function listTags(db: LogDatabase): Promise<TagContent[]> {
  const docs = await findRows(db, { collection: 'tags' });
  return docs
    .filter(isUnmerged)
    .map(readTag)
    .filter((tag) => !tag.isInternal)
    .sort(byName);
}

export async function listSources(db: LogDatabase): Promise<SourceContent[]> {
  const docs = await findRows(db, { collection: 'sources' });
  return docs.filter(isUnmerged).map(readSource).sort(byName);
}

const compare = byAlphabet('uk');

function byName(a: Pick<TagContent, 'name' | 'slug'>, b: Pick<TagContent, 'name' | 'slug'>): number {
  return compare(nameIn(a.name, 'uk', a.slug), nameIn(b.name, 'uk', b.slug));
}

async function findTag(db: LogDatabase, slug: string, audience: Audience): Promise<TagContent | null> {
  const row = await findKnown(db, 'tags', slug, audience);
  const tag = row && readTag(row);
  return tag === null || tag.isInternal ? null : tag;
}

async function findSource(db: LogDatabase, slug: string, audience: Audience): Promise<SourceContent | null> {
  const row = await findKnown(db, 'sources', slug, audience);
  return row && readSource(row);
}

/** The row of a slug; null where another has taken its place, or an audience does not know of it. */
async function findKnown(
  db: LogDatabase,
  collection: Mergeable,
  slug: string,
  audience: Audience,
): Promise<StoredRow | null> {
  const row = await findMergeable(db, collection, { slug: { equals: slug } });
  if (row === null) return null;
  const merge = await followMerge(db, collection, row);
  return merge.row === row && (await isNameKnown(db, collection, row, audience)) ? row : null;
}

function isUnmerged(row: StoredRow): boolean {
  return ids(row['mergedInto']).length === 0;
}

/** A proper name in one language, or failing that in the other. */
export function nameIn(name: TagContent['name'], locale: Locale, slug: string): string {
  return name[locale] ?? name.uk ?? name.en ?? slug;
}
