import { expect } from 'vitest';
import { rowsOfItem } from '../../src/log/reading/texts-of-item.ts';
import { type ReleaseRow, readReleaseRow } from '../../src/log/release-row.ts';
import { readHead } from '../../src/log/writing/sequencer.ts';
import { channelsOf, localChannel } from '../../src/publication/channels.ts';
import { presentItem } from '../../src/publication/present-item.ts';
import { CONTENT_TYPES, LOCALES, type Locale } from '../../src/publication/release.ts';
import { textId } from '../../src/publication/text-id.ts';
import { embargoUntil, isVisible } from '../../src/publication/visibility.ts';
import { loadItem } from '../../src/releasing/load-item.ts';
import type { TestCentre } from './press-centre.ts';

type StoredRow = Record<string, unknown> & { id: string };

/**
 * Fails unless the log says of every item and language exactly what its published row says, to everyone or under embargo, knows
 * nothing else, is numbered without doubles up to its head, and every text stands in the places its row names and in no other.
 */
export async function expectLogToAgree(centre: TestCentre): Promise<void> {
  const rows = await storedRows(centre, 'releases');
  const log = rows.map(readReleaseRow);
  expectNumbered(log, await readHead(centre.payload.db));
  const seen = log.filter((row) => row.snapshot !== null || row.embargo !== null);
  expect(seen.map((row) => row.key).sort()).toEqual((await visibleTexts(centre)).sort());
  const places = await storedRows(centre, 'placements');
  const standing = places.filter((place) => place['state'] === 'present').map(nameOf);
  expect(standing.sort()).toEqual(log.flatMap(placesOf).sort());
  const left = new Set(places.filter((place) => place['state'] === 'past').map(nameOf));
  expect(log.flatMap(pastPlacesOf).filter((place) => !left.has(place))).toEqual([]);
}

function expectNumbered(log: ReleaseRow[], upTo: number): void {
  const numbers = log.map((row) => row.seq);
  expect(log.filter((row) => row.isPending)).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((seq) => seq < 1 || seq > upTo)).toEqual([]);
  expect(Math.max(0, ...numbers)).toBe(upTo);
}

/** Keys of all texts that the content says somebody may see; each of them is compared with the log on the way. */
async function visibleTexts(centre: TestCentre): Promise<string[]> {
  const { db } = centre.payload;
  const { origin } = centre.releaseContext;
  const visible: string[] = [];
  for (const type of CONTENT_TYPES) {
    for (const stored of await storedRows(centre, type)) {
      const loaded = await loadItem(db, type, String(stored.id), origin, {});
      if (loaded === null) continue;
      const { texts, shows } = loaded;
      const now = centre.releaseContext.now();
      const rows = await rowsOfItem(db, texts.uk.uid);
      const rowIn = (locale: Locale) => rows.find((candidate) => candidate.locale === locale);
      const heldUntil = (locale: Locale) => embargoUntil(texts[locale], now, (rowIn(locale)?.embargo ?? null) !== null);
      for (const locale of LOCALES) {
        const row = rowIn(locale);
        const until = heldUntil(locale);
        const isShown = (other: Locale) =>
          other === locale || isVisible(texts[other], now) || (until !== null && heldUntil(other) !== null);
        const title = Object.fromEntries(
          LOCALES.filter(isShown).map((shown) => [shown, texts[locale].title[shown] ?? '']),
        );
        const item = { ...texts[locale], title };
        if (!isVisible(item, now) && until === null) continue;
        const { publishedAt = '', snapshot = null, embargo = null } = row ?? {};
        const shown = until === null ? snapshot : (embargo?.release ?? null);
        const expected = presentItem(item, locale, { origin, publishedAt, updatedAt: shown?.updatedAt ?? '' });
        expect(shown).toEqual(expected);
        if (expected === null) continue;
        visible.push(textId(item.uid, locale));
        const channels = channelsOf(item);
        const isPublic = { snapshot: expected, embargo: null, channels };
        const isHeld = { snapshot: null, embargo: { until, release: expected, channels }, channels: [] };
        expect(row).toMatchObject({ itemId: item.itemId, shows, ...(until === null ? isPublic : isHeld) });
      }
    }
  }
  return visible;
}

function placesOf(row: ReleaseRow): string[] {
  const channels = row.embargo?.channels ?? row.channels;
  const event = (row.embargo?.release ?? row.snapshot)?.event ?? null;
  const places = [
    ...channels.map((channel) => localChannel(row.locale, channel)),
    ...row.shows.map(shownAt),
    ...(event?.startsAt == null ? [] : [`events/${row.locale}`]),
    ...(event?.deadline == null ? [] : [`deadlines/${row.locale}`]),
  ];
  return places.map((place) => `${row.key} ${row.embargo === null ? '' : 'embargoed/'}${place}`);
}

function pastPlacesOf(row: ReleaseRow): string[] {
  return row.pastChannels.map((channel) => `${row.key} ${localChannel(row.locale, channel)}`);
}

function shownAt(thing: string): string {
  return `shows/${thing}`;
}

function nameOf(placement: StoredRow): string {
  return `${placement['text']} ${placement['place']}`;
}

async function storedRows(centre: TestCentre, collection: string): Promise<StoredRow[]> {
  const { docs } = await centre.payload.db.find<StoredRow>({
    collection: collection as 'news',
    where: {},
    limit: 0,
    pagination: false,
  });
  return docs;
}
