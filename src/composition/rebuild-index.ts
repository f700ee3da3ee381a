import { readInstallation } from '../directory/installation.ts';
import { readGaps } from '../log/writing/log-gaps.ts';
import { readHead } from '../log/writing/sequencer.ts';
import type { PressCentre } from '../press-centre.ts';
import { advanceIndex } from '../search/follow-index.ts';
import { indexPlace } from '../search/index-place.ts';
import { SearchIndex } from '../search/search-index.ts';

/**
 * Makes the search index of a press centre anew, from the beginning of its log to the end.
 *
 * @param onProgress how far it is: positions of the log
 */
export async function rebuildIndex(
  { payload, settings }: Pick<PressCentre, 'payload' | 'settings'>,
  onProgress: (done: number, head: number) => void,
): Promise<void> {
  const { db } = payload;
  const index = new SearchIndex(indexPlace(settings.dataDir, await readInstallation(db), await readGaps(db)), () => 0);
  try {
    await index.empty();
    while (!(await advanceIndex(index, db))) onProgress(await index.cursor(), await readHead(db));
    onProgress(await index.cursor(), await readHead(db));
  } finally {
    await index.close();
  }
}
