import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { textByNumber } from '../log/reading/text-by-number.ts';
import { itemPath } from '../publication/addresses.ts';
import { CONTENT_TYPES, type ContentType, LOCALES, type Locale } from '../publication/release.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { locale as localeIn, type StoredRow } from '../stored-rows/row-fields.ts';
import { addressKey, keyName, keysFor } from './address-keys.ts';

const collection = 'old-addresses';

/** A text by its public address here, which never changes. */
export interface TextAddress {
  type: ContentType;
  number: number;
  locale: Locale;
}

/** An address of our own form: only the text of that number may be there. */
const OWN_FORM = /^\/(news|guides|themes)\/([1-9]\d{0,8})$/;

/**
 * Notes where a text was reachable before. What leads to it already is noted once; an address that leads to another text, or has the form of another
 * text's address here, is none of it: those are returned.
 */
export async function noteOldAddresses(
  db: LogDatabase,
  addresses: readonly string[],
  text: TextAddress,
  req: InTransaction,
): Promise<string[]> {
  const byName = new Map(addresses.flatMap((address) => keyed(address)));
  if (byName.size === 0) return [];
  const refused: string[] = [];
  const stored = await findRows(db, { collection, where: { name: { in: [...byName.keys()] } }, req });
  const standing = new Map(stored.map((row) => [String(row['name']), readRow(row)]));
  for (const [name, { address, key }] of byName) {
    const [, type, number] = OWN_FORM.exec(key) ?? [];
    const leads = standing.get(name);
    if (type === text.type && Number(number) === text.number) continue;
    if (number !== undefined || (leads !== undefined && !isSameItem(leads, text))) refused.push(address);
    else if (leads === undefined) await db.create({ collection, data: { name, address: key, ...text }, req });
  }
  return refused;
}

/** Whether any address was ever noted. */
export async function hasOldAddresses(db: LogDatabase): Promise<boolean> {
  return (await db.count({ collection, where: {} })).totalDocs > 0;
}

/** Where an old address leads: the path of its text, in the language that was asked for if there is one. Null where nobody may see it. */
export async function findOldAddress(db: LogDatabase, address: string, asked: Locale): Promise<string | null> {
  const names = keysFor(address).map(keyName);
  if (names.length === 0) return null;
  const rows = await findRows(db, { collection, where: { name: { in: names } } });
  const [found] = names.flatMap((name): StoredRow[] => rows.filter((row) => row['name'] === name));
  const text = found === undefined ? null : readRow(found);
  if (text === null) return null;
  const { type, number, locale } = text;
  for (const each of asked === 'uk' ? [locale, ...LOCALES] : [asked, locale, ...LOCALES]) {
    const standing = await textByNumber(db, type, number, each);
    if (standing.kind !== 'absent') return itemPath(each, type, number);
  }
  return null;
}

function keyed(address: string): [string, { address: string; key: string }][] {
  const key = addressKey(address);
  return key === null ? [] : [[keyName(key), { address, key }]];
}

function isSameItem(one: TextAddress | null, other: TextAddress): boolean {
  return one !== null && one.type === other.type && one.number === other.number;
}

function readRow(row: StoredRow): TextAddress | null {
  const type = CONTENT_TYPES.find((known) => known === row['type']);
  const locale = localeIn(row['locale']);
  return type === undefined || locale === null ? null : { type, number: Number(row['number']), locale };
}
