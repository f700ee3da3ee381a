import { expect } from 'vitest';
import { head, rowsOfItem } from '../../src/log/read-log.ts';
import { type ReleaseRow, readReleaseRow } from '../../src/log/release-row.ts';
import { channelsOf, localChannel } from '../../src/publication/channels.ts';
import { presentItem } from '../../src/publication/present-item.ts';
import { CONTENT_TYPES, LOCALES } from '../../src/publication/release.ts';
import { textId } from '../../src/publication/text-id.ts';
import { isVisible } from '../../src/publication/visibility.ts';
import { loadItem } from '../../src/releasing/load-item.ts';
import type { TestCentre } from './press-centre.ts';

type StoredRow = Record<string, unknown> & { id: string };

/**
 * Fails unless the log says of every item and language exactly what its published row says, knows nothing else, is numbered
 * without doubles up to its head, and every text stands in the places its row names and in no other.
 */
export async function expectLogToAgree(centre: TestCentre): Promise<void> {
  const rows = await storedRows(centre, 'releases');
  const log = rows.map(readReleaseRow);
  expectNumbered(log, await head(centre.payload.db));
  expect((await publishedTexts(log)).sort()).toEqual((await visibleTexts(centre)).sort());
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

async function publishedTexts(log: ReleaseRow[]): Promise<string[]> {
  return log.filter((row) => row.snapshot !== null).map((row) => row.key);
}

/** Keys of all texts that the content says the world may see; each of them is compared with the log on the way. */
async function visibleTexts(centre: TestCentre): Promise<string[]> {
  const { db } = centre.payload;
  const { origin } = centre.desk;
  const visible: string[] = [];
  for (const type of CONTENT_TYPES) {
    for (const stored of await storedRows(centre, type)) {
      const loaded = await loadItem(db, type, String(stored.id), origin, {});
      if (loaded === null || !isVisible(loaded.item, centre.desk.now())) continue;
      const { item, shows } = loaded;
      const rows = await rowsOfItem(db, item.uid);
      for (const locale of LOCALES) {
        const row = rows.find((candidate) => candidate.locale === locale);
        const { publishedAt = '', snapshot = null } = row ?? {};
        const dates = { publishedAt, updatedAt: snapshot?.updatedAt ?? '' };
        const expected = presentItem(item, locale, { origin, ...dates });
        expect(snapshot).toEqual(expected);
        if (expected === null) continue;
        visible.push(textId(item.uid, locale));
        expect(row).toMatchObject({ itemId: item.itemId, channels: channelsOf(item), shows });
      }
    }
  }
  return visible;
}

function placesOf(row: ReleaseRow): string[] {
  const places = [...row.channels.map((channel) => localChannel(row.locale, channel)), ...row.shows.map(shownAt)];
  return places.map((place) => `${row.key} ${place}`);
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
