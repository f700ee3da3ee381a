import type { TextChange } from '../../../history/history.ts';
import { tellHistory } from '../../../history/tell-history.ts';
import type { LogDatabase } from '../../../log/log-database.ts';
import { rowsOfItemId } from '../../../log/reading/texts-of-item.ts';
import type { ReleaseRow } from '../../../log/release-row.ts';
import { regionName } from '../../../publication/regions.ts';
import { type ContentType, isListed, type Locale } from '../../../publication/release.ts';
import { findRows, findVersionsOf } from '../../../stored-rows/find-rows.ts';
import { record, rowId, type StoredRow, text } from '../../../stored-rows/row-fields.ts';
import { FeedDescriber } from '../outlook/describe-feeds.ts';
import type { FieldName, HistoryView, NamedChange } from './history-view.ts';

type HistoryDatabase = LogDatabase & Parameters<typeof findVersionsOf>[0];

/** What is asked of a field: how the form calls it, whether it stands by language, and what its ids are of. */
interface HistoryField {
  name: string;
  label?: unknown;
  localized?: boolean;
  relationTo?: unknown;
}

export interface HistorySources {
  db: HistoryDatabase;
  origin: string;
  /** The fields of the item, as its collection has them. */
  fields: readonly HistoryField[];
  /** How many versions of an item are kept. */
  mostVersions: number;
}

/** Which text, by its item. */
export interface AskedHistory {
  type: ContentType;
  id: string;
  locale: Locale;
}

/** What became of one text of an item. What is told of an item that is not there is nothing. */
export async function readHistory(sources: HistorySources, { type, id, locale }: AskedHistory): Promise<HistoryView> {
  const { db, origin, fields, mostVersions } = sources;
  const versions = await findVersionsOf(db, type, id, mostVersions);
  const released = (await rowsOfItemId(db, type, id)).find((row) => row.locale === locale) ?? null;
  const told = tellHistory(versions, {
    locale,
    languages: {
      isLocalised: (name) =>
        fields.some((field) => field.name === name && 'localized' in field && field.localized === true),
    },
    withdrawn: withdrawnNow(released),
    isCut: versions.length >= mostVersions,
  });
  const names = await readNames(db, [...told.entries.flatMap(({ changes }) => changes), ...told.waiting], {
    fields,
    locale,
  });
  const named = (change: TextChange): NamedChange => ({
    ...withNames(change, names, locale),
    label: labelOf(change.field, fields),
  });
  return {
    isCut: told.isCut,
    entries: told.entries.map((entry) => ({ ...entry, changes: entry.changes.map(named) })),
    waiting: told.waiting.map(named),
    feeds:
      released === null || !isListed(type)
        ? []
        : (await new FeedDescriber(db, origin).describe({ before: null, after: released })).enters,
  };
}

function withdrawnNow(row: ReleaseRow | null) {
  return row?.change === 'withdrawn' && row.withdrawnAt !== null ? { at: row.withdrawnAt, notice: row.notice } : null;
}

/** Names of what lists gained and lost, by field and id. */
async function readNames(
  db: HistoryDatabase,
  changes: readonly TextChange[],
  { fields, locale }: { fields: readonly HistoryField[]; locale: Locale },
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { name, relationTo } of fields) {
    const wanted = changes.flatMap((change) =>
      change.kind === 'list' && change.field === name ? [...change.added, ...change.removed] : [],
    );
    if (wanted.length === 0 || typeof relationTo !== 'string') continue;
    for (const row of await findRows(db, { collection: relationTo, where: { id: { in: [...new Set(wanted)] } } }))
      names.set(`${name}/${rowId(row)}`, nameOf(row, locale));
  }
  return names;
}

function nameOf(row: StoredRow, locale: Locale): string {
  const value = row['name'] ?? row['title'];
  const inLanguage = text(record(value)[locale]) ?? text(record(value)['uk']) ?? text(record(value)['en']);
  return inLanguage ?? text(value) ?? text(row['filename']) ?? rowId(row);
}

function withNames(change: TextChange, names: ReadonlyMap<string, string>, locale: Locale): TextChange {
  if (change.kind !== 'list') return change;
  const name = (each: string) =>
    names.get(`${change.field}/${each}`) ?? (change.field === 'regions' ? regionName(each, locale) : null) ?? each;
  return { ...change, added: change.added.map(name), removed: change.removed.map(name) };
}

function labelOf(name: string, fields: readonly HistoryField[]): FieldName {
  const label: unknown = fields.find((field) => field.name === name)?.label;
  const own = record(label);
  return { uk: text(own['uk']) ?? name, en: text(own['en']) ?? name };
}
