import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionFor, viewFor } from '../../src/log/reading/view.ts';
import type { ReleaseRow } from '../../src/log/release-row.ts';
import { nextState } from '../../src/log/writing/next-state.ts';
import type { ItemContent } from '../../src/publication/content.ts';
import { LOCALES } from '../../src/publication/release.ts';
import { embargoUntil, visibleFrom } from '../../src/publication/visibility.ts';
import { nextEntry } from '../../src/releasing/next-entry.ts';
import { itemContent, ORIGIN, tagContent } from '../publication/item-content.ts';
import { body } from '../support/content.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.parse('2026-11-01T00:00:00.000Z');
const at = (hour: number) => new Date(START_MS + hour * HOUR_MS).toISOString();

/** One thing an editor does to an item, some hours after the last. Hours of dates count from the beginning. */
interface Act {
  hoursLater: number;
  isPublished: boolean;
  isMinor: boolean;
  publishedAt: number;
  embargo: number | null;
  title: string;
  isTranslated: boolean;
  isTagged: boolean;
}

const act: fc.Arbitrary<Act> = fc.record({
  hoursLater: fc.integer({ min: 0, max: 12 }),
  isPublished: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  isMinor: fc.boolean(),
  publishedAt: fc.integer({ min: 0, max: 40 }),
  embargo: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2 }),
  title: fc.constantFrom('Перша', 'Друга', 'Третя'),
  isTranslated: fc.boolean(),
  isTagged: fc.boolean(),
});
/** A story takes some tens of milliseconds: its days are looked at hour by hour. */
const RUNS = 150;
const story = fc.array(act, { minLength: 1, maxLength: 12 });

/** The log of one item: what the desk would write, without a database. */
class ItemLog {
  rows: ReleaseRow[] = [];
  #seq = 0;

  save(item: ItemContent, now: string): void {
    const standing = { texts: { uk: item, en: item }, notices: {}, isHistory: false, shows: [], rows: this.rows };
    this.rows = LOCALES.flatMap((locale) => {
      const last = this.rows.find((row) => row.locale === locale) ?? null;
      const entry = nextEntry(standing, locale, ORIGIN, now);
      if (entry === null) return last ?? [];
      this.#seq += 1;
      return { ...entry, ...nextState(entry, last, now), seq: this.#seq, isPending: false };
    });
  }

  isSettled(item: ItemContent, now: string): boolean {
    return LOCALES.every(
      (locale) =>
        nextEntry(
          { texts: { uk: item, en: item }, notices: {}, isHistory: false, shows: [], rows: this.rows },
          locale,
          ORIGIN,
          now,
        ) === null,
    );
  }

  /** All that everyone can tell from it; nothing of a row they were never told of. */
  publicSide() {
    const seen = this.rows.filter((row) => viewFor(row, 'everyone').kind !== 'unseen');
    return seen.map((row) => ({ key: row.key, withdrawnAt: row.withdrawnAt, ...viewFor(row, 'everyone') }));
  }
}

function itemAfter({ isPublished, isMinor, publishedAt, embargo, title, isTranslated, isTagged }: Act): ItemContent {
  return itemContent({
    isPublished,
    isMinorChange: isMinor,
    publishedAt: at(publishedAt),
    embargoUntil: embargo === null ? null : at(embargo),
    title: { uk: title, ...(isTranslated ? { en: `${title} (en)` } : {}) },
    body: { uk: body(title), en: body(title) },
    tags: isTagged ? [tagContent()] : [],
  });
}

/** Plays a story hour by hour, so that what falls due does so in its minute; `check` looks after each hour. */
function play(acts: readonly Act[], check: (item: ItemContent, now: string) => void): void {
  let hour = 0;
  for (const [index, next] of acts.entries()) {
    hour += next.hoursLater;
    const until = hour + (acts[index + 1]?.hoursLater ?? 70);
    const item = itemAfter(next);
    for (let each = hour; each < Math.max(until, hour + 1); each += 1) check(item, at(each));
  }
}

describe('whatever editors do with embargoes', () => {
  it('everyone sees exactly what they would see if each embargo were a mere date, and their positions stand still', () => {
    fc.assert(
      fc.property(story, (acts) => {
        const [log, plain] = [new ItemLog(), new ItemLog()];
        let before: [unknown, number[]] = [[], []];
        play(acts, (item, now) => {
          log.save(item, now);
          plain.save({ ...item, publishedAt: visibleFrom(item), embargoUntil: null }, now);
          expect(log.publicSide()).toEqual(plain.publicSide());
          const told = log.rows.filter((row) => viewFor(row, 'everyone').kind !== 'unseen');
          const positions = told.map((row) => positionFor(row, 'everyone'));
          // Each position moves with what everyone sees of its text, and only then.
          const side = log.publicSide();
          const [lastSide, lastPositions] = before as [typeof side, number[]];
          for (const [index, text] of side.entries()) {
            const lastIndex = lastSide.findIndex(({ key }) => key === text.key);
            const isSame = JSON.stringify(lastSide[lastIndex]) === JSON.stringify(text);
            expect(positions[index] === lastPositions[lastIndex]).toBe(isSame);
          }
          before = [side, positions];
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('trusted partners see a text from the moment it is set, under its minute, and hear of its end', () => {
    fc.assert(
      fc.property(story, (acts) => {
        const log = new ItemLog();
        play(acts, (item, now) => {
          // Each text is held by itself: one that was withdrawn while its translation was under embargo begins again.
          const wasHeld = new Set(log.rows.filter((row) => row.embargo !== null).map((row) => row.locale));
          log.save(item, now);
          expect(log.isSettled(item, now)).toBe(true);
          for (const row of log.rows) {
            const until = embargoUntil(item, now, wasHeld.has(row.locale));
            const view = viewFor(row, 'trusted');
            const title = item.title[row.locale];
            expect(row.snapshot !== null && row.embargo !== null).toBe(false);
            if (until !== null && title !== undefined) {
              expect(view).toMatchObject({ kind: 'embargoed', until, release: { title } });
              expect(until > now).toBe(true);
            } else {
              expect(view.kind).not.toBe('embargoed');
              // A row is there because they were told: it never becomes unseen to them.
              expect(view.kind).not.toBe('unseen');
            }
          }
        });
      }),
      { numRuns: RUNS },
    );
  });
});
