import { SHELVES, type Shelf } from '../searchable-text.ts';

/**
 * Raised whenever what stands in the file would be made otherwise: its tables, folding, the rules of forms. A file of another number is
 * another file, so that two versions of the program do not take each other's apart.
 */
export const INDEX_FORMAT = 1;

/** Words are split by ours already; signs of ASCII within a word are those of marks. */
const TOKENS = `tokenize = "ascii tokenchars '/-_'"`;

/** Tables of a shelf: texts by words, titles alone, where a text stands, and the vocabulary with the keys of its words. */
function shelfTables(shelf: Shelf): string {
  return `
    CREATE TABLE ${shelf}_places (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
    CREATE VIRTUAL TABLE ${shelf}_texts USING fts5(title, rest, marks, ${TOKENS});
    CREATE VIRTUAL TABLE ${shelf}_titles USING fts5(title, marks, ${TOKENS});
    CREATE TABLE ${shelf}_words (word TEXT PRIMARY KEY, spelling TEXT NOT NULL, texts INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE ${shelf}_keys (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word)) WITHOUT ROWID;`;
}

const TABLES = ['places', 'texts', 'titles', 'words', 'keys'];

/** Makes an empty index that stands at the beginning of a log. */
export const CREATE = `
  CREATE TABLE state (one INTEGER PRIMARY KEY CHECK (one = 1), log TEXT NOT NULL, cursor INTEGER NOT NULL);
  ${SHELVES.map(shelfTables).join('')}`;

/** Takes apart what `CREATE` made. */
export const DROP = `
  DROP TABLE IF EXISTS state;
  ${SHELVES.flatMap((shelf) => TABLES.map((table) => `DROP TABLE IF EXISTS ${shelf}_${table};`)).join('\n')}`;
