import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { followSite, readMarks } from '../../src/composition/follow-site.ts';
import { ChannelClock } from '../../src/log/channel-clock.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { beginSiteEpoch } from '../../src/releasing/site-epoch.ts';
import { publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

/** Longer than any test: whoever waits for the poll instead of the signal fails. */
const NEVER_MS = 3_600_000;

describe(`following the site (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  const start = async () => {
    const clock = new ChannelClock((await readMarks(centre)).head);
    const stop = new AbortController();
    const titles: (string | undefined)[] = [];
    const epochs: string[] = [];
    const ended = followSite(
      centre,
      clock,
      {
        onChanges: (rows) => {
          clock.advance(rows);
          titles.push(...rows.map((row) => row.snapshot?.title));
        },
        onEpoch: (epoch) => epochs.push(epoch),
      },
      { pollMs: NEVER_MS, signal: stop.signal },
    );
    await eventually(() => expect(epochs).not.toEqual([]));
    return {
      titles,
      epochs,
      look: async () => {
        const before = epochs.length;
        centre.releaseContext.logSignal.notify();
        await eventually(() => expect(epochs.length).toBeGreaterThan(before));
      },
      end: async () => {
        stop.abort();
        await ended;
      },
    };
  };

  it('asks one question a look while nothing happens', async () => {
    const { look, end } = await start();
    const { db } = centre.payload;
    const questions = [vi.spyOn(db, 'find'), vi.spyOn(db, 'findOne'), vi.spyOn(db, 'count')];
    await look();
    await look();
    await look();
    expect(questions.map((question) => question.mock.calls.length)).toEqual([3, 0, 0]);
    for (const question of questions) question.mockRestore();
    await end();
  });

  it('tells of texts that came, and of a new epoch', async () => {
    const { titles, epochs, look, end } = await start();
    await publishNews(centre.payload, { title: 'Громада відкрила бібліотеку' });
    await numberPending(centre.payload.db);
    await look();
    await eventually(() => expect(titles).not.toEqual([]));
    expect(titles).toEqual(['Громада відкрила бібліотеку']);
    const [first] = epochs;
    await centre.payload.updateGlobal({ slug: 'site-settings', locale: 'uk', data: { name: 'Вісник громад' } });
    expect(await beginSiteEpoch(centre.payload.db)).toBe(true);
    await look();
    expect(epochs.at(-1)).not.toBe(first);
    await end();
  });
});
