import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { isolateObjectProperty } from 'payload';
import type { ContentType, Instant, Locale } from '../../src/publication/release.ts';
import { hasVisible } from '../../src/publication/spelling/visible.ts';
import { findLatestVersion, findRowById } from '../../src/stored-rows/find-rows.ts';
import { record } from '../../src/stored-rows/row-fields.ts';
import { fieldError } from '../field-error.ts';
import { words } from '../words.ts';
import { dropReplaced } from './autosaved.ts';
import { isBegun, isBegunIn } from './is-written.ts';
import { publishingAdds } from './publishing-adds.ts';
import { notedAct, othersThan } from './text-act.ts';

/**
 * What publishing adds to a text. An empty date becomes the time of publishing; an embargo on its translation holds it too. A minute of withdrawal that has passed belongs to
 * the life before. Where nothing is written in the language of the save, only what languages share is brought out, to those that
 * are public: there is no text to publish.
 */
export function prepareTextAct(type: ContentType, now: () => Instant): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, operation, req }) => {
    if (data['_status'] !== 'published') return data;
    const text = { ...record(originalDoc), ...data };
    if (!isBegun(text)) {
      const isShared = operation === 'update' && (await isPublicInAnother(type, text['id'], req));
      if (!isShared) throw fieldError(req, 'title', NOT_WRITTEN);
      return { ...data, _status: 'draft' };
    }
    await refuseUntitled(type, text['id'], req);
    refuseMinorCorrection(text, req);
    const row =
      operation === 'update' ? await findRowById(req.payload.db, type, text['id'] as number | string, req) : null;
    return { ...data, ...publishingAdds(text, originalDoc, { row, locale: notedAct(req).locale, now: now() }) };
  };
}

/** Where there are no transactions, what is found wrong with another language is found too late once this one is out. */
async function refuseUntitled(type: ContentType, id: unknown, req: PayloadRequest): Promise<void> {
  const { also } = notedAct(req);
  if (also.length === 0 || (typeof id !== 'string' && typeof id !== 'number')) return;
  const latest = record(await findLatestVersion(req.payload.db, type, id, req));
  for (const locale of also) {
    const title: unknown = record(latest['title'])[locale];
    const isTitled = typeof title === 'string' && hasVisible(title);
    if (isBegunIn(latest, locale) && !isTitled) throw fieldError(req, 'title', UNTITLED[locale]);
  }
}

/** Does what an act still owes once its save stands: takes a text out of the public row, and does the same in other languages. */
export function finishTextAct(type: ContentType): CollectionAfterChangeHook {
  return async ({ doc, operation, req }) => {
    if (operation !== 'update') return;
    const act = notedAct(req);
    const { id } = doc;
    if (act.kind === 'withdraw') {
      const reason = { notice: doc.withdrawalNotice, note: doc.withdrawalNote };
      await takeOut(type, id, act.locale, reason, req);
    }
    if (act.kind === 'draft') await dropReplaced(type, id, act.locale, req);
    if (act.also.length === 0) return;
    const latest = record(await findLatestVersion(req.payload.db, type, id, req));
    for (const locale of act.also.filter((other) => isBegunIn(latest, other))) {
      const reason = { withdrawalNotice: doc.withdrawalNotice, withdrawalNote: doc.withdrawalNote };
      await saveNested(type, id, locale, req, {
        _status: act.kind === 'publish' ? 'published' : 'draft',
        ...(act.kind === 'publish' ? {} : reason),
      });
    }
  };
}

/** A save of its own within the request of another, whose language and act stay as they are. */
async function saveNested(
  type: ContentType,
  id: number | string,
  locale: Locale,
  req: PayloadRequest,
  data: Record<string, unknown>,
): Promise<void> {
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale', 'context']);
  own.context = { ...req.context };
  await req.payload.update({ collection: type, id, locale, data, depth: 0, overrideLock: true, req: own });
}

/** Writes the public row with one of its texts a draft, and everything else as it stood. */
async function takeOut(
  type: ContentType,
  id: number | string,
  locale: Locale,
  { notice, note }: { notice: unknown; note: unknown },
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload;
  const row = await findRowById(db, type, id, req);
  if (row === null || record(row['_status'])[locale] !== 'published') return;
  const withOwn = (field: string, value: unknown) => ({ ...record(row[field]), [locale]: value });
  const data = {
    ...row,
    _status: withOwn('_status', 'draft'),
    withdrawalNotice: withOwn('withdrawalNotice', notice ?? null),
    withdrawalNote: withOwn('withdrawalNote', note ?? null),
    updatedAt: new Date().toISOString(),
  };
  await db.updateOne({ collection: type, id, data, returning: false, req });
}

/** What is corrected in public is no typing error: it is told of as news. */
function refuseMinorCorrection(text: Record<string, unknown>, req: PayloadRequest): void {
  const note = text['correction'];
  if (text['minorChange'] !== true || typeof note !== 'string' || note.trim() === '') return;
  throw fieldError(req, 'correction', NOT_MINOR);
}

async function isPublicInAnother(type: ContentType, id: number | string, req: PayloadRequest): Promise<boolean> {
  const row = await findRowById(req.payload.db, type, id, req);
  const others = othersThan(notedAct(req).locale);
  return others.some((other) => record(row?.['_status'])[other] === 'published');
}

const UNTITLED = {
  uk: words('Український текст не має заголовка.', 'The Ukrainian text has no title.'),
  en: words('Англійський текст не має заголовка.', 'The English text has no title.'),
} as const;
const NOT_WRITTEN = words(
  'Цією мовою ще нічого не написано: публікувати нема чого.',
  'Nothing is written in this language yet: there is nothing to publish.',
);
const NOT_MINOR = words(
  'Примітка про виправлення – це новина для читачів, а правку позначено незначною. Зніміть позначку або приберіть примітку.',
  'A correction note is news to readers, and the change is marked as minor. Clear the mark, or take the note out.',
);
