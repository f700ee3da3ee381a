import type { Payload } from 'payload';
import { CONTENT_TYPES, type ContentType, LOCALES, type Locale } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { ids, record, rowId, type StoredRow, text } from '../../stored-rows/row-fields.ts';

/** What a line of the overview says of the item it is about. */
export interface ItemFacts {
  /** As lists call it. */
  title: string;
  /** In which languages it has a title by now, public or not. */
  written: readonly Locale[];
  /** Who began it; null where nobody knows any more. */
  who: string | null;
}

/** `news/7` */
export function itemName(type: ContentType, id: number | string): string {
  return `${type}/${id}`;
}

/** Facts of items by name; what is deleted is not among them. Every signed-in person may read items (`contentAccess`). */
export async function factsOf(
  { db }: Pick<Payload, 'db'>,
  items: readonly { type: ContentType; id: number | string }[],
): Promise<Map<string, ItemFacts>> {
  const found = await Promise.all(
    CONTENT_TYPES.map(async (type) => {
      const wanted = [...new Set(items.filter((item) => item.type === type).map(({ id }) => id))];
      if (wanted.length === 0) return [];
      const select = { listTitle: true, createdBy: true } as const;
      const [rows, titles] = await Promise.all([
        findRows(db, { collection: type, where: { id: { in: wanted } }, select }),
        latestTitles({ db }, type, wanted),
      ]);
      return rows.map((row) => ({ name: itemName(type, rowId(row)), row, title: titles.get(rowId(row)) }));
    }),
  );
  const rows = found.flat();
  const names = await namesOf(
    { db },
    rows.flatMap(({ row }) => ids(row['createdBy'])),
  );
  return new Map(
    rows.map(({ name, row, title: latest }) => [
      name,
      {
        title: text(row['listTitle']) ?? `№ ${rowId(row)}`,
        written: LOCALES.filter((locale) => text(record(latest)[locale]) !== null),
        who: names.get(ids(row['createdBy'])[0] ?? '') ?? null,
      },
    ]),
  );
}

/** What items were called when they were saved last, drafts included, by id: every language side by side. */
async function latestTitles(
  { db }: Pick<Payload, 'db'>,
  collection: ContentType,
  items: readonly (number | string)[],
): Promise<Map<string, unknown>> {
  const { docs } = await db.findVersions<StoredRow>({
    collection,
    where: { and: [{ parent: { in: [...items] } }, { latest: { equals: true } }] },
    limit: items.length,
    pagination: false,
    select: { parent: true, version: { title: true } },
  });
  return new Map(docs.map(({ parent, version }) => [String(parent), version['title']]));
}

/** What colleagues are called, by id: their name, or else what stands before the @ of their address. */
export async function namesOf({ db }: Pick<Payload, 'db'>, people: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(people)];
  if (wanted.length === 0) return new Map();
  const select = { name: true, email: true } as const;
  const rows = await findRows(db, { collection: 'users', where: { id: { in: wanted } }, select });
  return new Map(rows.map((row) => [rowId(row), text(row['name']) ?? String(row['email'] ?? '').replace(/@.*$/, '')]));
}
