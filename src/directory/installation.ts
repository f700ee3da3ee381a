import { randomUUID } from 'node:crypto';
import type { LogDatabase } from '../log/log-database.ts';
import { ensureCounter, readCounter, swapCounter } from '../log/writing/counters.ts';

const COUNTER = 'installation';

/**
 * The UUID of this press centre, made at its first start and kept with its content: the namespace of its feeds' ids, so that two
 * press centres never give the same id to different feeds (RFC 4287 4.2.6).
 */
export async function readInstallation(db: LogDatabase): Promise<string> {
  await ensureCounter(db, COUNTER);
  for (;;) {
    const { value, note } = await readCounter(db, COUNTER);
    if (typeof note === 'string') return note;
    // Several processes may start at once; all of them read what the first has written.
    await swapCounter(db, COUNTER, value, { value: value + 1, note: randomUUID() });
  }
}

/** The same, without making one: null in a database where no press centre has started yet. */
export async function knownInstallation(db: LogDatabase): Promise<string | null> {
  const { note } = await readCounter(db, COUNTER);
  return typeof note === 'string' ? note : null;
}
