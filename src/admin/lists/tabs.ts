import type { Payload, Where } from 'payload';
import { type Words, words } from '../../../collections/words.ts';
import type { ContentType, Instant, Locale } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';

/** More are found in the release log. */
const MOST_WITHDRAWN = 100;

export interface ListTab {
  name: 'all' | 'mine' | 'drafts' | 'planned' | 'out' | 'withdrawn' | 'untranslated';
  label: Words;
  /** Null for everything. */
  where: Where | null;
  /** How many there are; null where counting costs more than it tells. */
  count: number | null;
}

interface Asked {
  type: ContentType;
  /** The language the list is in: states are those of texts in it. */
  locale: Locale;
  user: number | string;
  now: Instant;
}

/** What an editor looks for in a list. A withdrawn text is a draft to Payload; here it is not. */
export async function tabsOf({ db }: Pick<Payload, 'db'>, { type, locale, user, now }: Asked): Promise<ListTab[]> {
  const [withdrawn, planned] = await Promise.all([
    withdrawnItems(db, type, locale),
    countPlanned(db, type, locale, now),
  ]);
  const isDraft = { _status: { equals: 'draft' } };
  const isPublished = { _status: { equals: 'published' } };
  return [
    { name: 'all', label: words('Усі', 'All'), where: null, count: null },
    { name: 'mine', label: words('Мої', 'Mine'), where: { createdBy: { equals: user } }, count: null },
    {
      name: 'drafts',
      label: words('Чернетки', 'Drafts'),
      where: withdrawn.length === 0 ? isDraft : { and: [isDraft, { id: { not_in: withdrawn } }] },
      count: null,
    },
    {
      name: 'planned',
      label: words('Заплановано', 'Planned'),
      where: { and: [isPublished, { publishedAt: { greater_than: now } }] },
      count: planned,
    },
    {
      name: 'out',
      label: words('Вийшло', 'Out'),
      where: { and: [isPublished, { publishedAt: { less_than_equal: now } }] },
      count: null,
    },
    {
      name: 'withdrawn',
      label: words('Відкликано', 'Withdrawn'),
      // No item has this id.
      where: { id: { in: withdrawn.length === 0 ? [NOBODY[db.defaultIDType]] : withdrawn } },
      count: withdrawn.length,
    },
    {
      name: 'untranslated',
      label: words('Без англійської', 'Without English'),
      where: { '_status.en': { not_equals: 'published' } },
      count: null,
    },
  ];
}

/** The same as an address of the desk asks for it: `where[_status][equals]=draft`. */
export function whereQuery(where: Where | null): string {
  return where === null ? '' : pairs(where, 'where').join('&');
}

function pairs(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object'))
    return [`${name}=${encodeURIComponent(value.join(','))}`];
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => pairs(inner, `${name}[${key}]`));
  return [`${name}=${encodeURIComponent(String(value))}`];
}

const NOBODY = { number: '0', text: '000000000000000000000000' };

/** Items with a text in this language that the world had and has no more, those withdrawn last. */
async function withdrawnItems(db: Payload['db'], type: ContentType, locale: Locale): Promise<string[]> {
  const rows = await findRows(
    db,
    {
      collection: 'releases',
      where: { and: [{ change: { equals: 'withdrawn' } }, { type: { equals: type } }, { locale: { equals: locale } }] },
      sort: '-withdrawnAt',
      limit: MOST_WITHDRAWN,
      select: { itemId: true },
    },
    (row) => String(row['itemId']),
  );
  // What was deleted is not in the list.
  const present = await findRows(db, { collection: type, where: { id: { in: rows } }, select: { number: true } });
  const there = new Set(present.map((row) => String(row['id'])));
  return rows.filter((id) => there.has(id));
}

async function countPlanned(db: Payload['db'], type: ContentType, locale: Locale, now: Instant): Promise<number> {
  const where = { and: [{ _status: { equals: 'published' } }, { publishedAt: { greater_than: now } }] };
  return (await db.count({ collection: type, where, locale })).totalDocs;
}
