import type { LogDatabase } from '../log/log-database.ts';
import { parseChannel } from '../publication/channels.ts';
import { findBySlug, followMerge, type Mergeable } from '../releasing/merged-rows.ts';

const COLLECTIONS: Record<'tag' | 'source', Mergeable> = { tag: 'tags', source: 'sources' };

/**
 * The channel that a former one goes on in: its tag or source was renamed, or merged into another, over as many steps as there were.
 * Null where nothing moved, and for internal tags, of which nothing is told.
 */
export async function movedChannel(db: LogDatabase, channel: string): Promise<string | null> {
  const name = parseChannel(channel);
  if (name?.kind !== 'tag' && name?.kind !== 'source') return null;
  const collection = COLLECTIONS[name.kind];
  const former = await findBySlug(db, collection, name.slug);
  if (former === null || former['internal'] === true) return null;
  const { row } = await followMerge(db, collection, former);
  const moved = `${name.kind}/${String(row['slug'])}`;
  return row['internal'] === true || moved === channel ? null : moved;
}
