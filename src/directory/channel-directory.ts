import type { LogDatabase } from '../log/log-database.ts';
import { parseChannel } from '../publication/channels.ts';
import type { SourceContent, TagContent } from '../publication/content.ts';
import { KIND_TITLES } from '../publication/kind-titles.ts';
import { regionName } from '../publication/regions.ts';
import type { Locale } from '../publication/release.ts';
import { readSource, readTag } from '../releasing/load-related.ts';

/** What a channel is called, and for a source where it comes from. */
export interface ChannelDescription {
  title: string;
  source: { site: string | null; licence: string | null } | null;
}

/** The channel's name in a language; null where there is no such channel: an unknown tag, an internal one, a misspelt kind. */
export async function describeChannel(
  db: LogDatabase,
  channel: string,
  locale: Locale,
): Promise<ChannelDescription | null> {
  const name = parseChannel(channel);
  if (name === null) return null;
  switch (name.kind) {
    case 'all':
      return { title: locale === 'uk' ? 'Усі публікації' : 'All publications', source: null };
    case 'kind':
      return { title: KIND_TITLES[name.of][locale], source: null };
    case 'region': {
      const title = regionName(name.code, locale);
      return title === null ? null : { title, source: null };
    }
    case 'tag': {
      const tag = await findTag(db, name.slug);
      return tag === null ? null : { title: nameIn(tag.name, locale, tag.slug), source: null };
    }
    case 'source': {
      const source = await findSource(db, name.slug);
      if (source === null) return null;
      const { site, licence } = source;
      return { title: nameIn(source.name, locale, source.slug), source: { site, licence } };
    }
  }
}

/** All public tags, in the order of their names. */
export async function listTags(db: LogDatabase): Promise<TagContent[]> {
  const { docs } = await db.find<Row>({ collection: 'tags', sort: 'listTitle', limit: 0, pagination: false });
  return docs.map(readTag).filter((tag) => !tag.isInternal);
}

export async function listSources(db: LogDatabase): Promise<SourceContent[]> {
  const { docs } = await db.find<Row>({ collection: 'sources', sort: 'listTitle', limit: 0, pagination: false });
  return docs.map(readSource);
}

type Row = Record<string, unknown> & { id: string };

async function findTag(db: LogDatabase, slug: string): Promise<TagContent | null> {
  const row = await db.findOne<Row>({ collection: 'tags', where: { slug: { equals: slug } } });
  const tag = row === null ? null : readTag(row);
  return tag === null || tag.isInternal ? null : tag;
}

async function findSource(db: LogDatabase, slug: string): Promise<SourceContent | null> {
  const row = await db.findOne<Row>({ collection: 'sources', where: { slug: { equals: slug } } });
  return row === null ? null : readSource(row);
}

/** A proper name in one language, or failing that in the other. */
export function nameIn(name: TagContent['name'], locale: Locale, slug: string): string {
  return name[locale] ?? name.uk ?? name.en ?? slug;
}
