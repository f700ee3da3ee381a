import type { ReleaseRow } from '../../log/release-row.ts';
import { nextState } from '../../log/writing/next-state.ts';
import { itemPath } from '../../publication/addresses.ts';
import { channelsOf } from '../../publication/channels.ts';
import type { ItemContent } from '../../publication/content.ts';
import { decideWithEmbargo } from '../../publication/decide-embargo.ts';
import { presentItem } from '../../publication/present-item.ts';
import { type Instant, LOCALES, type Locale } from '../../publication/release.ts';
import { textId } from '../../publication/text-id.ts';
import { embargoUntil, isVisible } from '../../publication/visibility.ts';
import {
  BUDGET,
  CORRECTED_TEXT,
  EMBARGO_ENDS,
  LIBRARY,
  OTHER_TAG,
  POLISHED_SUMMARY,
  TRANSLATION,
} from './story-items.ts';

/** Where the story takes place: a press centre that nobody has, so that no address in it leads to a real text. */
const STORY_ORIGIN = 'https://sandbox.example';

/** One turn of the story: what an editor did, and the rows of the log that came of it, each text once. */
export interface StoryStep {
  name: string;
  rows: readonly ReleaseRow[];
}

interface Turn {
  name: string;
  at: Instant;
  item: ItemContent;
}

const library = { ...LIBRARY, publishedAt: '2026-03-02T08:00:00.000Z' };
const corrected = { ...library, ...CORRECTED_TEXT };
const polished = { ...corrected, ...POLISHED_SUMMARY };
const translated: ItemContent = {
  ...polished,
  title: { ...polished.title, en: TRANSLATION.title },
  summary: { ...polished.summary, en: TRANSLATION.summary },
  body: { ...polished.body, en: TRANSLATION.body },
  corrections: { ...polished.corrections, en: TRANSLATION.corrections },
};
const budget = { ...BUDGET, publishedAt: EMBARGO_ENDS, embargoUntil: EMBARGO_ENDS };

const TURNS: readonly Turn[] = [
  { name: 'publish', at: '2026-03-02T08:00:00.000Z', item: library },
  { name: 'correct', at: '2026-03-02T09:30:00.000Z', item: corrected },
  { name: 'minor edit', at: '2026-03-02T10:00:00.000Z', item: { ...polished, isMinorChange: true } },
  { name: 'translate', at: '2026-03-03T12:00:00.000Z', item: translated },
  { name: 'embargo', at: '2026-03-04T15:00:00.000Z', item: budget },
  { name: 'release', at: EMBARGO_ENDS, item: budget },
  { name: 'withdraw', at: '2026-03-06T07:00:00.000Z', item: { ...translated, isPublished: false } },
  { name: 'move out of the filter', at: '2026-03-06T11:00:00.000Z', item: { ...budget, tags: [OTHER_TAG] } },
];

/** The story, always the same: what the press centre's own code makes of each turn, numbered as the log would. */
export const STORY: readonly StoryStep[] = tell(TURNS);

function tell(turns: readonly Turn[]): StoryStep[] {
  const log = new Map<string, ReleaseRow>();
  let seq = 0;
  return turns.map(({ name, at, item }) => {
    const rows = LOCALES.flatMap((locale) => {
      const row = nextRow(item, locale, log.get(textId(item.uid, locale)) ?? null, at);
      if (row === null) return [];
      seq += 1;
      return [{ ...row, seq }];
    });
    for (const row of rows) log.set(row.key, row);
    return { name, rows };
  });
}

/** The row of a text after a turn; null where nothing of it changed. */
function nextRow(item: ItemContent, locale: Locale, last: ReleaseRow | null, now: Instant): ReleaseRow | null {
  const { uid, type, itemId, number, kind } = item;
  const until = embargoUntil(item, now, last?.embargo != null);
  const isSeen = isVisible(item, now) || until !== null;
  const publishedAt = last?.publishedAt ?? (until !== null ? until : now);
  const known = last?.snapshot ?? null;
  const dated = (updatedAt: Instant) =>
    isSeen ? presentItem(item, locale, { origin: STORY_ORIGIN, publishedAt, updatedAt }) : null;
  const before = { release: known, embargo: last?.embargo ?? null };
  const shown = (updatedAt: Instant) => {
    const release = dated(updatedAt);
    const embargo = until === null || release === null ? null : { until, release };
    return { release: until === null ? release : null, embargo };
  };
  const same = shown(known?.updatedAt ?? publishedAt);
  const change = decideWithEmbargo(before, same, item.isMinorChange)?.change ?? null;
  if (change === null) return null;
  const next = change === 'revised' ? shown(now) : same;
  const facts = { key: textId(uid, locale), uid, locale, type, itemId, number, kind, publishedAt, isHistory: false };
  const entry = {
    ...facts,
    change,
    url: STORY_ORIGIN + itemPath(locale, type, number),
    ...next,
    shows: [],
    notice: null,
  };
  const state = nextState({ ...entry, channels: channelsOf(item) }, last, now);
  return { ...facts, change, url: entry.url, ...state, seq: 0, isPending: false };
}
