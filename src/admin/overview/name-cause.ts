import type { Payload } from 'payload';
import type { Instant } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { instant, rowId, text } from '../../stored-rows/row-fields.ts';

/** Something that texts show, as the desk knows it. */
export interface NamedThing {
  title: string;
  href: string;
}

const SHOWN = ['tags', 'sources', 'media', 'documents', 'news', 'guides'] as const;
/** Texts that show one thing share few others. */
const MOST = 20;
/** What was changed long before is not what brought them along. */
const RECENT_MS = 6 * 3_600_000;

/** Which of the things that texts have in common (`tags/7`) was changed last before they were released anew; null where none was. */
export async function nameCause(
  db: Payload['db'],
  things: readonly string[],
  releasedAt: Instant,
): Promise<NamedThing | null> {
  const found = await Promise.all(
    SHOWN.map(async (collection) => {
      const own = things.slice(0, MOST).filter((thing) => thing.startsWith(`${collection}/`));
      if (own.length === 0) return [];
      const wanted = own.map((thing) => thing.slice(collection.length + 1));
      const rows = await findRows(db, { collection, where: { id: { in: wanted } } });
      return rows.map((row) => ({ collection, row, at: instant(row['updatedAt']) ?? '' }));
    }),
  );
  const latest = found
    .flat()
    .filter(({ at }) => at !== '' && Date.parse(releasedAt) - Date.parse(at) < RECENT_MS)
    .sort((a, b) => b.at.localeCompare(a.at))[0];
  if (latest === undefined) return null;
  const { collection, row } = latest;
  const title = text(row['listTitle']) ?? text(row['filename']) ?? `№ ${rowId(row)}`;
  return { title, href: `/admin/collections/${collection}/${rowId(row)}` };
}
