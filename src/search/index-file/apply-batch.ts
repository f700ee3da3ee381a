import { type IndexedRow, type SearchableText, SHELVES, type Shelf } from '../searchable-text.ts';
import { MAX_WORD_CHARS, spellingOf, wordPieces } from '../words/split-words.ts';
import type { IndexFile } from './index-file.ts';
import { placeOf } from './text-place.ts';
import { VocabularyChange } from './vocabulary.ts';

/** Rows of the log between two positions, as they stand at the second. */
export interface IndexBatch {
  after: number;
  upTo: number;
  rows: readonly IndexedRow[];
}

/**
 * Brings the index from one position of the log to another, whole or not at all, and tells where it stands. Whoever comes second with
 * the same stretch, or with one that does not follow on what is there, changes nothing.
 */
export function applyBatch(file: IndexFile, { after, upTo, rows }: IndexBatch): number {
  return file.write(() => {
    const { cursor } = file;
    if (cursor < after || cursor >= upTo) return cursor;
    for (const shelf of SHELVES) applyToShelf(file, shelf, rows);
    file.moveCursor(upTo);
    return upTo;
  });
}

function applyToShelf(file: IndexFile, shelf: Shelf, rows: readonly IndexedRow[]): void {
  const vocabulary = new VocabularyChange();
  for (const { key, content } of rows) {
    takeOut(file, shelf, key, vocabulary);
    if (content?.shelf === shelf) putIn(file, shelf, content.text, vocabulary);
  }
  vocabulary.apply(file, shelf);
}

/** No word, so that words on both sides of it are no phrase. */
const BETWEEN_PARTS = '/';

function takeOut({ statements }: IndexFile, shelf: Shelf, key: string, vocabulary: VocabularyChange): void {
  const place = statements.prepare(`SELECT id FROM ${shelf}_places WHERE key = ?`).safeIntegers(true).raw();
  const [id] = (place.get(key) as unknown[] | undefined) ?? [];
  if (id === undefined) return;
  const stored = statements.prepare(`SELECT title || ' ' || rest FROM ${shelf}_texts WHERE rowid = ?`).raw();
  const [words] = stored.get(id) as unknown[];
  for (const word of new Set(String(words).split(' '))) if (isListed(word)) vocabulary.add(word, -1, word);
  for (const table of ['texts', 'titles']) statements.prepare(`DELETE FROM ${shelf}_${table} WHERE rowid = ?`).run(id);
  statements.prepare(`DELETE FROM ${shelf}_places WHERE id = ?`).run(id);
}

function putIn({ statements }: IndexFile, shelf: Shelf, text: SearchableText, vocabulary: VocabularyChange): void {
  const spellings = new Map<string, string>();
  const title = readWords(text.title, spellings);
  const rest = text.rest.map((part) => readWords(part, spellings)).join(` ${BETWEEN_PARTS} `);
  for (const [word, spelling] of spellings) vocabulary.add(word, 1, spelling);
  const marks = text.marks.join(' ');
  const id = freePlace(statements, shelf, placeOf(text.publishedAt, text.key));
  statements.prepare(`INSERT INTO ${shelf}_places (id, key) VALUES (?, ?)`).run(id, text.key);
  statements
    .prepare(`INSERT INTO ${shelf}_texts (rowid, title, rest, marks) VALUES (?, ?, ?, ?)`)
    .run(id, title, rest, marks);
  statements.prepare(`INSERT INTO ${shelf}_titles (rowid, title, marks) VALUES (?, ?, ?)`).run(id, title, marks);
}

function freePlace(statements: IndexFile['statements'], shelf: Shelf, wanted: bigint): bigint {
  const taken = statements.prepare(`SELECT 1 FROM ${shelf}_places WHERE id = ?`);
  let id = wanted;
  while (taken.get(id) !== undefined) id += 1n;
  return id;
}

/** The folded words of a text in their order; those of the vocabulary are noted as they are written here. */
function readWords(text: string, spellings: Map<string, string>): string {
  const all: string[] = [];
  for (const { words, start, end } of wordPieces(text)) {
    for (const word of words) {
      all.push(word);
      if (!isListed(word) || spellings.has(word)) continue;
      spellings.set(word, words.length === 1 ? spellingOf(text.slice(start, end)) : word);
    }
  }
  return all.join(' ');
}

function isListed(word: string): boolean {
  return word !== '' && word !== BETWEEN_PARTS && word.length <= MAX_WORD_CHARS;
}
