import type { LogDatabase } from '../log/log-database.ts';
import { everHeldTexts } from '../log/reading/channel-texts.ts';
import type { Audience } from '../log/reading/view.ts';
import { parseChannel } from '../publication/channels.ts';
import { findMergeable, type Mergeable } from '../releasing/merged-rows.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { type StoredRow, strings } from '../stored-rows/row-fields.ts';
import { movedChannel } from './moved-channel.ts';

const PREFIXES = { tags: 'tag', sources: 'source' } as const satisfies Record<Mergeable, string>;

/**
 * Whether an audience knows of a tag or a source: a text that it may see bears it, or once did, under whatever name it had; or it took the
 * place of one that is known. Before that a name may tell of what is being prepared.
 */
export async function isNameKnown(
  db: LogDatabase,
  collection: Mergeable,
  row: StoredRow,
  audience: Audience,
): Promise<boolean> {
  const passed = new Set<string>();
  for (const waiting = [row]; ; ) {
    const next = waiting.shift();
    if (next === undefined) return false;
    passed.add(String(next['id']));
    const channels = [String(next['slug']), ...strings(next['pastSlugs'])].map(
      (slug) => `${PREFIXES[collection]}/${slug}`,
    );
    if (await everHeldTexts(db, channels, audience)) return true;
    const merged = await findRows(db, { collection, where: { mergedInto: { equals: next['id'] } } });
    // What was for the desk alone made nothing known.
    waiting.push(...merged.filter((one) => one['internal'] !== true && !passed.has(String(one['id']))));
  }
}

/** The channel that a former one goes on in, where an audience knows of that; null where nothing moved. */
export async function knownMove(db: LogDatabase, channel: string, audience: Audience): Promise<string | null> {
  const moved = await movedChannel(db, channel);
  const name = moved === null ? null : parseChannel(moved);
  if (name?.kind !== 'tag' && name?.kind !== 'source') return null;
  const collection = name.kind === 'tag' ? 'tags' : 'sources';
  const row = await findMergeable(db, collection, { slug: { equals: name.slug } });
  return row !== null && (await isNameKnown(db, collection, row, audience)) ? moved : null;
}
