import type { ChannelClock } from '../log/channel-clock.ts';
import { follow } from '../log/follow.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import type { PressCentre } from '../press-centre.ts';
import { weekOf } from '../publication/dates/iso-week.ts';
import { readSiteEpoch } from '../releasing/site-epoch.ts';

/** How late a process may hear of a change made by another one. */
const FOLLOW_MS = 500;

/** One follower a process, for all who must know. */
export async function followLog(
  centre: PressCentre,
  clock: ChannelClock,
  heed: (changes: ReleaseRow[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const { releaseContext, payload } = centre;
  while (!signal.aborted) {
    try {
      for await (const changes of follow(payload.db, {
        after: clock.head,
        logSignal: releaseContext.logSignal,
        pollMs: FOLLOW_MS,
        signal,
      }))
        heed(changes);
    } catch (cause) {
      payload.logger.error({ err: cause, msg: 'the log could not be followed; trying again' });
      await releaseContext.logSignal.wait(FOLLOW_MS, signal);
    }
  }
}

/** What everything rendered depends on besides the log: the site's own settings, and the week, which ends for the archives. */
export async function readEpoch({ payload, releaseContext }: PressCentre): Promise<string> {
  return `${await readSiteEpoch(payload.db)}/${weekOf(releaseContext.now()).name}`;
}

/** The press centre's own name and description stand in every response; when they change, none of the old ones is valid. */
export async function followEpoch(
  centre: PressCentre,
  signal: AbortSignal,
  move: (epoch: string) => void,
): Promise<void> {
  const { releaseContext, payload } = centre;
  while (!signal.aborted) {
    const notified = releaseContext.logSignal.wait(FOLLOW_MS, signal);
    try {
      move(await readEpoch(centre));
    } catch (cause) {
      payload.logger.error({ err: cause, msg: 'the site settings could not be followed; trying again' });
    }
    await notified;
  }
}
