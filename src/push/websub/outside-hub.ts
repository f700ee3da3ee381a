import type { LogDatabase } from '../../log/log-database.ts';
import { changesAfter } from '../../log/reading/changes-after.ts';
import { positionFor } from '../../log/reading/view.ts';
import type { Sender } from '../outgoing/send.ts';
import { moveToldPosition, toldPosition } from '../told-position.ts';
import { type ListedFeed, type SavedFilter, touchedFeeds } from './touched-topics.ts';

export interface OutsideHubParts {
  db: LogDatabase;
  sender: Sender;
  hubUrl: string;
  /** Saved feeds as they are now. */
  savedFeeds: () => Promise<readonly SavedFilter[]>;
  /** Every address of a feed, one for each format and form. */
  addressesOf: (feed: ListedFeed) => readonly string[];
  monotonicMs: () => number;
}

/** Where telling stands in the log. */
const COUNTER = 'websub-announced';
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * Tells a hub elsewhere which feeds have changed (WebSub 6, in the way such hubs agree on): `hub.mode=publish` and `hub.url`, once for
 * each feed however many texts changed. Where the hub does not take one, everything since is told again later, after pauses that
 * grow to an hour. Call it at every notification of the log signal; it does nothing while there is nothing to tell.
 */
export function outsideHub(parts: OutsideHubParts): (signal: AbortSignal) => Promise<void> {
  const { db, monotonicMs } = parts;
  let failures = 0;
  let notBefore = Number.NEGATIVE_INFINITY;
  /** Of what is being told again, up to which position of the log, and what the hub has taken of it already. */
  const told = { upTo: 0, addresses: new Set<string>() };
  return async (signal) => {
    if (monotonicMs() < notBefore) return;
    const from = await toldPosition(db, COUNTER);
    const rows = await changesAfter(db, from);
    const last = rows.at(-1);
    if (last === undefined) return;
    if (told.upTo !== last.seq) told.addresses.clear();
    told.upTo = last.seq;
    // What trusted partners alone were told of is nothing new to readers of feeds; nor is what an import brought.
    const news = rows.filter((row) => positionFor(row, 'everyone') > from && !row.isHistory);
    for (const feed of touchedFeeds(news, await parts.savedFeeds())) {
      for (const address of parts.addressesOf(feed)) {
        if (told.addresses.has(address)) continue;
        if (signal.aborted) return;
        if (!(await tell(parts, address, signal))) {
          notBefore = monotonicMs() + Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
          failures += 1;
          return;
        }
        told.addresses.add(address);
      }
    }
    failures = 0;
    told.addresses.clear();
    await moveToldPosition(db, COUNTER, from, last.seq);
  };
}

async function tell({ sender, hubUrl }: OutsideHubParts, address: string, signal: AbortSignal): Promise<boolean> {
  const result = await sender.send(
    {
      method: 'POST',
      url: hubUrl,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': address }).toString(),
    },
    { signal },
  );
  return result.kind === 'answered' && result.status >= 200 && result.status < 300;
}
