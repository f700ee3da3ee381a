import { createSlots } from '../../concurrency/slots.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import { searchTexts } from '../../log/reading/search-texts.ts';
import type { SelectedTexts, TextPage } from '../../log/reading/select-texts.ts';
import { viewFor } from '../../log/reading/view.ts';
import { searchWords } from '../../publication/spelling/search-text.ts';
import type { ApiProblem } from '../problems.ts';
import { badParameter } from '../problems.ts';

export const MIN_SEARCH_CHARS = 2;
export const MAX_SEARCH_CHARS = 100;
const RETRY_AFTER_SECONDS = 2;
/** A search may read the whole archive: no more than two do so at once, and nobody waits in a line that may never move. */
const searches = createSlots(2, 0);

/** A page of the public texts in which all words of `q` occur, among those selected. */
export async function searchItems(
  db: LogDatabase,
  { q, limit, signal, ...query }: SelectedTexts & { q: string; limit: number; signal: AbortSignal },
): Promise<({ kind: 'page' } & TextPage) | { kind: 'problem'; problem: ApiProblem }> {
  const words = searchWords(q);
  if (words.length === 0)
    return { kind: 'problem', problem: badParameter('q', '“q” has no letters and no digits to search for.') };
  if (searches.isFull) {
    const detail = 'Others are searching just now. Ask again in a moment; lists and changes answer meanwhile.';
    return { kind: 'problem', problem: { name: 'busy', detail, retryAfterSeconds: RETRY_AFTER_SECONDS } };
  }
  const { selection, from, until, below } = query;
  const search = { words, locales: selection.locales, filter: selection.filter, from, until, below, limit, signal };
  const { rows, next } = await searches.run(() => searchTexts(db, search));
  const texts = rows.flatMap((row) => {
    const view = viewFor(row, 'everyone');
    return view.kind === 'published' ? [{ row, view }] : [];
  });
  return { kind: 'page', texts, next };
}
