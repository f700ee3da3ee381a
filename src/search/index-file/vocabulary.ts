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

  /** Writes the change of a batch: a word whose last text has gone is gone, and its keys with it. */
  apply({ statements }: IndexFile, shelf: Shelf): void {
    const find = statements.prepare(`SELECT texts FROM ${shelf}_words WHERE word = ?`).raw();
    const insert = statements.prepare(`INSERT INTO ${shelf}_words (word, spelling, texts) VALUES (?, ?, ?)`);
    const update = statements.prepare(`UPDATE ${shelf}_words SET texts = ? WHERE word = ?`);
    const remove = statements.prepare(`DELETE FROM ${shelf}_words WHERE word = ?`);
    const insertKey = statements.prepare(`INSERT INTO ${shelf}_keys (key, word) VALUES (?, ?)`);
    const removeKey = statements.prepare(`DELETE FROM ${shelf}_keys WHERE key = ? AND word = ?`);
    for (const [word, { by, spelling }] of this.#texts) {
      if (by === 0) continue;
      const row = find.get(word) as unknown[] | undefined;
      const texts = Number(row?.[0] ?? 0) + by;
      if (row === undefined) {
        insert.run(word, spelling, texts);
        for (const key of wordKeys(word)) insertKey.run(key, word);
      } else if (texts > 0) update.run(texts, word);
      else {
        remove.run(word);
        for (const key of wordKeys(word)) removeKey.run(key, word);
      }
    }
  }
}
