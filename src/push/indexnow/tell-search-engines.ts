import type { LogDatabase } from '../../log/log-database.ts';
import { changesAfter } from '../../log/reading/changes-after.ts';
import { positionFor, wasPublic } from '../../log/reading/view.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import type { SendResult } from '../outgoing/answer.ts';
import type { Sender } from '../outgoing/send.ts';
import { moveToldPosition, toldPosition } from '../told-position.ts';

export interface IndexNowParts {
  db: LogDatabase;
  sender: Sender;
  /** Whom to tell; one tells the others that take part. */
  endpoint: string;
  key: string;
  /** Where the key stands on this site. */
  keyUrl: string;
  monotonicMs: () => number;
  /** Called when it was refused, with what was answered. */
  onRefusal: (result: SendResult) => void;
}

/** Where telling stands in the log. */
const COUNTER = 'indexnow-told';
/** What changes within it is told together, and each text once. */
const TOGETHER_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * Tells search engines which texts are new, changed or withdrawn (IndexNow, `POST` of a list of addresses, at most 500 of the 10,000 that it
 * takes). What is not taken is told again later, after pauses that grow to an hour. Call it at every notification of the log signal; it
 * does nothing while there is nothing to tell. Whoever turns it on tells of what changes from then on.
 */
export function tellSearchEngines(parts: IndexNowParts): (signal: AbortSignal) => Promise<void> {
  const { db, monotonicMs } = parts;
  let failures = 0;
  let notBefore = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    if (monotonicMs() < notBefore) return;
    const from = await toldPosition(db, COUNTER);
    const rows = await changesAfter(db, from);
    const last = rows.at(-1);
    if (last === undefined) return;
    const addresses = addressesOf(rows, from);
    const refusal = addresses.length === 0 ? null : await tell(parts, addresses, signal);
    if (refusal !== null) {
      failures += 1;
      notBefore = monotonicMs() + Math.min(TOGETHER_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
      if (!signal.aborted) parts.onRefusal(refusal);
      return;
    }
    failures = 0;
    await moveToldPosition(db, COUNTER, from, last.seq);
    if (addresses.length > 0) notBefore = monotonicMs() + TOGETHER_MS;
  };
}

/** Of what the world could ever see: what trusted partners alone were told of is nobody else’s. An archive they find in the sitemap. */
function addressesOf(rows: readonly ReleaseRow[], from: number): string[] {
  const told = rows.filter((row) => positionFor(row, 'everyone') > from && wasPublic(row) && !row.isHistory);
  return [...new Set(told.map(({ url }) => url))];
}

/** Null where it was taken: 200, or 202 while the key is still to be looked at. */
async function tell(
  { sender, endpoint, key, keyUrl }: IndexNowParts,
  addresses: string[],
  signal: AbortSignal,
): Promise<SendResult | null> {
  const result = await sender.send(
    {
      method: 'POST',
      url: endpoint,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ host: new URL(keyUrl).host, key, keyLocation: keyUrl, urlList: addresses }),
    },
    { signal },
  );
  return result.kind === 'answered' && (result.status === 200 || result.status === 202) ? null : result;
}
