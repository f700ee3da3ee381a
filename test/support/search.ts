import { randomUUID } from 'node:crypto';
import { advanceIndex } from '../../src/search/follow-index.ts';
import { indexPlace } from '../../src/search/index-place.ts';
import { SearchIndex } from '../../src/search/search-index.ts';
import type { TestCentre } from './press-centre.ts';

/** An index of a press centre's log that stands at its end whenever it is read, without a server. */
export function openSearch({
  folder,
  payload,
}: TestCentre): Pick<SearchIndex, 'read' | 'position'> & { close(): Promise<void> } {
  const index = new SearchIndex(indexPlace(folder, randomUUID(), []), () => 0);
  return {
    get position() {
      return index.position;
    },
    read: async (question) => {
      while (!(await advanceIndex(index, payload.db)));
      return index.read(question);
    },
    close: () => index.close(),
  };
}
