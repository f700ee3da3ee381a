import type { Payload, TypedUser, Where } from 'payload';
import { isBegun } from '../../../collections/texts/is-written.ts';
import { CONTENT_TYPES, type ContentType, LOCALES, type Locale } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { ids, record } from '../../stored-rows/row-fields.ts';
import { itemName, namesOf } from './item-facts.ts';

const ROWS = 6;
/** Those that were withdrawn are taken out of so many. */
const LOOKED_AT = 18;
/** Payload lets go of an item that nobody has typed in for so long. */
const OPEN_MS = 5 * 60_000;

/** A text somebody is still working on: an item in one language. */
export interface DraftLine {
  type: ContentType;
  id: string | number;
  locale: Locale;
  title: string;
  updatedAt: string;
  /** Who began its item; null where nobody knows any more. */
  who: string | null;
  /** Who has it open now; null where nobody has, or it is the person who asks. */
  openBy: string | null;
}

/** Drafts by whose they are. */
export interface Drafts {
  mine: DraftLine[];
  others: DraftLine[];
}

/** The drafts touched last, of all types and in each language; what the person may not read is not among them. */
export async function latestDrafts(payload: Payload, user: TypedUser, now = Date.now()): Promise<Drafts> {
  const isMine: Where = { createdBy: { equals: user.id } };
  const isOthers: Where = { or: [{ createdBy: { not_equals: user.id } }, { createdBy: { exists: false } }] };
  const [mine, others, open] = await Promise.all([
    draftsOf(payload, user, isMine),
    draftsOf(payload, user, isOthers),
    openItems(payload, user, now),
  ]);
  const people = [...mine, ...others].flatMap(({ createdBy }) => createdBy);
  const names = await namesOf(payload, [...people, ...open.values()]);
  const lines = (found: Found[]) =>
    found.map(({ createdBy: [begunBy = ''], ...draft }) => ({
      ...draft,
      who: names.get(begunBy) ?? null,
      openBy: names.get(open.get(itemName(draft.type, draft.id)) ?? '') ?? null,
    }));
  return { mine: lines(mine), others: lines(others) };
}

type Found = Omit<DraftLine, 'who' | 'openBy'> & { createdBy: string[] };

async function draftsOf(payload: Payload, user: TypedUser, whose: Where): Promise<Found[]> {
  const kinds = CONTENT_TYPES.flatMap((type) => LOCALES.map((locale) => ({ type, locale })));
  const found = await Promise.all(
    kinds.map(async ({ type, locale }) => {
      const { docs } = await payload.find({
        collection: type,
        draft: true,
        depth: 0,
        fallbackLocale: false,
        limit: LOOKED_AT,
        locale,
        overrideAccess: false,
        pagination: false,
        sort: '-updatedAt',
        user,
        // Nothing is written in the other language of most items, and what is not written is no draft.
        where: {
          and: [
            { _status: { equals: 'draft' } },
            { or: [{ title: { exists: true } }, { body: { exists: true } }] },
            whose,
          ],
        },
      });
      return docs
        .filter((doc) => isBegun({ title: doc['title'], summary: doc['summary'], body: doc['body'] }))
        .map(({ id, title, listTitle, updatedAt, createdBy }) => ({
          type,
          id,
          locale,
          title: title ?? listTitle ?? `№ ${id}`,
          updatedAt,
          createdBy: ids(createdBy),
        }));
    }),
  );
  const drafts = found.flat();
  const withdrawn = await withdrawnAmong(payload, drafts);
  return drafts
    .filter(({ type, id, locale }) => !withdrawn.has(`${itemName(type, id)}/${locale}`))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, ROWS);
}

/** Which of these texts the world had and has no more: nobody is still working on them. */
async function withdrawnAmong({ db }: Payload, drafts: readonly Found[]): Promise<Set<string>> {
  const wanted = [...new Set(drafts.map(({ id }) => String(id)))];
  if (wanted.length === 0) return new Set();
  const where = { and: [{ itemId: { in: wanted } }, { change: { equals: 'withdrawn' } }] };
  const query = { collection: 'releases', where, select: { type: true, itemId: true, locale: true } } as const;
  return new Set(await findRows(db, query, (row) => `${row['type']}/${row['itemId']}/${row['locale']}`));
}

/** Which items colleagues have open, and who. */
async function openItems({ db }: Payload, user: TypedUser, now: number): Promise<Map<string, string>> {
  const locks = await findRows(db, {
    collection: 'payload-locked-documents',
    where: { updatedAt: { greater_than: new Date(now - OPEN_MS).toISOString() } },
    limit: 50,
  });
  const open = new Map<string, string>();
  for (const lock of locks) {
    const { relationTo, value } = record(lock['document']);
    const [who] = ids(lock['user']);
    const type = CONTENT_TYPES.find((known) => known === relationTo);
    if (type !== undefined && who !== undefined && who !== String(user.id))
      open.set(itemName(type, String(value)), who);
  }
  return open;
}
