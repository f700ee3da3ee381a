import { Gauge, Registry } from 'prom-client';
import type { LogDatabase } from '../log/log-database.ts';
import { findReleaseRows } from '../log/reading/release-rows.ts';
import { readHead } from '../log/writing/sequencer.ts';
import type { Instant } from '../publication/release.ts';
import { findUnconfirmed } from '../push/readings/unconfirmed.ts';
import { PUSH_COLLECTIONS } from '../push/state/collections.ts';
import type { Webhook } from '../push/subscription.ts';
import { readProgress } from '../releasing/rerelease-progress.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { instant } from '../stored-rows/row-fields.ts';
import type { ResponseCache } from './cache/response-cache.ts';

/** So many withdrawals are looked at. */
const MOST_WITHDRAWALS = 50;

/** What there is to look at. */
export interface Watched {
  db: LogDatabase;
  now: () => Instant;
  cache: ResponseCache;
  /** How far the log is in the search index; null where this process keeps none. */
  searchedTo: (() => number) | null;
  webhooks: () => Promise<Webhook[]>;
}

type Numbers = Record<string, number>;

const HELP = {
  visnyk_log_head: 'Position of the release log.',
  visnyk_log_followed: 'Position up to which this process knows what is out of date.',
  visnyk_log_pending: 'Releases written and not yet numbered.',
  visnyk_log_oldest_pending_seconds: 'How long the oldest of them has waited for its number; 0 where there is none.',
  visnyk_rereleases_waiting: 'Changes whose texts are still to be released again.',
  visnyk_rerelease_texts_done: 'Texts done of the change that is worked on.',
  visnyk_rerelease_texts: 'Texts of the change that is worked on; 0 for a few.',
  visnyk_cache_entries: 'Responses in the cache.',
  visnyk_cache_bytes: 'Memory held by the cache.',
  visnyk_search_followed:
    'Position of the log up to which the search index has everything; 0 where this process keeps none.',
  visnyk_push_failing: 'Subscribers that have not accepted what they were told last, and are asked again.',
  visnyk_push_oldest_failure_seconds:
    'For how long the one of them that has failed longest has; 0 where there is none.',
  visnyk_withdrawals_unconfirmed: 'Withdrawals of the last seven days that a webhook has still to confirm.',
};

/** Numbers of a state, asked for when somebody looks: all of them at once, so that they are of one moment. */
export function watchState(watched: Watched): Registry {
  const registry = new Registry();
  let asked: Promise<Numbers> | null = null;
  for (const [name, help] of Object.entries(HELP)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        asked ??= readState(watched).finally(() => {
          asked = null;
        });
        this.set((await asked)[name] ?? 0);
      },
    });
  }
  return registry;
}

async function readState({ db, now, cache, searchedTo, webhooks }: Watched): Promise<Numbers> {
  const at = now();
  const [head, pending, rereleases, failing, unconfirmed] = await Promise.all([
    readHead(db),
    readPending(db, at),
    readProgress(db),
    readFailing(db, at),
    findUnconfirmed(db, webhooks, { now: at, limit: MOST_WITHDRAWALS }),
  ]);
  return {
    visnyk_log_head: head,
    visnyk_log_followed: cache.followedTo,
    ...pending,
    visnyk_rereleases_waiting: rereleases.waiting,
    visnyk_rerelease_texts_done: rereleases.current?.done ?? 0,
    visnyk_rerelease_texts: rereleases.current?.total ?? 0,
    visnyk_cache_entries: cache.size,
    visnyk_cache_bytes: cache.bytes,
    visnyk_search_followed: searchedTo?.() ?? 0,
    ...failing,
    visnyk_withdrawals_unconfirmed: unconfirmed.length,
  };
}

async function readPending(db: LogDatabase, at: Instant): Promise<Numbers> {
  const where = { isPending: { equals: true } };
  const [{ totalDocs }, [oldest]] = await Promise.all([
    db.count({ collection: 'releases', where }),
    findReleaseRows(db, { where, sort: 'releasedAt', limit: 1 }),
  ]);
  return {
    visnyk_log_pending: totalDocs,
    visnyk_log_oldest_pending_seconds: oldest === undefined ? 0 : secondsFrom(oldest.releasedAt, at),
  };
}

async function readFailing(db: LogDatabase, at: Instant): Promise<Numbers> {
  const collection = PUSH_COLLECTIONS.positions;
  const where = { dueAt: { exists: true } };
  const [{ totalDocs }, [oldest]] = await Promise.all([
    db.count({ collection, where }),
    findRows(db, { collection, where, sort: 'failingSince', limit: 1 }, (row) => instant(row['failingSince'])),
  ]);
  return {
    visnyk_push_failing: totalDocs,
    visnyk_push_oldest_failure_seconds: oldest == null ? 0 : secondsFrom(oldest, at),
  };
}

function secondsFrom(earlier: Instant, later: Instant): number {
  return Math.max(0, (Date.parse(later) - Date.parse(earlier)) / 1000);
}
