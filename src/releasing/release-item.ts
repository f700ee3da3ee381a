import { type InTransaction, type LogDatabase, letsManyWrite } from '../log/log-database.ts';
import { rowsOfItem, rowsOfItemId } from '../log/reading/texts-of-item.ts';
import { isShownToAnyone } from '../log/reading/texts-showing.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { append, reconcile } from '../log/writing/append.ts';
import type { LogEntry } from '../log/writing/log-entry.ts';
import type { ItemContent } from '../publication/content.ts';
import { type ContentType, type Instant, LOCALES, type Locale } from '../publication/release.ts';
import { loadItem } from './load-item.ts';
import { nextEntry } from './next-entry.ts';
import type { ReleaseContext } from './release-context.ts';
import { requestRerelease, requestSecondLook } from './rerelease-requests.ts';

/**
 * Brings the log in line with an item as it stands now: each language it was written in is published, revised, touched, put under
 * embargo or withdrawn, in the transaction `req` carries; where the item is gone, all of them are withdrawn. Repeating it changes
 * nothing. Returns how many texts changed.
 *
 * @param cause `another`: something happened to an item that this one points to. It looks different, and says nothing new.
 */
export async function releaseItem(
  context: ReleaseContext,
  db: LogDatabase,
  type: ContentType,
  itemId: string,
  req: InTransaction,
  cause: 'own' | 'another' = 'own',
): Promise<number> {
  return context.items.run(`${type}/${itemId}`, async () => {
    const loaded = await loadItem(db, type, itemId, context.origin, req);
    const now = context.now();
    const { changed, standsAnew } =
      loaded === null
        ? await withdrawTexts(db, await rowsOfItemId(db, type, itemId, req), now, req)
        : await releaseTexts(
            db,
            { ...loaded, texts: causedBy(cause, loaded.texts), rows: await rowsOfItem(db, loaded.texts.uk.uid, req) },
            context.origin,
            now,
            req,
          );
    if (standsAnew && letsManyWrite(db)) await requestSecondLook(db, type, itemId, now, req);
    if (changed > 0 && (await isShownToAnyone(db, `${type}/${itemId}`, req)))
      await requestRerelease(db, `${type}/${itemId}`, now, req);
    return changed;
  });
}

/** What came of releasing an item. */
interface Outcome {
  /** How many texts changed. */
  changed: number;
  /** Whether one of them shows what it did not show before, to whom it did not: whoever changes that did not know of it. */
  standsAnew: boolean;
}

/** What happens to one text is no revision of another: a link that leads nowhere any more does not date the text it stood in. */
function causedBy(cause: 'own' | 'another', texts: Record<Locale, ItemContent>): Record<Locale, ItemContent> {
  if (cause === 'own') return texts;
  return { uk: { ...texts.uk, isMinorChange: true }, en: { ...texts.en, isMinorChange: true } };
}

async function releaseTexts(
  db: LogDatabase,
  standing: Parameters<typeof nextEntry>[0],
  origin: string,
  now: Instant,
  req: InTransaction,
): Promise<Outcome> {
  let changed = 0;
  let standsAnew = false;
  for (const locale of LOCALES) {
    const last = standing.rows.find((row) => row.locale === locale) ?? null;
    const entry = nextEntry(standing, locale, origin, now);
    if (entry !== null) {
      await append(db, entry, last, now, req);
      changed += 1;
      standsAnew ||= (entry.release !== null || entry.embargo !== null) && showsAnew(entry, last);
    } else if (last !== null) {
      await reconcile(db, last, standing.shows, now, req);
      standsAnew ||= isSeen(last) && showsAnew({ ...last, shows: standing.shows }, last);
    }
  }
  return { changed, standsAnew };
}

function showsAnew({ shows, embargo }: Pick<LogEntry, 'shows' | 'embargo'>, last: ReleaseRow | null): boolean {
  const isForOthers = (embargo === null) !== ((last?.embargo ?? null) === null);
  return shows.some((thing) => isForOthers || last === null || !last.shows.includes(thing));
}

function isSeen({ snapshot, embargo }: ReleaseRow): boolean {
  return snapshot !== null || embargo !== null;
}

/** The item is gone: what anybody still sees of it is withdrawn. */
async function withdrawTexts(db: LogDatabase, rows: ReleaseRow[], now: Instant, req: InTransaction): Promise<Outcome> {
  const seen = rows.filter(isSeen);
  for (const row of seen) {
    const { key, uid, locale, type, itemId, number, kind, url, publishedAt } = row;
    const facts = { key, uid, locale, type, itemId, number, kind, url, publishedAt };
    const nothing = { release: null, embargo: null, channels: [], shows: [], notice: null };
    await append(db, { ...facts, ...nothing, change: 'withdrawn', isHistory: false }, row, now, req);
  }
  return { changed: seen.length, standsAnew: false };
}
