import { openPressCentre } from '../composition/open-press-centre.ts';
import { rebuildIndex } from '../composition/rebuild-index.ts';
import { DatabaseInUseError } from '../database/database-lock.ts';
import { restartIndex } from '../search/index-file/restart-index.ts';
import { indexFiles } from '../search/index-place.ts';
import type { Settings } from '../settings.ts';
import { explainAndExit } from './process.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Makes the search index anew; where a server has the embedded database, it is told to. */
async function run(settings: Settings): Promise<void> {
  try {
    const centre = await openPressCentre(settings, { pdfWorkerUrl: new URL('./pdf-worker.mjs', import.meta.url) });
    try {
      let quarter = 0;
      await rebuildIndex(centre, (done, head) => {
        const now = head === 0 ? 4 : Math.floor((done / head) * 4);
        if (now > quarter) console.log(`  ${done} of ${head} positions of the log`);
        quarter = now;
      });
    } finally {
      await centre.close();
    }
    console.log('The search index is made.');
  } catch (cause) {
    if (!(cause instanceof DatabaseInUseError)) throw cause;
    const restarted = (await indexFiles(settings.dataDir)).filter(restartIndex);
    if (restarted.length === 0)
      throw new Error('The server that runs has no search index in DATA_DIR: is it this one?', { cause });
    console.log('The server that runs makes the search index anew. Until it is made, searching answers 503.');
  }
}

try {
  await run(settingsOrExit());
  process.exit(0);
} catch (cause) {
  explainAndExit(cause);
}
