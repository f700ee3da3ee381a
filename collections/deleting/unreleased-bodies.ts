import { setImmediate } from 'node:timers/promises';
import type { PayloadRequest, Where } from 'payload';
import { bodyReferences } from '../../src/publication/body/body-references.ts';
import { CONTENT_TYPES, type ContentType, LOCALES, type Locale } from '../../src/publication/release.ts';
import { record, type StoredRow } from '../../src/stored-rows/row-fields.ts';

/** Bodies are large, and reading them must keep nobody else waiting. */
const READ_AT_ONCE = 20;

/** An item, and its number and title as the desk's lists have them. */
export interface ItemWithBody {
  type: ContentType;
  id: string;
  row: StoredRow;
}

/**
 * Items with a body, in any language, that shows or links to a thing and that the log does not know: drafts, those over public texts
 * too, what was withdrawn, and what is planned. At most `limit`. A body is not an indexed field, on MongoDB not even text, so what is
 * in the works is read through; of what is public the log keeps what it shows.
 */
export async function unreleasedBodies(
  thing: { collection: string; id: number | string },
  limit: number,
  req: PayloadRequest,
): Promise<ItemWithBody[]> {
  const found = new Map<string, ItemWithBody>();
  for (const type of CONTENT_TYPES) {
    for (const locale of LOCALES) {
      for await (const item of bodiesInTheWorks(type, locale, req)) {
        if (shows(record(item.row['body'])[locale], thing)) found.set(`${type}/${item.id}`, item);
        if (found.size >= limit) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

function shows(body: unknown, { collection, id }: { collection: string; id: number | string }): boolean {
  return bodyReferences(body).some((reference) => reference.relationTo === collection && reference.id === String(id));
}

async function* bodiesInTheWorks(type: ContentType, locale: Locale, req: PayloadRequest): AsyncGenerator<ItemWithBody> {
  const { db } = req.payload;
  const at = { collection: type, locale, limit: READ_AT_ONCE, pagination: false, sort: 'id', req };
  const drafts = { latest: { equals: true }, 'version._status': { equals: 'draft' }, 'version.body': { exists: true } };
  for await (const { parent, version } of eachRow((where) => db.findVersions<StoredRow>({ ...at, where }), drafts))
    yield { type, id: String(parent), row: version };
  const planned = {
    _status: { equals: 'published' },
    publishedAt: { greater_than: new Date().toISOString() },
    body: { exists: true },
  };
  for await (const row of eachRow((where) => db.find<StoredRow & { id: number | string }>({ ...at, where }), planned))
    yield { type, id: String(row.id), row };
}

/** The rows in the order of their ids, some at a time. */
async function* eachRow<Row extends { id: number | string }>(
  read: (where: Where) => Promise<{ docs: Row[] }>,
  where: Where,
): AsyncGenerator<Row> {
  let after: number | string | null = null;
  for (;;) {
    const behind: Where[] = after === null ? [] : [{ id: { greater_than: after } }];
    const { docs }: { docs: Row[] } = await read({ and: [where, ...behind] });
    for (const row of docs) {
      yield row;
      await setImmediate();
    }
    const last = docs.at(-1);
    if (last === undefined || docs.length < READ_AT_ONCE) return;
    after = last.id;
  }
}
