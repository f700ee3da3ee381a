import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import type { ContentType, Instant, Locale } from '../../src/publication/release.ts';
import { findRowById } from '../../src/stored-rows/find-rows.ts';
import { instant, record } from '../../src/stored-rows/row-fields.ts';
import { say, words } from '../words.ts';
import { lastTwoVersions } from './last-versions.ts';
import type { TextAct } from './text-act.ts';

/** Whether a save is one that nobody pressed for: `?autosaved=true`. */
export function isAutosaved(req: PayloadRequest): boolean {
  return req.query?.['autosaved'] === 'true';
}

/**
 * What nobody pressed for is kept of drafts alone, one at a time.
 *
 * @throws APIError 400 for any other act, 409 for a text that is published: it may have been while the save was under way
 */
export async function refuseAutosave(
  type: ContentType,
  { id, kind, locale }: Pick<TextAct, 'kind' | 'locale'> & { id: number | string | undefined },
  req: PayloadRequest,
): Promise<void> {
  if (kind !== 'draft' || id === undefined) throw new APIError(say(req, DRAFTS_ALONE), 400, null, true);
  const row = await findRowById(req.payload.db, type, id, req);
  if (record(row?.['_status'])[locale] === 'published') throw new APIError(say(req, PUBLISHED), 409, null, true);
}

/**
 * Saves that follow each other without anybody pressing are one version: this one takes the place of the one that `?replaces=` names by its
 * moment. What somebody pressed for, what came out, and what goes on waiting beside it stay.
 */
export async function dropReplaced(
  type: ContentType,
  id: number | string,
  locale: Locale,
  req: PayloadRequest,
): Promise<void> {
  const at = isAutosaved(req) ? instant(req.query?.['replaces']) : null;
  if (at === null) return;
  const { db } = req.payload;
  const [latest, before] = await lastTwoVersions(type, id, req);
  if (latest === undefined || before === undefined) return;
  const isReplaced =
    savedAt(before.version) === at &&
    [latest, before].every((kept) => record(kept)['snapshot'] !== true) &&
    record(record(before.version)['_status'])[locale] === 'draft';
  if (isReplaced) await db.deleteVersions({ collection: type, where: { id: { equals: before.id } }, req });
}

function savedAt(version: unknown): Instant | null {
  return instant(record(version)['updatedAt']);
}

const DRAFTS_ALONE = words(
  'autosaved=true зберігає лише чернетку одного матеріалу: додайте draft=true.',
  'autosaved=true saves the draft of one item and nothing else: add draft=true.',
);
const PUBLISHED = words(
  'Цей текст тим часом опубліковано. Сам він не зберігається: збережіть чернетку або опублікуйте.',
  'This text has been published meanwhile. It is not saved by itself: save a draft, or publish.',
);
