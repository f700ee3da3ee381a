import type { Shelf } from '../searchable-text.ts';
import { wordKeys } from '../words/word-keys.ts';
import type { IndexFile } from './index-file.ts';

/** How much more often words occur, in texts; with how one is written where it is new. */
export class VocabularyChange {
  readonly #texts = new Map<string, { by: number; spelling: string }>();

  add(word: string, by: number, spelling: string): void {
    const known = this.#texts.get(word);
    if (known === undefined) this.#texts.set(word, { by, spelling });
    else known.by += by;
  }

  /**
   * Writes the change of a batch: a word whose last text has gone is gone, and its keys with it. A few statements for all its words: one
   * for each would be most of what an index costs.
   */
  apply({ statements }: IndexFile, shelf: Shelf): void {
    const changed = [...this.#texts].filter(([, { by }]) => by !== 0).sort(([one], [other]) => (one < other ? -1 : 1));
    if (changed.length === 0) return;
    const words = JSON.stringify(changed.map(([word]) => word));
    const isNew = statements
      .prepare(`SELECT value FROM json_each(?) WHERE value NOT IN (SELECT word FROM ${shelf}_words)`)
      .raw()
      .all(words) as [string][];
    statements
      .prepare(
        `INSERT INTO ${shelf}_words (word, spelling, texts)
         SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
         ON CONFLICT (word) DO UPDATE SET texts = texts + excluded.texts`,
      )
      .run(JSON.stringify(changed.map(([word, { by, spelling }]) => [word, spelling, by])));
    statements
      .prepare(`INSERT INTO ${shelf}_keys (key, word) SELECT value ->> 0, value ->> 1 FROM json_each(?)`)
      .run(JSON.stringify(keysOf(isNew)));
    const isGone = statements
      .prepare(
        `DELETE FROM ${shelf}_words WHERE word IN (SELECT value FROM json_each(?)) AND texts <= 0 RETURNING word`,
      )
      .raw()
      .all(words) as [string][];
    statements
      .prepare(`DELETE FROM ${shelf}_keys WHERE (key, word) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`)
      .run(JSON.stringify(keysOf(isGone)));
  }
}

/** Keys with their words, in the order in which the table has them. */
function keysOf(words: readonly [string][]): [key: string, word: string][] {
  const keys = words.flatMap(([word]) => wordKeys(word).map((key): [string, string] => [key, word]));
  return keys.sort(([one], [other]) => (one < other ? -1 : 1));
}
