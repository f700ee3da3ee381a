import { ValidationError } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogDatabase } from '../../src/log/log-database.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { type ReleaseRow, readReleaseRow } from '../../src/log/release-row.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, makeTag, publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

const PUBLISHED = 35;
const ABANDONED = 5;

describe(`publishing while a follower reads (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
  });
  afterAll(() => centre.close());

  it('shows the follower every committed text in order, none that was rolled back, and nothing new below its cursor', async () => {
    const everythingIsSettled = new AbortController();
    const crawled = crawl(centre.payload.db, everythingIsSettled.signal);
    const kept = Array.from({ length: PUBLISHED }, (_, index) => () => publishOne(centre, `Новина ${index}`));
    const dropped = Array.from({ length: ABANDONED }, (_, index) => () => abandonOne(centre, `Відкинута ${index}`));
    const numbers = await Promise.all(interleave(kept, dropped).map((start) => start()));
    await centre.settled();
    everythingIsSettled.abort();
    const seen = await crawled;

    const wanted = numbers.filter((number) => number !== null).sort((a, b) => a - b);
    expect(wanted).toHaveLength(PUBLISHED);
    expect(numbersOf(seen)).toEqual(wanted);
    expect(seen.filter((row) => row.snapshot?.title.startsWith('Відкинута'))).toEqual([]);
    await expectLogToAgree(centre);
  });

  it('leaves a follower with the latest state of everything, whatever is edited and withdrawn while it reads', async () => {
    const [first, second] = [await makeTag(centre.payload, 'дороги'), await makeTag(centre.payload, 'мости')];
    const titles = Array.from({ length: 18 }, (_, index) => `Стаття ${index}`);
    const items = await Promise.all(
      titles.map((title) => publishNews(centre.payload, { title, tags: [first.id] }, { title: `Article: ${title}` })),
    );
    await centre.settled();

    const everythingIsSettled = new AbortController();
    const crawled = crawl(centre.payload.db, everythingIsSettled.signal);
    const { payload } = centre;
    const edits = items.map(({ id }, index) => {
      switch (index % 4) {
        case 0:
          return payload.update({
            collection: 'news',
            id,
            locale: 'uk',
            data: { body: body('Переписано'), _status: 'published' },
          });
        case 1:
          return payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
        case 2:
          return payload.delete({ collection: 'news', id });
        default:
          return payload.update({ collection: 'news', id, data: { tags: [second.id], _status: 'published' } });
      }
    });
    const arrivals = titles.map((title) => publishNews(payload, { title: `Нова: ${title}` }));
    await Promise.all([...edits, ...arrivals]);
    await centre.settled();
    everythingIsSettled.abort();
    const seen = await crawled;

    const lastSeen = new Map(seen.map((row) => [row.key, row]));
    const log = await allRows(centre.payload.db);
    expect([...lastSeen.values()].sort((a, b) => a.seq - b.seq)).toEqual(log);
    await expectLogToAgree(centre);
  });
});

describe(`several sequencers at once (${DATABASE})`, () => {
  const centres: TestCentre[] = [];

  beforeAll(async () => {
    const first = await openTestCentre();
    centres.push(first);
    // The embedded database belongs to one process: there, its three sequencers share a connection.
    for (const _ of [2, 3]) {
      const { databaseUrl } = first.settings;
      centres.push(DATABASE === 'sqlite' ? first : await openTestCentre({ databaseUrl }));
    }
  });
  afterAll(async () => {
    for (const centre of new Set(centres)) await centre.close();
  });

  it('give each release one number, each number to one release, and leave no gap', async () => {
    const [main] = centres;
    if (main === undefined) throw new Error('No press centre');
    const allIsWritten = new AbortController();
    const everythingIsSettled = new AbortController();
    const crawled = crawl(main.payload.db, everythingIsSettled.signal);
    const counts = centres.map((centre) => sequenceUntil(centre.payload.db, allIsWritten.signal));
    await Promise.all(
      centres.flatMap((centre, which) =>
        Array.from({ length: 12 }, (_, index) =>
          publishNews(centre.payload, { title: `Редакція ${which}, новина ${index}` }),
        ),
      ),
    );
    allIsWritten.abort();
    const numbered = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    everythingIsSettled.abort();
    const seen = await crawled;

    expect(numbered).toBe(36);
    expect(seen.map((row) => row.seq)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
    await expectLogToAgree(main);
  });
});

/** The number of the published item. */
async function publishOne(centre: TestCentre, title: string): Promise<number | null> {
  return (await publishNews(centre.payload, { title })).number ?? null;
}

/**
 * A publication of which nothing must remain. With transactions the item is published, log and all, before its transaction is
 * undone. Where every write stands alone nothing can be undone, and what must hold is less: a publication that is refused has
 * written nothing.
 */
async function abandonOne(centre: TestCentre, title: string): Promise<null> {
  const reason = new Error('Abandoned');
  const refused = { kind: 'news', title, _status: 'published' } as const;
  const attempt = centre.hasTransactions
    ? centre.transact(async (req) => {
        await centre.payload.create({
          collection: 'news',
          locale: 'uk',
          data: { ...refused, body: body(title) },
          req,
        });
        throw reason;
      })
    : centre.payload.create({ collection: 'news', locale: 'uk', data: refused });
  await expect(attempt).rejects.toThrow(centre.hasTransactions ? reason : ValidationError);
  return null;
}

/** Reads the log page by page from its beginning until it is read out after `isOver`, and watches that nothing appears behind. */
async function crawl(db: LogDatabase, isOver: AbortSignal): Promise<ReleaseRow[]> {
  const seen: ReleaseRow[] = [];
  const positions = new Set<string>();
  for (let after = 0; ; ) {
    const isLastLook = isOver.aborted;
    const page = await changesAfter(db, after, 3);
    for (const row of page) {
      expect(row.seq).toBeGreaterThan(after);
      after = row.seq;
      seen.push(row);
      positions.add(`${row.seq} ${row.key}`);
    }
    if (page.length > 0 || isLastLook)
      expect((await positionsUpTo(db, after)).filter((position) => !positions.has(position))).toEqual([]);
    if (page.length === 0 && isLastLook) return seen;
    await new Promise(setImmediate);
  }
}

/** What stands at or below a position, whatever the head says. */
async function positionsUpTo(db: LogDatabase, seq: number): Promise<string[]> {
  const { docs } = await db.find<Record<string, unknown> & { id: string }>({
    collection: 'releases',
    where: { and: [{ seq: { greater_than: 0 } }, { seq: { less_than_equal: seq } }] },
    limit: 0,
    pagination: false,
    select: { seq: true, key: true },
  });
  return docs.map((row) => `${row['seq']} ${row['key']}`);
}

async function sequenceUntil(db: LogDatabase, isOver: AbortSignal): Promise<number> {
  let numbered = 0;
  for (;;) {
    const isLastRound = isOver.aborted;
    numbered += await numberPending(db);
    if (isLastRound) return numbered;
    await new Promise(setImmediate);
  }
}

async function allRows(db: LogDatabase): Promise<ReleaseRow[]> {
  const { docs } = await db.find<Record<string, unknown> & { id: string }>({
    collection: 'releases',
    where: {},
    sort: 'seq',
    limit: 0,
    pagination: false,
  });
  return docs.map(readReleaseRow);
}

function numbersOf(rows: ReleaseRow[]): number[] {
  return [...new Set(rows.map((row) => row.number))].sort((a, b) => a - b);
}

/** The second list spread evenly among the first. */
function interleave<T>(many: T[], few: T[]): T[] {
  const every = Math.ceil(many.length / few.length);
  return many.flatMap((entry, index) =>
    index % every === 0 ? [entry, ...few.slice(index / every, index / every + 1)] : entry,
  );
}
