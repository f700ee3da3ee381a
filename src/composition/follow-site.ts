import { watchChanges } from '../database/mongodb/watch-changes.ts';
import type { ChannelClock } from '../log/channel-clock.ts';
import { follow } from '../log/follow.ts';
import { letsManyWrite } from '../log/log-database.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import type { PressCentre } from '../press-centre.ts';
import { weekOf } from '../publication/dates/iso-week.ts';
import { readSiteEpoch } from '../releasing/site-epoch.ts';

/** How often a process looks for changes made by others where the database tells of them, or there are no others; in milliseconds. */
const TOLD_MS = 500;
/** The same where it must look by itself: a change is in everybody's feeds within a quarter of a second. */
const UNTOLD_MS = 150;

/** How changes made by other processes are heard of. */
export interface Wakeups {
  pollMs: number;
  /** Resolves when the database is listened to no longer. */
  ended: Promise<void>;
}

/** Lets the database notify us when others have changed something, where it can. */
export async function listenToDatabase(
  { payload, releaseContext, hasConflicts }: PressCentre,
  signal: AbortSignal,
): Promise<Wakeups> {
  const onTrouble = (cause: unknown) =>
    payload.logger.warn({ err: cause, msg: 'the database tells nothing of changes; they are looked for' });
  if (!hasConflicts) return { pollMs: letsManyWrite(payload.db) ? UNTOLD_MS : TOLD_MS, ended: Promise.resolve() };
  try {
    const { isTold, ended } = await watchChanges(payload.db, {
      onChange: () => releaseContext.logSignal.notify(),
      onTrouble,
      signal,
    });
    return { pollMs: isTold ? TOLD_MS : UNTOLD_MS, ended };
  } catch (cause) {
    onTrouble(cause);
    return { pollMs: UNTOLD_MS, ended: Promise.resolve() };
  }
}

/** One follower a process, for all who must know. */
export async function followLog(
  centre: PressCentre,
  clock: ChannelClock,
  onChanges: (changes: ReleaseRow[]) => void,
  { pollMs, signal }: { pollMs: number; signal: AbortSignal },
): Promise<void> {
  const { releaseContext, payload } = centre;
  while (!signal.aborted) {
    try {
      for await (const changes of follow(payload.db, {
        after: clock.head,
        logSignal: releaseContext.logSignal,
        pollMs,
        signal,
      }))
        onChanges(changes);
    } catch (cause) {
      payload.logger.error({ err: cause, msg: 'the log could not be followed; trying again' });
      await releaseContext.logSignal.wait(pollMs, signal);
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
  { pollMs, signal }: { pollMs: number; signal: AbortSignal },
  move: (epoch: string) => void,
): Promise<void> {
  const { releaseContext, payload } = centre;
  while (!signal.aborted) {
    const notified = releaseContext.logSignal.wait(pollMs, signal);
    try {
      move(await readEpoch(centre));
    } catch (cause) {
      payload.logger.error({ err: cause, msg: 'the site settings could not be followed; trying again' });
    }
    await notified;
  }
}
