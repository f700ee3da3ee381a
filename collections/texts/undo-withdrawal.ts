import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { rowsOfItem } from '../../src/log/reading/texts-of-item.ts';
import type { ContentType, Instant, Locale } from '../../src/publication/release.ts';
import { findRowById } from '../../src/stored-rows/find-rows.ts';
import { record, type StoredRow } from '../../src/stored-rows/row-fields.ts';
import { say, words } from '../words.ts';
import { lastTwoVersions } from './last-versions.ts';

/** A minute, and what a slow connection takes of it. */
const UNDO_MS = 75_000;

/**
 * Takes a withdrawal back while it is fresh: the text is public again with the words that were public, whatever waits in the draft. No word
 * is written and nothing is validated, as nothing was when it was withdrawn. The log is told by the caller.
 *
 * @throws APIError 409 where there is no withdrawal by hand to take back, or it is too long ago
 */
export async function undoWithdrawal(
  type: ContentType,
  id: number | string,
  { locale, now, req }: { locale: Locale; now: Instant; req: PayloadRequest },
): Promise<void> {
  const { db } = req.payload;
  const row = await findRowById(db, type, id, req);
  const withdrawnAt = row === null ? null : await withdrawnByHandAt(row, locale, req);
  if (row === null || withdrawnAt === null) throw new APIError(say(req, NOT_WITHDRAWN), 409, null, true);
  if (Date.parse(now) - Date.parse(withdrawnAt) > UNDO_MS) throw new APIError(say(req, TOO_LATE), 409, null, true);
  const updatedAt = new Date().toISOString();
  const data = { ...row, ...unwithdrawn(row, locale, 'published'), updatedAt };
  await db.updateOne({ collection: type, id, data, returning: false, req });
  await returnDraft(type, id, { locale, withdrawnAt, req });
}

/** When the world saw the text last, where somebody withdrew it; null where a minute that was set did, or nobody. */
async function withdrawnByHandAt(row: StoredRow, locale: Locale, req: PayloadRequest): Promise<Instant | null> {
  if (record(row['_status'])[locale] === 'published') return null;
  const released = await rowsOfItem(req.payload.db, String(row['uid']), req);
  const own = released.find((each) => each.locale === locale);
  return own?.change === 'withdrawn' ? own.withdrawnAt : null;
}

/** The draft that the withdrawal saved is what it was before: it waits only if it did. What was saved since stays a draft. */
async function returnDraft(
  type: ContentType,
  id: number | string,
  { locale, withdrawnAt, req }: { locale: Locale; withdrawnAt: Instant; req: PayloadRequest },
): Promise<void> {
  const { db } = req.payload;
  const [latest, before] = await lastTwoVersions(type, id, req);
  if (latest === undefined || before === undefined || new Date(latest.createdAt) > new Date(withdrawnAt)) return;
  const status = record(record(before.version)['_status'])[locale] === 'published' ? 'published' : 'draft';
  const version = { ...record(latest.version), ...unwithdrawn(record(latest.version), locale, status) };
  await db.updateVersion({ collection: type, id: latest.id, versionData: { ...latest, version }, req });
}

function unwithdrawn(row: StoredRow, locale: Locale, status: 'published' | 'draft') {
  const withOwn = (field: string, value: unknown) => ({ ...record(row[field]), [locale]: value });
  return {
    _status: withOwn('_status', status),
    withdrawalNotice: withOwn('withdrawalNotice', null),
    withdrawalNote: withOwn('withdrawalNote', null),
  };
}

const NOT_WITHDRAWN = words(
  'Повертати нема чого: цього тексту ніхто щойно не відкликав.',
  'There is nothing to take back: nobody has just withdrawn this text.',
);
const TOO_LATE = words(
  'Минуло понад хвилину, і відкликання вже розійшлося. Щоб текст вийшов знову, опублікуйте його.',
  'More than a minute has passed, and the withdrawal has gone out. To bring the text out again, publish it.',
);
