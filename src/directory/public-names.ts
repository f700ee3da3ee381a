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

/** Where a tag or a source has gone. */
export interface Move {
  channel: string;
  /** Whether whoever asks knows of it yet. */
  isKnown: boolean;
}

/** The channel that a former one goes on in; null where nothing moved. */
export async function findMove(db: LogDatabase, former: string, audience: Audience): Promise<Move | null> {
  const channel = await movedChannel(db, former);
  const name = channel === null ? null : parseChannel(channel);
  if (channel === null || (name?.kind !== 'tag' && name?.kind !== 'source')) return null;
  const collection = name.kind === 'tag' ? 'tags' : 'sources';
  const row = await findMergeable(db, collection, { slug: { equals: name.slug } });
  return { channel, isKnown: row !== null && (await isNameKnown(db, collection, row, audience)) };
}

/** The same for whoever needs no more than the channel: null, too, where the audience does not know of it. */
export async function knownMove(db: LogDatabase, former: string, audience: Audience): Promise<string | null> {
  const move = await findMove(db, former, audience);
  return move?.isKnown === true ? move.channel : null;
}
