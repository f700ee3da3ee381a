import { isolateObjectProperty, type Payload, type PayloadRequest, ValidationError } from 'payload';
import type { InTransaction } from '../../log/log-database.ts';
import { noteOldAddresses } from '../../old-addresses/old-addresses.ts';
import type { PressCentre } from '../../press-centre.ts';
import { type ImportedMark, importedMark, importingContext } from '../../releasing/imported.ts';
import { findLatestVersion } from '../../stored-rows/find-rows.ts';
import type { PreparedText } from '../preparing/prepared-text.ts';
import type { Note } from '../record.ts';
import type { MediaFolder } from './media-folder.ts';
import type { NameDirectory } from './name-directory.ts';
import { refusalOf } from './refusal.ts';
import type { StandingItem } from './standing-items.ts';
import type { StoredFiles } from './stored-files.ts';
import { type LocatedFiles, locateFiles, missingFiles, placeFiles } from './text-files.ts';

/** What became of a text. `left`: somebody here has it in hand. `refused`: it could not be saved. */
export type Outcome = 'created' | 'corrected' | 'unchanged' | 'left' | 'refused';

export interface Writing {
  centre: Pick<PressCentre, 'payload' | 'transact' | 'releaseContext'>;
  tags: NameDirectory;
  sources: NameDirectory;
  files: StoredFiles;
  /** Where the files of the archive are; null: nowhere. */
  folder: MediaFolder | null;
  /** Partners are told by push as of any news. */
  announces: boolean;
}

/**
 * Saves one text as its editor would, in a transaction of its own, and with it a mark of what it was made from. Where the mark says the same already
 * nothing is written; where somebody else has saved the item since, neither. What is not understood here joins `notes`.
 */
export async function writeText(
  writing: Writing,
  text: PreparedText,
  standing: StandingItem | undefined,
  notes: Note[],
): Promise<Outcome> {
  const located = await locateFiles(text, writing.folder);
  const foreseen = await decide(writing, text, located, standing, notes);
  if (foreseen === 'unchanged' || foreseen === 'left') return foreseen;
  const item = standing?.kind === 'item' ? standing : null;
  const data = await dataOf(writing, text, located, item?.mark ?? null, notes);
  const identity = item === null ? await freeNumber(writing, text, notes) : {};
  let elsewhere: string[] = [];
  try {
    await writing.centre.transact(async (req) => {
      const { number } = await save(writing.centre.payload, item, { ...data, ...identity }, text, ownRequest(req));
      const { locale, addresses } = text;
      const { db } = writing.centre.payload;
      elsewhere = await noteOldAddresses(db, addresses, { type: 'news', number, locale }, req);
    });
    for (const address of elsewhere)
      notes.push({ what: `its old address ${address} is that of another text here`, instead: 'it leads there' });
    return item === null ? 'created' : 'corrected';
  } catch (cause) {
    if (!(cause instanceof ValidationError)) throw cause;
    notes.push({ what: `it was refused: ${refusalOf(cause)}`, instead: 'left out' });
    return 'refused';
  }
}

/** What would become of a text; why it would be left, and which of its files are not there, joins `notes`. */
export async function foreseeText(
  writing: Writing,
  text: PreparedText,
  standing: StandingItem | undefined,
  notes: Note[],
): Promise<Outcome> {
  const located = await locateFiles(text, writing.folder);
  const outcome = await decide(writing, text, located, standing, notes);
  if (outcome === 'created' || outcome === 'corrected') notes.push(...missingFiles(located));
  return outcome;
}

async function decide(
  writing: Writing,
  text: PreparedText,
  located: LocatedFiles,
  standing: StandingItem | undefined,
  notes: Note[],
): Promise<Exclude<Outcome, 'refused'>> {
  const reason = await reasonToLeave(writing, { ...text, digest: located.digest }, standing);
  if (reason === 'unchanged') return 'unchanged';
  if (reason !== null) {
    notes.push(reason);
    return 'left';
  }
  return standing === undefined ? 'created' : 'corrected';
}

async function reasonToLeave(
  { centre }: Writing,
  { locale, origin, digest }: PreparedText,
  standing: StandingItem | undefined,
): Promise<Note | 'unchanged' | null> {
  if (standing === undefined) return null;
  if (standing.kind === 'gone')
    return { what: 'it was imported before, and somebody here has deleted it', instead: 'left so' };
  const stood = standing.mark.texts[locale];
  if (stood?.digest === digest && stood.origin === origin) return 'unchanged';
  if (stood !== undefined && stood.origin !== origin)
    return { what: `its item has a text in this language already, from “${stood.origin}”`, instead: 'left out' };
  const latest = await findLatestVersion(centre.payload.db, 'news', standing.id);
  if ((latest === null ? standing.mark : importedMark(latest))?.as !== null) return null;
  return { what: 'it has changed there, and somebody here has changed it too', instead: 'left as it is here' };
}

async function dataOf(
  writing: Writing,
  text: PreparedText,
  located: LocatedFiles,
  mark: ImportedMark | null,
  notes: Note[],
): Promise<Record<string, unknown>> {
  const { locale, origin, title, summary, authors, publishedAt, event, isTranslation, regions, kind } = text;
  const now = writing.centre.releaseContext.now();
  const isHistory = !writing.announces && publishedAt !== null && publishedAt <= now;
  const imported: ImportedMark = {
    as: isHistory ? 'history' : 'news',
    texts: { ...mark?.texts, [locale]: { origin, digest: located.digest } },
  };
  const own = { title, summary, authors, publishedAt, imported: { ...imported } };
  const { body, cover, documents } = await placeFiles(text, located, writing.files, notes);
  const { place, ...moments } = event;
  if (isTranslation && mark !== null) return { ...own, body, event: { place } };
  const tags = await writing.tags.idsOf(text.tags, locale, notes);
  const sources = await writing.sources.idsOf(text.sources, locale, notes);
  return { ...own, body, cover, documents, kind, regions, tags, sources, event: { place, ...moments } };
}

/** The number that a text brings, unless it is somebody else's. */
async function freeNumber(
  { centre }: Writing,
  { number, uid }: PreparedText,
  notes: Note[],
): Promise<{ uid: string; number?: number }> {
  if (number === null) return { uid };
  const { totalDocs } = await centre.payload.db.count({
    collection: 'news',
    where: { number: { equals: number } },
  });
  if (totalDocs === 0) return { uid, number };
  notes.push({ what: `its number ${number} is that of another item here`, instead: 'it got the next that is free' });
  return { uid };
}

/** A save of its own within the transaction, by nobody, as an import makes it. */
function ownRequest(req: InTransaction): PayloadRequest {
  const own = isolateObjectProperty(req as PayloadRequest, ['locale', 'fallbackLocale', 'context']);
  own.context = importingContext();
  return own;
}

/** A draft says nothing of its state: saved over a public text, it leaves that as it is. */
async function save(
  payload: Payload,
  item: { id: number | string } | null,
  data: Record<string, unknown>,
  { locale, state }: Pick<PreparedText, 'locale' | 'state'>,
  req: PayloadRequest,
): Promise<{ number: number }> {
  const isDraft = state === 'draft';
  const how = { collection: 'news', locale, draft: isDraft, depth: 0, req } as const;
  const stated = isDraft ? data : { ...data, _status: 'published' };
  const saved =
    item === null
      ? await payload.create({ ...how, data: stated })
      : await payload.update({ ...how, id: item.id, data: stated });
  return { number: Number(saved.number) };
}
