import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import type { ContentType, Locale } from '../../src/publication/release.ts';
import { findRowById } from '../../src/stored-rows/find-rows.ts';
import { record } from '../../src/stored-rows/row-fields.ts';
import { say, words } from '../words.ts';
import { isAutosaved, refuseAutosave } from './autosaved.ts';
import { localeOf, noteAct, othersThan, type TextAct } from './text-act.ts';

/**
 * Makes of whatever was asked – by a button, for many at once, by REST or by code – an act on one text, and on those in the other
 * languages only where that was asked as well (`locale=all`, or Payload's `publishAllLocales` and `unpublishAllLocales`).
 *
 * - Publishing begins from what was written last, and brings out one language of it.
 * - Withdrawing is saved as a draft is: nothing is validated, and what else waits in the draft goes on waiting. The text leaves the
 *   public row when the draft is saved (`finishTextAct`).
 * - A save that says neither goes where the text is: to the public if it is public, else into the draft.
 */
export function beginTextAct(type: ContentType): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation === 'restoreVersion') throw new APIError(say(req, RESTORE_BY_LANGUAGE), 400, null, true);
    if (operation !== 'create' && operation !== 'update') return;
    const asked = args as Partial<SaveArguments>;
    const data = { ...record(asked.data) };
    const isAll = req.locale === 'all';
    if (isAll) refuseWords(req, data);
    const locale = localeNamed(asked, req);
    req.locale = locale;
    if (operation === 'create') {
      Object.assign(args, creation(asked, data));
      return;
    }
    const kind = await kindOf(type, asked, data, locale, req);
    if (isAutosaved(req)) await refuseAutosave(type, { id: asked.id, kind, locale }, req);
    const wantsOthers = isAll || isTrue(kind === 'publish' ? asked.publishAllLocales : asked.unpublishAllLocales);
    const act: TextAct = { kind, locale, also: kind !== 'draft' && wantsOthers ? othersThan(locale) : [] };
    noteAct(req, act);
    const own = { publishAllLocales: false, unpublishAllLocales: false, publishSpecificLocale: undefined };
    // A publication that calls itself a draft begins from the draft, for many as for one.
    const draft = kind !== 'publish' || asked.id === undefined;
    const said = kind === 'withdraw' ? { ...NO_REASON, ...data } : data;
    Object.assign(args, own, { draft, data: { ...said, _status: kind === 'publish' ? 'published' : 'draft' } });
  };
}

/** A withdrawal without a word has an empty one: by that it is known from a draft in the history of the text. */
const NO_REASON = { withdrawalNotice: '', withdrawalNote: '' };

interface SaveArguments {
  id: number | string;
  data: unknown;
  draft: boolean;
  duplicateFromID: number | string | null;
  publishAllLocales: unknown;
  publishSpecificLocale: unknown;
  unpublishAllLocales: unknown;
  [option: string]: unknown;
}

/** A copy is a draft, whatever was asked; nothing of a new item is published in a language it is not saved in. */
function creation({ draft, duplicateFromID }: Partial<SaveArguments>, data: Record<string, unknown>) {
  const isCopy = (duplicateFromID ?? null) !== null;
  const isDraft = isCopy || draft === true || data['_status'] !== 'published';
  return { publishAllLocales: false, draft: isDraft, data: isDraft ? { ...data, _status: 'draft' } : data };
}

async function kindOf(
  type: ContentType,
  { id, draft, publishAllLocales, unpublishAllLocales }: Partial<SaveArguments>,
  data: Record<string, unknown>,
  locale: Locale,
  req: PayloadRequest,
): Promise<TextAct['kind']> {
  const status = data['_status'];
  if (isTrue(unpublishAllLocales)) return 'withdraw';
  if (status === 'published' || (isTrue(publishAllLocales) && draft !== true)) return 'publish';
  if (draft === true) return 'draft';
  if (status !== undefined && status !== null) return 'withdraw';
  return id !== undefined && (await isPublished(type, id, locale, req)) ? 'publish' : 'draft';
}

async function isPublished(type: ContentType, id: number | string, locale: Locale, req: PayloadRequest) {
  const row = await findRowById(req.payload.db, type, id, req);
  return record(row?.['_status'])[locale] === 'published';
}

/** What is asked for all languages can only be said once: a state, and not words. */
function refuseWords(req: PayloadRequest, data: Record<string, unknown>): void {
  const isOfText = Object.keys(data).some((field) => !FOR_ALL.includes(field));
  if (isOfText) throw new APIError(say(req, ONE_LANGUAGE), 400, null, true);
}

const FOR_ALL = ['_status', 'withdrawalNotice', 'withdrawalNote'];

function localeNamed({ publishSpecificLocale }: Partial<SaveArguments>, req: PayloadRequest): Locale {
  return localeOf(typeof publishSpecificLocale === 'string' ? { ...req, locale: publishSpecificLocale } : req);
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

const ONE_LANGUAGE = words(
  'locale=all бере лише _status і причину відкликання: слова належать одній мові.',
  'locale=all takes only _status and the reason of a withdrawal: words belong to one language.',
);
const RESTORE_BY_LANGUAGE = words(
  'Версію повертають однією мовою: POST /api/news/versions/ID?locale=uk.',
  'A version is restored in one language: POST /api/news/versions/ID?locale=en.',
);
