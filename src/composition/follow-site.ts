import { watchChanges } from '../database/mongodb/watch-changes.ts';
import type { ChannelClock } from '../log/channel-clock.ts';
import { follow } from '../log/follow.ts';
import { letsManyWrite } from '../log/log-database.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { readCounters } from '../log/writing/counters.ts';
import { HEAD_COUNTER } from '../log/writing/sequencer.ts';
import type { PressCentre } from '../press-centre.ts';
import { weekOf } from '../publication/dates/iso-week.ts';
import { SITE_EPOCH_COUNTER } from '../releasing/site-epoch.ts';

/** How often a process looks for changes made by others where the database tells of them, or there are no others; in milliseconds. */
const TOLD_MS = 1_000;
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

/**
 * One follower a process, for all who must know that the log has grown or a new epoch has begun. While nothing happens it is one
 * question at a time for both.
 */
export async function followSite(
  centre: PressCentre,
  clock: ChannelClock,
  tell: { onChanges: (changes: ReleaseRow[]) => void; onEpoch: (epoch: string) => void },
  { pollMs, signal }: { pollMs: number; signal: AbortSignal },
): Promise<void> {
  const { releaseContext, payload } = centre;
  const look = async () => {
    const { head, epoch } = await readMarks(centre);
    tell.onEpoch(epoch);
    return head;
  };
  while (!signal.aborted) {
    try {
      for await (const changes of follow(payload.db, {
        after: clock.head,
        logSignal: releaseContext.logSignal,
        pollMs,
        signal,
        look,
      }))
        tell.onChanges(changes);
    } catch (cause) {
      payload.logger.error({ err: cause, msg: 'the log could not be followed; trying again' });
      await releaseContext.logSignal.wait(pollMs, signal);
    }
  }
}

/** What everything rendered depends on. */
export interface SiteMarks {
  /** How far the log may be read. */
  head: number;
  /** The press centre's own settings, whose name and description stand in every response; and the week, which ends for the archives. */
  epoch: string;
}

export async function readMarks({ payload, releaseContext }: PressCentre): Promise<SiteMarks> {
  const [head, settings] = await readCounters(payload.db, [HEAD_COUNTER, SITE_EPOCH_COUNTER]);
  return { head: head?.value ?? 0, epoch: `${settings?.value ?? 0}/${weekOf(releaseContext.now()).name}` };
}
