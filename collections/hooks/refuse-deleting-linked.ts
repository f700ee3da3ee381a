import type { CollectionBeforeDeleteHook } from 'payload';
import type { LogDatabase } from '../../src/log/log-database.ts';
import { textsByKey } from '../../src/log/reading/texts-by-key.ts';
import { textsShowing, textsShowingUnderEmbargo } from '../../src/log/reading/texts-showing.ts';
import type { ContentType } from '../../src/publication/release.ts';
import { actError } from '../field-error.ts';
import { words } from '../words.ts';

/** As many are named; there may be more. */
const NAMED = 10;

/** Refuses to delete what texts that the world sees lead to, and names them: their links would die without anybody being told. */
export function refuseDeletingLinked(type: ContentType): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const titles = await titlesOfLinking(req.payload.db, `${type}/${id}`);
    if (titles.length === 0) return;
    const list = titles.map((title) => `«${title}»`).join(', ');
    throw actError(
      req,
      words(
        `Сюди ведуть посилання з текстів: ${list}. Приберіть їх там, або відкличте цей текст: адреса тоді скаже, що його відкликано.`,
        `Texts link here: ${list}. Take the links out, or withdraw this text instead: its address then says that it was withdrawn.`,
      ),
    );
  };
}

/** Titles of public and embargoed texts that lead to an item, each item once, without the item itself. */
async function titlesOfLinking(db: LogDatabase, thing: string): Promise<string[]> {
  const pages = [await textsShowing(db, thing, NAMED), await textsShowingUnderEmbargo(db, thing, NAMED)];
  const rows = await textsByKey(
    db,
    pages.flat().map(({ text }) => text),
  );
  const named = rows.filter((row) => `${row.type}/${row.itemId}` !== thing);
  const titles = named.flatMap(({ snapshot, embargo }) => (snapshot ?? embargo?.release)?.title ?? []);
  return [...new Set(titles)].slice(0, NAMED);
}
