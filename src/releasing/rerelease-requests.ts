import { randomUUID } from 'node:crypto';
import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { CONTENT_TYPES, type ContentType, type Instant } from '../publication/release.ts';
import { findRows } from '../stored-rows/find-rows.ts';

/** Collections whose rows texts show. A change of one releases those texts again. */
export type ShownCollection = 'tags' | 'sources' | 'media' | 'documents' | ContentType;

/**
 * Where requests wait: a row for each time somebody asked, named `tags/7#<token>`. Rows are made and deleted and never changed, so that
 * those who save at once do not meet on one.
 */
export const REQUESTS = 'rereleases';

/** Stands for all texts there are. */
export const EVERYTHING = 'everything';

/** Before the name of an item that is itself to be looked at once more. */
const ITEM = 'item/';

/** So many requests for one thing are worked off at once. */
const MAX_ROWS = 500;

/** Notes, in the transaction of the change itself, that the texts which show `thing` (`tags/7`) must be released again. */
export async function requestRerelease(
  db: LogDatabase,
  thing: string,
  now: Instant,
  req: InTransaction,
): Promise<void> {
  const token = randomUUID();
  await db.create({ collection: REQUESTS, data: { thing: `${thing}#${token}`, requestedAt: now, token }, req });
}

/**
 * Notes, in the transaction that releases it, that an item must be looked at once more when that is over. What it shows may have been
 * changed by others at the same time: neither saw the other's writes, and who released what shows the change again did not find it.
 */
export async function requestSecondLook(
  db: LogDatabase,
  type: ContentType,
  itemId: string,
  now: Instant,
  req: InTransaction,
): Promise<void> {
  await requestRerelease(db, `${ITEM}${type}/${itemId}`, now, req);
}

/** The item that a request wants looked at; null where it is about what texts show. */
export function itemToLookAt(thing: string): { type: ContentType; itemId: string } | null {
  if (!thing.startsWith(ITEM)) return null;
  const [name, itemId] = thing.slice(ITEM.length).split('/');
  const type = CONTENT_TYPES.find((known) => known === name);
  return type === undefined || itemId === undefined ? null : { type, itemId };
}

/** Everything that was asked for one thing before it was looked at. */
export interface Request {
  thing: string;
  /** Their ids, as the database has them. */
  rows: readonly unknown[];
}

/** What was asked for first and is not done; null where nothing is. */
export async function firstRequest(db: LogDatabase): Promise<Request | null> {
  const [row] = await findRows(db, { collection: REQUESTS, sort: 'id', limit: 1 });
  return row === undefined ? null : requestsFor(db, String(row['thing']).replace(/#.*$/, ''));
}

/** All requests for one thing. */
export async function requestsFor(db: LogDatabase, thing: string): Promise<Request> {
  // `$` follows `#`. A row of an earlier version has no token in its name.
  const named = { and: [{ thing: { greater_than: `${thing}#` } }, { thing: { less_than: `${thing}$` } }] };
  const where = { or: [{ thing: { equals: thing } }, named] };
  const query = { collection: REQUESTS, where, sort: 'id', limit: MAX_ROWS } as const;
  return { thing, rows: await findRows(db, query, (row) => row['id']) };
}

/** Forgets requests that are done; what was asked again meanwhile is a row of its own, and stays. */
export async function forgetRequests(db: LogDatabase, { rows }: Request): Promise<void> {
  if (rows.length > 0) await db.deleteMany({ collection: REQUESTS, where: { id: { in: [...rows] } } });
}

/** How many changes wait for the texts that show them, beside the things named: neither those nor single items count. */
export async function countRequests(db: LogDatabase, except: string): Promise<number> {
  const isBeside = (first: string, end: string) => ({
    or: [{ thing: { less_than: first } }, { thing: { greater_than: end } }],
  });
  // `$` follows `#`, and `0` follows `/`.
  const where = { and: [isBeside(`${except}#`, `${except}$`), isBeside(ITEM, 'item0')] };
  return (await db.count({ collection: REQUESTS, where })).totalDocs;
}
