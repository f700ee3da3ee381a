import type { LogDatabase } from '../../log/log-database.ts';
import type { WebhookSelection } from '../../partner-api/subscriptions/subscription-body.ts';
import { channelOfKind, KIND_CHANNELS } from '../../publication/channels.ts';
import { REGIONS } from '../../publication/regions.ts';
import { type ListedKind, LOCALES } from '../../publication/release.ts';
import { loadRows } from '../../releasing/load-related.ts';
import { findBySlug, followMerge, type Mergeable } from '../../releasing/merged-rows.ts';
import { ids, type StoredRow, strings } from '../../stored-rows/row-fields.ts';

const KINDS = Object.keys(KIND_CHANNELS) as ListedKind[];

/** A selection that was found good, as the fields of a subscription hold it: tags and sources by the ids of their rows. */
export async function fieldsOf(db: LogDatabase, selection: WebhookSelection) {
  const { kind = [], tag = [], tagAll = [], not = [], source = [], region = [], locale = [] } = selection;
  return {
    tags: await rowIds(db, 'tags', tag),
    allTags: await rowIds(db, 'tags', tagAll),
    notTags: await rowIds(db, 'tags', not),
    sources: await rowIds(db, 'sources', source),
    kinds: unique(kind.map((one) => channelOfKind(one))),
    regions: unique(region),
    languages: unique(locale),
  };
}

/** Whether a stored subscription asks for what these fields say, in whatever order. */
export function asksForTheSame(row: StoredRow, fields: Awaited<ReturnType<typeof fieldsOf>>): boolean {
  const inOrder = (values: unknown) => JSON.stringify((Array.isArray(values) ? values.map(idOrWord) : []).sort());
  return Object.entries(fields).every(([name, values]) => inOrder(row[name]) === inOrder(values));
}

/** Relations may come as rows. */
function idOrWord(value: unknown): string {
  return String(value !== null && typeof value === 'object' && 'id' in value ? value.id : value);
}

/** The same the other way round; what asks for nothing in particular is left out. Slugs are those that hold now. */
export async function selectionOf(db: LogDatabase, row: StoredRow): Promise<WebhookSelection> {
  const kinds = strings(row['kinds']);
  const regions = strings(row['regions']);
  const languages = strings(row['languages']);
  const lists: WebhookSelection = {
    kind: KINDS.filter((kind) => kinds.includes(KIND_CHANNELS[kind])),
    tag: await slugs(db, 'tags', row['tags']),
    tagAll: await slugs(db, 'tags', row['allTags']),
    not: await slugs(db, 'tags', row['notTags']),
    source: await slugs(db, 'sources', row['sources']),
    region: REGIONS.map(([code]) => code).filter((code) => regions.includes(code)),
    locale: LOCALES.filter((locale) => languages.includes(locale)),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, values]) => values !== undefined && values.length > 0));
}

async function rowIds(db: LogDatabase, collection: Mergeable, wanted: readonly string[]): Promise<unknown[]> {
  const found = new Map<string, unknown>();
  for (const slug of wanted) {
    const row = await findBySlug(db, collection, slug);
    if (row === null) continue;
    const { id } = (await followMerge(db, collection, row)).row;
    found.set(String(id), id);
  }
  return [...found.values()];
}

async function slugs(db: LogDatabase, collection: Mergeable, related: unknown): Promise<string[]> {
  return (await loadRows(db, collection, ids(related), {})).map((row) => String(row['slug']));
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
