import { readInstallation } from '../directory/installation.ts';
import { noteGap } from '../log/writing/log-gaps.ts';
import { finishNumbering, readHead, skipNumbers } from '../log/writing/sequencer.ts';
import type { PressCentre } from '../press-centre.ts';
import { replayEverybody } from '../push/state/replay.ts';
import { readMark } from './log-mark.ts';

/** So many positions may have been given out that a process which died had not noted yet; nobody gives more in that time. */
const UNNOTED = 10_000;

/**
 * Notices that the database is an older copy of what partners have followed. The positions that are lost are never given to something else:
 * numbers go on behind them, whoever stands among them is told to start again, and all who are pushed to get once more what was ever
 * meant for them, as it is now. Repeats itself where a process died in the middle of it.
 */
export async function resumeLog({ payload, settings }: Pick<PressCentre, 'payload' | 'settings'>): Promise<void> {
  const { db, logger } = payload;
  const mark = await readMark(settings.dataDir, await readInstallation(db));
  if (mark <= (await readHead(db))) return;
  // What was claimed in the copy was given to the same texts then.
  const last = await finishNumbering(db);
  if (mark <= last) return;
  const { before: next } = await noteGap(db, { after: last, before: mark + UNNOTED });
  await replayEverybody(db);
  await skipNumbers(db, last, next);
  logger.warn({
    msg: 'the database is an older copy: its log went back, and goes on behind what was given out',
    lastPosition: last,
    lostUpTo: mark,
    goesOnAt: next,
  });
}
