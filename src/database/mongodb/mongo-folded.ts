import { foldedWords } from '../../publication/spelling/fold.ts';
import { record } from '../../stored-rows/row-fields.ts';

/** What is asked of a collection of the driver. */
interface Documents {
  find(filter: object, options: { projection: object; batchSize: number }): AsyncIterable<Stored>;
  updateOne(filter: object, update: object): Promise<unknown>;
}

type Stored = Record<string, unknown> & { _id: unknown };

/** As they were when this was made; the first field is one that each row has. */
const FOLDED = [
  { name: 'news', prefix: '', fields: ['title', 'summary'] },
  { name: '_news_versions', prefix: 'version.', fields: ['title', 'summary'] },
  { name: 'guides', prefix: '', fields: ['title', 'summary', 'publisher'] },
  { name: '_guides_versions', prefix: 'version.', fields: ['title', 'summary', 'publisher'] },
  { name: 'tags', prefix: '', fields: ['name'] },
  { name: 'sources', prefix: '', fields: ['name'] },
  { name: 'saved-feeds', prefix: '', fields: ['name', 'description'] },
  { name: 'media', prefix: '', fields: ['alt', 'credit'] },
  { name: 'documents', prefix: '', fields: ['title'] },
] as const;
const LOCALES = ['uk', 'en'] as const;
/** Documents that are read at once. */
const BATCH = 200;

/**
 * Folds the words of rows that were saved before they were folded, as the migration of the embedded database does: the desk's lists look
 * nowhere else. Looks only at languages that have words and no folded ones, so several processes may do it at once and again. Returns how
 * many it folded.
 */
export async function foldWords(collection: (name: string) => Documents): Promise<number> {
  let count = 0;
  for (const { name, prefix, fields } of FOLDED) {
    const documents = collection(name);
    for (const locale of LOCALES) {
      const isMissing = {
        [`${prefix}${fields[0]}.${locale}`]: { $type: 'string' },
        [`${prefix}folded.${locale}`]: { $exists: false },
      };
      const projection = Object.fromEntries(fields.map((field) => [prefix + field, 1]));
      for await (const stored of documents.find(isMissing, { projection, batchSize: BATCH })) {
        const row = record(prefix === '' ? stored : stored['version']);
        const words = fields.flatMap((field) => wordsOf(record(row[field])[locale])).join(' ');
        await documents.updateOne(
          { _id: stored._id, ...isMissing },
          { $set: { [`${prefix}folded.${locale}`]: words } },
        );
        count += 1;
      }
    }
  }
  return count;
}

function wordsOf(text: unknown): string[] {
  return typeof text === 'string' ? foldedWords(text) : [];
}
