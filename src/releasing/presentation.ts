import type { LogDatabase } from '../log/log-database.ts';
import { ensureCounter, readCounter, swapCounter } from '../log/writing/counters.ts';
import type { ReleaseContext } from './release-context.ts';
import { EVERYTHING, requestRerelease } from './rerelease-requests.ts';

/** Raise it when texts are presented, found by searching or placed otherwise than before: at the next start everything is released again, in the background. */
const PRESENTATION = 6;
/** Its note says how the texts in the log were presented last. */
const COUNTER = 'presentation';

/**
 * Asks for everything to be released again where it would be presented otherwise today: after an upgrade that renders differently,
 * or under another public address. Texts that come out the same do not change. Tells whether it asked.
 */
export async function renewPresentation(context: ReleaseContext, db: LogDatabase): Promise<boolean> {
  await ensureCounter(db, COUNTER);
  const { value, note } = await readCounter(db, COUNTER);
  const today = `${PRESENTATION} ${context.origin}`;
  if (note === today) return false;
  // An empty log is asked for too; that is soon done. First the request, then the note: a crash in between asks again.
  await requestRerelease(db, EVERYTHING, context.now(), {});
  await swapCounter(db, COUNTER, value, { value: value + 1, note: today });
  return true;
}
