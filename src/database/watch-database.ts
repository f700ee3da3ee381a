import type { Payload } from 'payload';
import { pause } from '../concurrency/pause.ts';
import type { DatabaseHealth } from './database-health.ts';

/** How often the database is asked whether it is there, and how long it may take to say so, in milliseconds: together less than two seconds. */
const PAUSE_MS = 500;
const PATIENCE_MS = 1_300;
/** Time is counted in these, one after another, so that a process that was busy with itself does not blame the database. */
const TICK_MS = 100;

/** How a database is asked, and who hears what it is like. */
export interface Watch {
  health: DatabaseHealth;
  /** Asks for as little as there is; resolves with the answer, whatever it is. */
  ask: () => Promise<unknown>;
  /** Called when it falls silent, and when it answers again. */
  onChange: (isDown: boolean, cause: unknown) => void;
}

/**
 * Asks the database again and again, and tells its health when it does not answer in time: so nobody waits for one that hangs for longer
 * than two seconds, and whether it answers is known before anybody asks. Stops with the function it returns.
 */
export function watchDatabase(watch: Watch): () => void {
  const stop = new AbortController();
  void keepAsking(watch, stop.signal);
  return () => stop.abort();
}

/** Tells the operator once when the database falls silent, and once when it answers again. */
export function tellOfSilence(logger: Pick<Payload['logger'], 'error' | 'info'>): Watch['onChange'] {
  return (isDown, cause) =>
    isDown
      ? logger.error({ err: cause, msg: 'the database does not answer' })
      : logger.info('the database answers again');
}

async function keepAsking({ health, ask, onChange }: Watch, signal: AbortSignal): Promise<void> {
  let asked: Promise<Outcome> | null = null;
  let silentMs = 0;
  let isKnownDown = false;
  while (!signal.aborted) {
    asked ??= outcomeOf(ask());
    const outcome: Outcome = await Promise.race([asked, pause(TICK_MS, signal).then(() => WAITING)]);
    if (outcome.kind === 'answered') {
      health.spokeAgain();
      if (isKnownDown) onChange(false, null);
      isKnownDown = false;
      silentMs = 0;
      asked = null;
      await pause(PAUSE_MS, signal);
      continue;
    }
    if (outcome.kind === 'failed') {
      // A connection may break, and a server hand over to another: it is asked again before anybody is told.
      asked = null;
      await pause(TICK_MS, signal);
    }
    silentMs += TICK_MS;
    if (silentMs < PATIENCE_MS || signal.aborted) continue;
    health.fellSilent();
    if (!isKnownDown) onChange(true, outcome.cause);
    isKnownDown = true;
  }
}

type Outcome = { kind: 'answered' } | { kind: 'failed' | 'waiting'; cause: unknown };

const WAITING: Outcome = { kind: 'waiting', cause: new Error(`There was no answer for ${PATIENCE_MS / 1000} s`) };

function outcomeOf(answer: Promise<unknown>): Promise<Outcome> {
  return answer.then(
    () => ({ kind: 'answered' }),
    (cause: unknown) => ({ kind: 'failed', cause }),
  );
}
