import type { Release } from '../publication/release.ts';
import type { FeedDocument } from './feed-document.ts';

/** A feed is at most this long, uncompressed: larger ones are refused or cut by readers and aggregators. */
export const MAX_FEED_BYTES = 512 * 1024;

type Render = (doc: FeedDocument) => string;

/**
 * The feed, in at most `maxBytes` of UTF-8. Where it is longer, in this order: the oldest tombstones go until they fill no more
 * than a quarter, an entry that fills more than half by itself is given in summary form, and the oldest entries go. Those that
 * no archive document holds yet go last of all, after as many of them as need be are given in summary form.
 */
export function renderWithin(doc: FeedDocument, render: Render, maxBytes: number): string {
  const whole = render(doc);
  if (Buffer.byteLength(whole) <= maxBytes) return whole;
  const bytesOf = (part: Partial<FeedDocument>) => Buffer.byteLength(render({ ...doc, ...part }));

  const tombstones = largestCount(
    doc.withdrawn.length,
    (count) => bytesOf({ entries: [], withdrawn: doc.withdrawn.slice(0, count) }) <= maxBytes / 4,
  );
  const withdrawn = doc.withdrawn.slice(0, tombstones);
  const isModest = (entry: Release) => bytesOf({ entries: [entry], withdrawn: [] }) <= maxBytes / 2;
  const modest = doc.entries.flatMap((entry) => [entry, withoutBody(entry)].filter(isModest).slice(0, 1));
  const unarchived = doc.archive?.kind === 'subscription' ? Math.min(doc.archive.unarchived, modest.length) : 0;
  const fits = (entries: Release[]) => bytesOf({ entries, withdrawn }) <= maxBytes;
  const kept = largestCount(modest.length, (count) => fits(modest.slice(0, count)));
  if (kept >= unarchived) return render({ ...doc, entries: modest.slice(0, kept), withdrawn });

  const full = largestCount(unarchived, (count) => fits(withBodies(modest.slice(0, unarchived), count)));
  const shortened = withBodies(modest.slice(0, unarchived), full);
  const held = largestCount(unarchived, (count) => fits(shortened.slice(0, count)));
  return render({ ...doc, entries: shortened.slice(0, held), withdrawn });
}

/** The same feed in summary form: every entry has its summary and a link to the full text. */
export function inSummaryForm(doc: FeedDocument): FeedDocument {
  return { ...doc, entries: doc.entries.map(withoutBody) };
}

/** The first `count` entries as they are, the others in summary form. */
function withBodies(entries: readonly Release[], count: number): Release[] {
  return entries.map((entry, index) => (index < count ? entry : withoutBody(entry)));
}

function withoutBody(release: Release): Release {
  return { ...release, html: '' };
}

/** The largest number from 0 to `total` that fits, where every smaller one fits too; 0 is taken to fit. */
function largestCount(total: number, fits: (count: number) => boolean): number {
  let fitting = 0;
  let tooMany = total + 1;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}
