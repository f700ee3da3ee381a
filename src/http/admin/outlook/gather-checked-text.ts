import type { ForeseenPublication, ItemDatabase } from '../../../../collections/texts/foresight/foresee-publication.ts';
import type {
  CheckedFile,
  CheckedLink,
  CheckedPicture,
  CheckedText,
  SetDate,
} from '../../../checklist/checked-text.ts';
import { bodyReferences } from '../../../publication/body/body-references.ts';
import { bodyText, isBodyWritten } from '../../../publication/body/body-text.ts';
import type { DocumentContent, ItemContent, PictureContent } from '../../../publication/content.ts';
import type { Instant, Locale } from '../../../publication/release.ts';
import { visibleFrom } from '../../../publication/visibility.ts';
import { findRows } from '../../../stored-rows/find-rows.ts';
import { instant, record, rowId } from '../../../stored-rows/row-fields.ts';
import { linksOfBody } from './links-of-body.ts';
import { isBroken, storedName } from './stored-files.ts';

const MONTH_MS = 31 * 24 * 3_600_000;
/** A month of a busy newsroom. */
const MOST_TITLES = 500;
const DATES = ['publishedAt', 'embargoUntil', 'withdrawAt'] as const;

export interface CheckSources {
  db: ItemDatabase;
  origin: string;
  mediaDir: string;
  now: Instant;
  /** Looks at addresses outside; as they are where nobody is to be asked. */
  askOutside: (links: CheckedLink[]) => Promise<CheckedLink[]>;
}

/** One text of a publication with all that is looked at before it comes out. */
export async function gatherCheckedText(
  sources: CheckSources,
  { stored, item }: ForeseenPublication,
  locale: Locale,
): Promise<CheckedText> {
  const { db, origin, mediaDir, now } = sources;
  const content = item.texts[locale];
  const body = content.body[locale];
  const linked = [...content.guides, ...content.bodyLinks];
  const links = await linksOfBody(db, { body, linked, locale, origin });
  return {
    locale,
    now,
    title: content.title[locale] ?? '',
    summary: content.summary[locale] ?? '',
    body: bodyText(body),
    isBodyWritten: isBodyWritten(body),
    dates: DATES.map(
      (field): SetDate => ({
        field,
        at: content[field],
        stood: instant(record(stored.latest[field])[locale]),
      }),
    ),
    visibleFrom: visibleFrom(content),
    deadline: content.deadline,
    startsAt: content.startsAt,
    pictures: await Promise.all(picturesOf(content, locale).map((picture) => checked(mediaDir, locale, picture))),
    files: await filesOf(mediaDir, content, locale),
    links: await sources.askOutside(links),
    titles: await titlesOfMonth(db, content, locale, now),
  };
}

interface Shown {
  field: CheckedPicture['field'];
  picture: PictureContent;
}

function picturesOf({ cover, bodyPictures, body }: ItemContent, locale: Locale): Shown[] {
  const named = new Set(idsInBody(body[locale], 'media'));
  const inBody = [...named].flatMap((id): Shown[] => {
    const picture = bodyPictures.get(id);
    return picture === undefined ? [] : [{ field: 'body', picture }];
  });
  return cover === null ? inBody : [{ field: 'cover', picture: cover }, ...inBody];
}

async function checked(mediaDir: string, locale: Locale, { field, picture }: Shown): Promise<CheckedPicture> {
  const { alt, width } = picture;
  const name = alt.uk ?? alt.en ?? storedName(picture);
  return { field, name, alt: alt[locale] ?? '', width, isBroken: await isBroken(mediaDir, picture) };
}

async function filesOf(
  mediaDir: string,
  { documents, bodyDocuments, body }: ItemContent,
  locale: Locale,
): Promise<CheckedFile[]> {
  const inBody = idsInBody(body[locale], 'documents').flatMap((id) => bodyDocuments.get(id) ?? []);
  const look = async (field: CheckedFile['field'], file: DocumentContent): Promise<CheckedFile> => ({
    field,
    name: file.title.uk ?? file.title.en ?? storedName(file),
    isBroken: await isBroken(mediaDir, file),
  });
  return Promise.all([
    ...documents.map((file) => look('documents', file)),
    ...inBody.map((file) => look('body', file)),
  ]);
}

function idsInBody(body: unknown, collection: 'media' | 'documents'): string[] {
  return bodyReferences(body).flatMap(({ relationTo, id }) => (relationTo === collection ? [id] : []));
}

/** Titles of items that were begun in the last month, drafts of others included: who writes the same again wants to know now. */
async function titlesOfMonth(
  db: ItemDatabase,
  { type, itemId }: ItemContent,
  locale: Locale,
  now: Instant,
): Promise<string[]> {
  const since = new Date(Date.parse(now) - MONTH_MS).toISOString();
  const rows = await findRows(db, {
    collection: type,
    where: { createdAt: { greater_than: since } },
    sort: '-createdAt',
    limit: MOST_TITLES,
    select: { title: true },
  });
  return rows.flatMap((row) => {
    const title = record(row['title'])[locale];
    return rowId(row) === itemId || typeof title !== 'string' ? [] : [title];
  });
}
