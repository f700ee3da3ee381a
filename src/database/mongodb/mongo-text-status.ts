import { record } from '../../stored-rows/row-fields.ts';

/** What is asked of a collection of the driver. */
interface Documents {
  find(filter: object): AsyncIterable<Stored>;
  findOne(filter: object): Promise<Stored | null>;
  updateOne(filter: object, update: object): Promise<unknown>;
}

type Stored = Record<string, unknown> & { _id: unknown };

/** As they were when this was made; what comes later has never known another shape. */
const CONTENT_TYPES = ['news', 'guides'] as const;
const LOCALES = ['uk', 'en'] as const;
type Locale = (typeof LOCALES)[number];

/** What belonged to an item and belongs to each of its texts now. */
const MOVED = ['_status', 'publishedAt', 'embargoUntil', 'minorChange'] as const;
const WORDS = ['title', 'summary', 'body', 'correction'] as const;

/**
 * Gives each text the status and the dates its item had, where the item was written in its language, as the migration of the
 * embedded database does. Looks only at documents that still bear one status for all languages, so several processes may do it at
 * once and again. Nothing is released by it. Returns how many documents it changed.
 */
export async function giveStatusToTexts(collection: (name: string) => Documents): Promise<number> {
  let changed = 0;
  for (const type of CONTENT_TYPES) {
    const items = collection(type);
    for await (const item of items.find({ _status: { $type: 'string' } })) {
      await change(items, item, '', (locale) => ownState(item, locale));
      changed += 1;
    }
    const versions = collection(`_${type}_versions`);
    for await (const stored of versions.find({ 'version._status': { $type: 'string' } })) {
      const version = record(stored['version']);
      const item = stored['latest'] === true ? await items.findOne({ _id: stored['parent'] }) : null;
      await change(versions, stored, 'version.', (locale) => {
        const state = ownState(version, locale);
        // A draft over a public item names no language: it is a draft in those whose words differ from the public ones.
        return isPublicAlike(item, version, locale) ? { ...state, _status: 'published' } : state;
      });
      changed += 1;
    }
  }
  return changed;
}

async function change(
  documents: Documents,
  stored: Stored,
  prefix: string,
  stateOf: (locale: Locale) => Record<string, unknown>,
): Promise<void> {
  const states = LOCALES.map((locale) => [locale, stateOf(locale)] as const);
  const set = Object.fromEntries(
    MOVED.map((field) => [
      prefix + field,
      Object.fromEntries(states.flatMap(([locale, state]) => (field in state ? [[locale, state[field]]] : []))),
    ]),
  );
  // Whoever came first has done it; what was saved since is not overwritten.
  await documents.updateOne({ _id: stored._id, [`${prefix}_status`]: { $type: 'string' } }, { $set: set });
}

function ownState(item: Record<string, unknown>, locale: Locale): Record<string, unknown> {
  const title = record(item['title'])[locale];
  if (typeof title !== 'string' || title.trim() === '') return { _status: 'draft' };
  return Object.fromEntries(MOVED.map((field) => [field, item[field] ?? null]));
}

function isPublicAlike(item: Stored | null, version: Record<string, unknown>, locale: Locale): boolean {
  if (item === null || record(item['_status'])[locale] !== 'published') return false;
  return WORDS.every((field) => isSame(record(item[field])[locale], record(version[field])[locale]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
