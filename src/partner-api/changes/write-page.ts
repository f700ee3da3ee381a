import type { ChangesPage } from './changes-page.ts';
import type { WrittenPage } from './shared-pages.ts';

/** A page as `/v1/changes` answers it. */
export function writePage({ changes, upTo, hasMore }: ChangesPage, cursorOf: (seq: number) => string): WrittenPage {
  const body = JSON.stringify({ changes, cursor: cursorOf(upTo), hasMore });
  return { body, upTo, hasNews: hasMore || changes.length > 0 };
}
